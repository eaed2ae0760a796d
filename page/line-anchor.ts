import { frameAround } from './frame-access';
import { lineBoxes, pageBoxes } from './page-boxes';

/** What the card is placed beside; follows the sentence while the page scrolls. */
export type LineAnchor = {
  /** In the page's viewport, also for a sentence in a frame. */
  getBoundingClientRect(): DOMRect;
  /** What moves the sentence when it scrolls: the page's window and those of the frames around it. */
  windows(): Window[];
  /** Goes over to the same sentence in other nodes, as when the page renders it anew. */
  follow(range: Range): void;
};

/**
 * The line of a wrapped sentence that lies nearest to `y` (CSS pixels in the viewport of its own
 * document), its first line without `y`.
 */
export function lineAnchor(range: Range, y?: number): LineAnchor {
  let current = range;
  const wanted = y === undefined ? 0 : nearestLine(lineBoxes(range), y);
  return {
    getBoundingClientRect() {
      const boxes = pageBoxes(current);
      return boxes[Math.min(wanted, boxes.length - 1)] ?? new DOMRect();
    },
    windows: () => windowsAround(current),
    follow(next) {
      current = next;
    },
  };
}

function windowsAround(range: Range): Window[] {
  const windows: Window[] = [window];
  try {
    let document = range.startContainer.ownerDocument as Document;
    for (let frame = frameAround(document); frame; frame = frameAround(document)) {
      windows.push(document.defaultView as Window);
      document = frame.ownerDocument;
    }
  } catch {
    // The document has left its frame: in Firefox even asking throws.
  }
  return windows;
}

function nearestLine(boxes: DOMRect[], y: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const distance = y < box.top ? box.top - y : y > box.bottom ? y - box.bottom : 0;
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  });
  return nearest;
}
