import type { CreateClaimCard } from './types';

/** Where the card's script, once it has run, leaves what it has made. */
const slotName = Symbol.for('sidelight.card');

type Slot = { createClaimCard?: CreateClaimCard };

/** The content script's world is shared with nobody, so a global of it is ours. */
export function cardSlot(): Slot {
  const world = globalThis as { [slotName]?: Slot };
  world[slotName] ??= {};
  return world[slotName];
}
