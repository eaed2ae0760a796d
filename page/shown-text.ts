import { type Block, createBlockBuilder, type Inline, type Piece } from './block-builder';
import { nameOf } from './dom-access';
import { isTextHidden, keepsLineBreaks, type Look, lookOf } from './layout';

/*
 * A block as its tree has it is not yet what its reader sees: words in it may be hidden, struck out or
 * on lines of their own, and a number may be that of a note.
 */

/** What is shown of a block: mostly one block, several where the layout parts it. */
export type ShowBlock = (block: Block) => Block[];

/** A letter that stands beside its line begins the word there; what is longer is another text. */
const longestInitial = 3;

const emptyLine = /\n[^\S\n]*\n\s*/;
const emptyLines = new RegExp(emptyLine, 'g');

/** What stands before an exponent and not before a note. */
const unit = /(?:^|[^\p{L}])(?:[kcdm]?m|ft|mi|yd|mc|\p{L})$/u;
const tenTimes = /[×x·*]\s?10$/;
const letter = /\p{L}/u;

/** Longest name of a note that is letters. */
const longestLetters = 2;

/** Whether raised text is the number or sign of a note, after the text `before`. */
function isNote(raised: Element, before: string): boolean {
  const text = (raised.textContent ?? '').trim();
  if (text.startsWith('[')) return true;
  const isLink = raised.closest('a') !== null || raised.querySelector('a') !== null;
  if (letter.test(text)) return isLink && text.length <= longestLetters;
  return isLink || !(unit.test(before) || tenTimes.test(before));
}

/** Asks for each element once, so it is made anew for each reading. */
export function createBlockShower(): ShowBlock {
  const looks = new Map<Element, Look>();
  const hidden = new Map<Element, boolean>();

  const remembered = <Value>(known: Map<Element, Value>, element: Element, ask: () => Value) => {
    let value = known.get(element);
    if (value === undefined) {
      value = ask();
      known.set(element, value);
    }
    return value;
  };
  const look = (element: Element) => remembered(looks, element, () => lookOf(element));
  const isHidden = (element: Element) => remembered(hidden, element, () => isTextHidden(element));

  /** The outermost element around the piece that looks like this. */
  const around = ({ within }: Piece, wanted: Look): Element | null => {
    let found: Element | null = null;
    for (let at: Inline | null = within; at; at = at.above)
      if (look(at.element) === wanted) found = at.element;
    return found;
  };

  const isAside = (piece: Piece): boolean =>
    (around(piece, 'aside')?.textContent?.trim() ?? '').length > longestInitial;

  return (block) => {
    const { element, pieces } = block;
    const shown = pieces.filter(
      (piece) => !isHidden(piece.within?.element ?? element) && !around(piece, 'unread'),
    );
    const inLine = shown.filter((piece) => !isAside(piece));
    const read = new Set(inLine.length > 0 ? inLine : shown);
    const isPlain = ({ within, data }: Piece) => within === null && !emptyLine.test(data);
    if (read.size === pieces.length && pieces.every(isPlain)) return [block];

    const builder = createBlockBuilder();
    const { items } = builder.open(element, nameOf(element));
    let end = 0;
    let parted: Element | null = null;
    let spaced: Element | null = null;
    let note: Element | null = null;
    let text = '';
    for (const piece of pieces) {
      const between = block.text.slice(end, piece.start);
      end = piece.start + piece.length;
      if (between) builder.addSign(between);
      if (!read.has(piece)) continue;
      const nowParted = around(piece, 'parted');
      if (nowParted !== parted) builder.part();
      parted = nowParted;
      const nowSpaced = around(piece, 'spaced');
      if (nowSpaced !== spaced) builder.addSign(' ');
      spaced = nowSpaced;
      const raised = around(piece, 'raised');
      if (raised) {
        if (raised === note || isNote(raised, text)) {
          note = raised;
          continue;
        }
        if (tenTimes.test(text)) builder.addSign('^');
      }
      text = text.slice(-20) + piece.data;
      addLines(piece);
    }
    builder.part();
    return items as Block[];

    function addLines({ node, data, from, isLink }: Piece): void {
      builder.enter(element, isLink);
      let begin = 0;
      if (data.includes('\n') && keepsLineBreaks(node.parentNode as Element)) {
        for (const { index, 0: gap } of data.matchAll(emptyLines)) {
          builder.addText(node, data.slice(begin, index), from + begin);
          builder.part();
          begin = index + gap.length;
        }
      }
      if (begin === 0) builder.addText(node, data, from);
      else builder.addText(node, data.slice(begin), from + begin);
      builder.leave(isLink);
    }
  };
}
