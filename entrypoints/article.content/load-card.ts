import { browser } from 'wxt/browser';
import { cardSlot } from '../page-card/card-slot';
import type { CreateClaimCard } from '../page-card/types';

/**
 * The card's code; throws when the extension is gone. Chromium fetches it from the extension. In
 * Firefox it is built into this script, which Firefox keeps compiled, and whose add-on linter wants no
 * script to be imported by a computed address.
 */
export async function loadCard(): Promise<CreateClaimCard> {
  if (import.meta.env.FIREFOX) return (await import('../page-card/claim-card')).createClaimCard;
  const slot = cardSlot();
  if (!slot.createClaimCard)
    await import(/* @vite-ignore */ browser.runtime.getURL('/claim-card.js' as '/'));
  if (!slot.createClaimCard) throw new Error('No card.');
  return slot.createClaimCard;
}
