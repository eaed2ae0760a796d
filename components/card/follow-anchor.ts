/** What the card stands beside: a box in the viewport's coordinates, measured anew when things move. */
export type CardAnchor = {
  getBoundingClientRect(): DOMRect;
  /** What moves it by scrolling; without these it is the page's window alone. */
  windows?(): Window[];
};

/** Gap between the line and the card, in CSS pixels: the pointer crosses it without losing the card. */
const gapToLine = 6;

/** Least distance from the viewport's edges, in CSS pixels. */
const edgePadding = 8;

/** Room in which a card shows the other outlets' words, in CSS pixels; with less it goes to the other side. */
const enoughRoom = 320;
const leastRoom = 140;

/** Which side of the line the card stands on. */
type Side = 'below' | 'above';

/** Below the line where there is room for most cards, else where there is more. */
function chooseSide(line: DOMRect, before: Side | undefined): Side {
  const { below, above } = roomAround(line);
  if (before && (before === 'below' ? below : above) >= leastRoom) return before;
  return below >= Math.min(enoughRoom, Math.max(above, leastRoom)) ? 'below' : 'above';
}

function roomAround(line: DOMRect): Record<Side, number> {
  const { clientHeight } = document.documentElement;
  return {
    below: clientHeight - line.bottom - gapToLine - edgePadding,
    above: line.top - gapToLine - edgePadding,
  };
}

/** Puts the card on that side of the line, both measured in the viewport, and makes it no higher than the room. */
function placeBeside(line: DOMRect, card: HTMLElement, side: Side): void {
  card.style.maxBlockSize = '';
  const room = Math.max(roomAround(line)[side], 0);
  if (card.offsetHeight > room) card.style.maxBlockSize = `${Math.floor(room)}px`;

  const isRightToLeft = getComputedStyle(card).direction === 'rtl';
  const start = isRightToLeft ? line.right - card.offsetWidth : line.left;
  const furthest = document.documentElement.clientWidth - card.offsetWidth - edgePadding;
  const top = side === 'below' ? line.bottom + gapToLine : line.top - gapToLine - card.offsetHeight;
  card.style.left = `${Math.round(Math.max(edgePadding, Math.min(start, furthest)))}px`;
  card.style.top = `${Math.round(top)}px`;
}

/**
 * Keeps the card beside its anchor while the page scrolls or is resized and the card grows, until the
 * returned function is called. `moved` is told when that puts it elsewhere.
 */
export function followAnchor(
  anchor: CardAnchor,
  card: HTMLElement,
  moved?: () => void,
): () => void {
  let side: Side | undefined;
  const place = () => {
    const { left, top } = card.style;
    const line = anchor.getBoundingClientRect();
    // An open card stays on its side, whatever it grows to.
    side = chooseSide(line, side);
    placeBeside(line, card, side);
    if (left !== card.style.left || top !== card.style.top) moved?.();
  };
  const ended = new AbortController();
  const listening = { signal: ended.signal, capture: true, passive: true };
  for (const each of anchor.windows?.() ?? [window])
    each.addEventListener('scroll', place, listening);
  window.addEventListener('resize', place, listening);
  // In the next frame: a card made smaller while its size is being told is an error on the page.
  const resized = new ResizeObserver(() => requestAnimationFrame(place));
  resized.observe(card);
  place();
  return () => {
    ended.abort();
    resized.disconnect();
  };
}
