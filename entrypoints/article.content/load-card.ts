import { browser } from 'wxt/browser';
import type { createClaimCard } from '../claim-card/claim-card';

export type CreateClaimCard = typeof createClaimCard;

/** Where the card's script, once it has run, leaves what it has made. */
const slotName = Symbol.for('sidelight.card');

type Slot = { createClaimCard?: CreateClaimCard };

/** The content script's world is shared with nobody, so a global of it is ours. */
export function cardSlot(): Slot {
  const world = globalThis as { [slotName]?: Slot };
  world[slotName] ??= {};
  return world[slotName];
}

/**
 * The card's code; throws when the extension is gone. Chromium fetches it from the extension. In
 * Firefox it is built into this script, which Firefox keeps compiled, and whose add-on linter wants no
 * script to be imported by a computed address.
 */
export async function loadCard(): Promise<CreateClaimCard> {
  if (import.meta.env.FIREFOX) return (await import('../claim-card/claim-card')).createClaimCard;
  const slot = cardSlot();
  if (!slot.createClaimCard)
    await import(/* @vite-ignore */ browser.runtime.getURL('/claim-card.js' as '/'));
  if (!slot.createClaimCard) throw new Error('Sidelight’s card is missing. Reinstall Sidelight.');
  return slot.createClaimCard;
}
