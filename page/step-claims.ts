import type { Mark } from './highlighter';

export type Direction = 'next' | 'previous';

/**
 * The mark to go to from `current`, round at the ends; null when there is none. Without a current
 * one the first mark below the top of the viewport (or the last above its end) is taken, so that a
 * reader in the middle of a page goes on from there.
 */
export function stepClaim(
  marks: readonly Mark[],
  current: string | null,
  direction: Direction,
  viewportHeight: number,
): Mark | null {
  if (marks.length === 0) return null;
  const at = marks.findIndex((mark) => mark.claim === current);
  const wrap = (index: number) => marks[(index + marks.length) % marks.length] ?? null;
  if (at >= 0) return wrap(direction === 'next' ? at + 1 : at - 1);
  if (direction === 'next')
    return marks.find((mark) => mark.range.getBoundingClientRect().bottom > 0) ?? wrap(0);
  return (
    marks.findLast((mark) => mark.range.getBoundingClientRect().top < viewportHeight) ?? wrap(-1)
  );
}

/** Room kept between the sentence and the viewport's edges, in CSS pixels: pages have sticky headers. */
const edgeRoom = 120;

/** Scrolls the sentence into view if it is not; without animation, which would outrun the popover. */
export function scrollToMark(mark: Mark): void {
  const window = mark.element.ownerDocument.defaultView as Window;
  const isInView = () => {
    const box = mark.range.getBoundingClientRect();
    return box.top >= edgeRoom && box.bottom <= window.innerHeight - edgeRoom;
  };
  if (isInView()) return;
  mark.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isInView()) return;
  const box = mark.range.getBoundingClientRect();
  window.scrollBy({ top: box.top - window.innerHeight / 3, behavior: 'instant' });
}
