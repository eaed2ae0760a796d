import { browser } from 'wxt/browser';
import type { mountPopover } from '../../components/popover/mount-popover';

export type MountPopover = typeof mountPopover;

/** Where the popover's script, once it has run, leaves what it has made. */
const slotName = Symbol.for('sidelight.popover');

type Slot = { mountPopover?: MountPopover };

/** The content script's world is shared with nobody, so a global of it is ours. */
export function popoverSlot(): Slot {
  const world = globalThis as { [slotName]?: Slot };
  world[slotName] ??= {};
  return world[slotName];
}

/**
 * The popover's code; throws when the extension is gone. Chromium fetches it from the extension. In
 * Firefox it is built into this script, which Firefox keeps compiled, and whose add-on linter wants no
 * script to be imported by a computed address.
 */
export async function loadPopover(): Promise<MountPopover> {
  if (import.meta.env.FIREFOX)
    return (await import('../../components/popover/mount-popover')).mountPopover;
  const slot = popoverSlot();
  if (!slot.mountPopover)
    await import(/* @vite-ignore */ browser.runtime.getURL('/claim-card.js' as '/'));
  if (!slot.mountPopover) throw new Error('Sidelight’s card is missing. Reinstall Sidelight.');
  return slot.mountPopover;
}
