import type { Realm } from '../../../tools/browser/realm';

/** A mark as the reader sees it. */
export type PaintedMark = {
  /** As read aloud: what is seen, without note numbers and struck-out words, white space folded. */
  text: string;
  /** Its first line, in the page's viewport, in CSS pixels. */
  line: { left: number; top: number; right: number; bottom: number };
};

/** The marks that can be seen on the page or would be after scrolling, in no certain order. */
export function readMarks(world: Realm): Promise<PaintedMark[]> {
  return world.evaluate(paintedMarks);
}

/**
 * Runs in the content script's world. Asks the browser how each piece of text is laid out, by other
 * means than the extension does: what it paints on text that nobody sees is no mark.
 */
function paintedMarks(): PaintedMark[] {
  /** White space and the like between two ranges of one sentence. */
  type Piece = PaintedMark & { range: Range };

  const isSeen = (node: Text, from: number, to: number): boolean => {
    let holder = node.parentElement as Element;
    const view = node.ownerDocument.defaultView as Window;
    while (view.getComputedStyle(holder).display === 'contents' && holder.parentElement)
      holder = holder.parentElement;
    if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { color, fontSize } = view.getComputedStyle(holder);
    if (/^rgba.*, 0\)$/.test(color) || Number.parseFloat(fontSize) < 1) return false;
    const letters = node.ownerDocument.createRange();
    letters.setStart(node, from);
    letters.setEnd(node, to);
    let box = letters.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) return false;
    for (let at: Element | null = holder; at; at = at.parentElement) {
      const { overflowX, clip, clipPath } = view.getComputedStyle(at);
      const { width, height, right, bottom } = at.getBoundingClientRect();
      if (overflowX !== 'visible' && (width <= 1 || height <= 1)) return false;
      if (clip !== 'auto' || clipPath === 'inset(50%)' || clipPath === 'inset(100%)') return false;
      if (right + view.scrollX <= 0 || bottom + view.scrollY <= 0) return false;
    }
    box = letters.getBoundingClientRect();
    return box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0;
  };

  /** The text of a range as read aloud. */
  const readAloud = (range: Range): string => {
    const root = range.commonAncestorContainer;
    const walker = (root.ownerDocument as Document).createTreeWalker(
      root,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
    let text = '';
    let node = 'data' in root ? root : walker.nextNode();
    for (; node; node = walker.nextNode()) {
      if (!range.intersectsNode(node)) continue;
      const { data } = node as Text;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : data.length;
      const part = data.slice(from, to);
      if (part.trim() === '') {
        text += part;
        continue;
      }
      if (!isSeen(node as Text, from, to)) continue;
      if (node.parentElement?.closest('del, s, strike')) continue;
      // A note belongs to the sentence before it: at the start of a mark it is wrong, and stays.
      if (node.parentElement?.closest('sup') && text.trim() !== '') continue;
      text += part;
    }
    return text
      .replace(/[\u00ad\u200e\u200f\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  };

  const lineOf = (range: Range): PaintedMark['line'] => {
    const boxes = [...range.getClientRects()].filter(
      ({ width, height }) => width > 1 && height > 1,
    );
    const box = boxes[0] ?? range.getBoundingClientRect();
    let { left, top } = box;
    let view = (range.startContainer.ownerDocument as Document).defaultView as Window;
    while (view !== view.parent && view.frameElement) {
      const frame = view.frameElement.getBoundingClientRect();
      left += frame.left + view.frameElement.clientLeft;
      top += frame.top + view.frameElement.clientTop;
      view = view.parent;
    }
    return { left, top, right: left + box.width, bottom: top + box.height };
  };

  /** Parts of one sentence that is painted in several ranges, round what is not seen of it. */
  const isOneSentence = (before: Piece, after: Piece): boolean => {
    if (/[.?!]["'”’»)]*$/.test(before.text)) return false;
    const between = (before.range.startContainer.ownerDocument as Document).createRange();
    between.setStart(before.range.endContainer, before.range.endOffset);
    between.setEnd(after.range.startContainer, after.range.startOffset);
    return readAloud(between) === '';
  };

  const documents: Document[] = [document];
  for (const each of documents)
    for (const { contentDocument } of each.querySelectorAll('iframe'))
      if (contentDocument) documents.push(contentDocument);

  const byRoot = new Map<Node, Piece[]>();
  const seen = new Set<Range>();
  // Firefox lets privileged code call forEach, but not iterate.
  for (const each of documents)
    for (const name of ['sidelight-claim', 'sidelight-denied'])
      each.defaultView?.CSS.highlights.get(name)?.forEach((painted) => {
        const range = painted as Range;
        if (range.collapsed || seen.has(range)) return;
        seen.add(range);
        const text = readAloud(range);
        if (text === '') return;
        const root = range.startContainer.getRootNode();
        const there = byRoot.get(root) ?? [];
        there.push({ text, range, line: lineOf(range) });
        byRoot.set(root, there);
      });

  const marks: Piece[] = [];
  for (const pieces of byRoot.values()) {
    pieces.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    let last: Piece | null = null;
    for (const piece of pieces) {
      if (last && isOneSentence(last, piece)) {
        const whole: Range = last.range.cloneRange();
        whole.setEnd(piece.range.endContainer, piece.range.endOffset);
        last.range = whole;
        last.text = readAloud(whole);
      } else {
        last = piece;
        marks.push(piece);
      }
    }
  }
  return marks.map(({ text, line }) => ({ text, line }));
}
