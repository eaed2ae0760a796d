import type { Span } from '../engine/text/span';
import type { Block, Piece } from './block-builder';
import { rawOffsetAt } from './normalise-text';
import { paragraphBreak } from './read-article';

/** The way between offsets in the article's text and places in the page. */
export type TextMap = {
  text: string;
  /**
   * The page's range that shows `span`; null when a node of it has left the page or the span shows
   * nothing. Start and end lie at the first and behind the last character shown.
   */
  toRange(span: Span): Range | null;
  /** The block that `offset` lies in; null outside of the text. */
  blockAt(offset: number): Block | null;
};

type Segment = Piece & { block: Block };

export function createTextMap(blocks: Block[]): TextMap {
  const segments: Segment[] = [];
  const starts: number[] = [];
  let length = 0;
  blocks.forEach((block, index) => {
    if (index > 0) length += paragraphBreak.length;
    for (const piece of block.pieces) {
      segments.push({ ...piece, block });
      starts.push(length + piece.start);
    }
    length += block.text.length;
  });
  const text = blocks.map((block) => block.text).join(paragraphBreak);

  /** Index of the last segment that starts at or before `offset`; -1 before the first. */
  const segmentAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const rawIn = (segment: Segment, offset: number) =>
    segment.from + rawOffsetAt(segment.data, segment.afterSpace, offset);

  return {
    text,
    toRange({ start, end }) {
      if (end <= start) return null;
      let first = segmentAt(start);
      // A span may start in the gap behind a segment, such as a paragraph break.
      const behind =
        first < 0 || start - (starts[first] as number) >= (segments[first] as Segment).length;
      if (behind) first++;
      const last = segmentAt(end - 1);
      if (first > last || first >= segments.length) return null;
      const from = segments[first] as Segment;
      const to = segments[last] as Segment;
      const startWithin = Math.max(0, start - (starts[first] as number));
      const endWithin = Math.min(end - (starts[last] as number), to.length);
      // What a frame has left is nowhere to be seen; in Firefox even asking throws.
      try {
        if (!from.node.isConnected || !to.node.isConnected) return null;
        const range = from.node.ownerDocument.createRange();
        range.setStart(from.node, rawIn(from, startWithin));
        range.setEnd(to.node, rawIn(to, endWithin - 1) + 1);
        return range.collapsed ? null : range;
      } catch {
        return null;
      }
    },
    blockAt(offset) {
      const segment = segments[segmentAt(offset)];
      return segment?.block ?? null;
    },
  };
}
