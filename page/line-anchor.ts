/** What the popover is placed beside; follows the sentence while the page scrolls. */
export type LineAnchor = {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRect[];
  contextElement: Element;
  /** Goes over to the same sentence in other nodes, as when the page renders it anew. */
  follow(range: Range, element: Element): void;
};

/**
 * The line of a wrapped sentence that lies nearest to `y` (CSS pixels in the viewport), its first
 * line without `y`.
 */
export function lineAnchor(range: Range, element: Element, y?: number): LineAnchor {
  let current = range;
  const lines = () => [...current.getClientRects()].filter((box) => box.width > 0);
  const wanted = y === undefined ? 0 : nearestLine(lines(), y);
  return {
    contextElement: element,
    getBoundingClientRect: () => {
      const boxes = lines();
      return boxes[Math.min(wanted, boxes.length - 1)] ?? current.getBoundingClientRect();
    },
    getClientRects: lines,
    follow(next, nextElement) {
      current = next;
      this.contextElement = nextElement;
    },
  };
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
