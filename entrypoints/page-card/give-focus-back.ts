import { frameAround } from '../../page/frame-access';

/**
 * Puts the focus where it was before the card took it. Where nothing had it, Tab goes on from the
 * claim, if that is still on the page.
 */
export function giveFocusBack(before: Element | null, claim: Range | undefined): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
    before.focus({ preventScroll: true });
    return;
  }
  if (!claim) return;
  const { startContainer, startOffset } = claim;
  const inner = startContainer.ownerDocument as Document;
  frameAround(inner)?.focus({ preventScroll: true });
  inner.getSelection()?.collapse(startContainer, startOffset);
}
