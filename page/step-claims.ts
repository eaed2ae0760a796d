import type { Mark } from './highlighter';
import { isSeen, pageBoxes } from './page-boxes';

export type Direction = 'next' | 'previous';

/**
 * The mark to go to from `current`, round at the ends; null when there is none. Marks that cannot be
 * seen are passed over. Without a current
 * one the first mark below the top of the viewport (or the last above its end) is taken, so that a
 * reader in the middle of a page goes on from there.
 */
export function stepClaim(
  all: readonly Mark[],
  current: string | null,
  direction: Direction,
  viewportHeight: number,
): Mark | null {
  const marks = all.filter(({ range }) => isSeen(range));
  const at = marks.findIndex((mark) => mark.claim === current);
  const wrap = (index: number) => marks[(index + marks.length) % marks.length] ?? null;
  if (at >= 0) return wrap(direction === 'next' ? at + 1 : at - 1);
  if (direction === 'next') return marks.find((mark) => extent(mark).bottom > 0) ?? wrap(0);
  return marks.findLast((mark) => extent(mark).top < viewportHeight) ?? wrap(-1);
}

/** From the top of the mark's first line to the bottom of its last, in the page's viewport. */
function extent({ range }: Mark): { top: number; bottom: number } {
  const boxes = pageBoxes(range);
  return { top: boxes[0]?.top ?? 0, bottom: boxes.at(-1)?.bottom ?? 0 };
}

/** Room kept between the sentence and the viewport's edges, in CSS pixels: pages have sticky headers. */
const edgeRoom = 120;

/**
 * Scrolls the sentence into view if it is not; without animation, which would outrun the card. Does
 * nothing for one that shows nothing, or whose document has left its frame.
 */
export function scrollToMark(mark: Mark): void {
  if (pageBoxes(mark.range).length === 0) return;
  // A frame may scroll by itself; what it has scrolled away lies outside of its own view.
  const view = mark.element.ownerDocument.defaultView as Window;
  const isInView = () => {
    const { top, bottom } = extent(mark);
    const within = mark.range.getBoundingClientRect();
    return (
      top >= edgeRoom &&
      bottom <= window.innerHeight - edgeRoom &&
      within.top >= 0 &&
      within.bottom <= view.innerHeight
    );
  };
  if (isInView()) return;
  mark.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isInView()) return;
  window.scrollBy({ top: extent(mark).top - window.innerHeight / 3, behavior: 'instant' });
}
