import type { Span } from '../../../engine/text/span';
import type { Block } from '../../../page/block-builder';
import { normalise } from '../../../page/normalise-text';
import { paragraphBreak } from '../../../page/read-article';

/** The undoing of a text map's `toRange`; null when the range begins or ends outside of the blocks. */
export function spanAt(blocks: Block[], range: AbstractRange): Span | null {
  const start = offsetAt(blocks, range.startContainer, range.startOffset);
  const end = offsetAt(blocks, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Characters that do not show count as the next one that does. */
function offsetAt(blocks: Block[], node: Node, offset: number): number | null {
  let found: number | null = null;
  let length = 0;
  for (const { pieces, text } of blocks) {
    for (const piece of pieces) {
      if (piece.node !== node || (found !== null && piece.from > offset)) continue;
      const shown = piece.data.slice(0, Math.max(0, offset - piece.from));
      const within = normalise(shown, piece.afterSpace).length;
      found = length + piece.start + Math.min(within, piece.length);
    }
    length += text.length + paragraphBreak.length;
  }
  return found;
}
