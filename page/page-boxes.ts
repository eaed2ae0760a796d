import { frameAround } from './frame-access';

/**
 * The boxes of the range's lines as the page's viewport has them, in CSS pixels, also when the range
 * lies in a frame, or in a frame of a frame. Right for frames that are moved or scaled; one that is
 * turned is taken for the upright box around it. Empty when the range shows nothing.
 */
export function pageBoxes(range: Range): DOMRect[] {
  try {
    const boxes = lineBoxes(range);
    let frame = frameAround(range.startContainer.ownerDocument as Document);
    for (; frame; frame = frameAround(frame.ownerDocument)) {
      const toOuter = outwards(frame);
      for (const [index, box] of boxes.entries()) boxes[index] = toOuter(box);
    }
    return boxes;
  } catch {
    // The document has left its frame: in Firefox even asking throws.
    return [];
  }
}

/** Whether the range's words are painted, or would be after scrolling: not faded, nor in a closed fold. */
export function isSeen(range: Range): boolean {
  if (pageBoxes(range).length === 0) return false;
  let at = range.startContainer.parentElement;
  // Elements without a box count as invisible by themselves.
  while (at && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

/** The boxes of the range's lines in the viewport of its own document, in CSS pixels. */
export const lineBoxes = (range: Range): DOMRect[] =>
  [...range.getClientRects()].filter(({ width }) => width > 0);

/** From the viewport of the frame's document to the one that the frame stands in. */
function outwards(frame: HTMLElement): (box: DOMRect) => DOMRect {
  const outer = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const scaleX = outer.width / frame.offsetWidth;
  const scaleY = outer.height / frame.offsetHeight;
  const left = outer.left + (frame.clientLeft + Number.parseFloat(paddingLeft)) * scaleX;
  const top = outer.top + (frame.clientTop + Number.parseFloat(paddingTop)) * scaleY;
  return ({ x, y, width, height }) =>
    new DOMRect(left + x * scaleX, top + y * scaleY, width * scaleX, height * scaleY);
}
