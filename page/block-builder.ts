import { type BlockKind, type Hint, hintOfElement, kindByElement } from './block-vocabulary';
import { normalise } from './normalise-text';

/** An inline element around text, and those around it up to the block. */
export type Inline = { element: Element; above: Inline | null };

/** A text node's share of a block, or a part of one. */
export type Piece = {
  node: Text;
  /** What it shows of the node, as the page has it, from the node's offset `from`. */
  data: string;
  from: number;
  /** Offset of its first character in the block's text. */
  start: number;
  length: number;
  /** Whether leading white space was dropped, see `normalise`. */
  afterSpace: boolean;
  within: Inline | null;
  isLink: boolean;
};

/** A run of text that the page shows as one paragraph, heading, list item … */
export type Block = {
  kind: BlockKind;
  /** The block-level element it stands in. */
  element: Element;
  pieces: Piece[];
  text: string;
  /** How many characters of it are links. */
  linkLength: number;
  /** Its weight as prose, once that was asked for. */
  prose: number | null;
};

/** A block-level element with what it holds, in reading order. */
export type Box = {
  element: Element;
  name: string;
  /** Undefined until `hintOf` is asked for it: most boxes of a page have no prose, and are not. */
  hint: Hint | undefined;
  items: (Block | Box)[];
  /** Inline elements between it and the box around it. */
  within: Inline | null;
};

/** What the names of the box's element tell. */
export function hintOf(box: Box): Hint {
  if (box.hint === undefined) box.hint = hintOfElement(box.element);
  return box.hint;
}

export const isBlock = (item: Block | Box): item is Block => 'pieces' in item;

export const somethingShown = /\S/;
const wordStart = /^[\p{L}'’]/u;
const letters = /\p{L}/u;

/** Puts text together to blocks, and blocks to boxes, while a document is walked. */
export type BlockBuilder = {
  open(element: Element, name: string): Box;
  /** Ends the innermost box; an empty one is left out. */
  close(): void;
  /** Whether there is text that may go on. */
  isInRun(): boolean;
  addText(node: Text, data?: string, from?: number): void;
  /** One reads as white space, two in a row as the end of a paragraph. */
  addLineBreak(): void;
  /** Text that no text node shows: letters of a picture, signs of a formula. */
  addSign(sign: string): void;
  /** Ends the paragraph. */
  part(): void;
  enter(element: Element, isLink: boolean): void;
  leave(isLink: boolean): void;
  /** Adds a box of an earlier walk. */
  addKnown(box: Box): void;
};

export function createBlockBuilder(): BlockBuilder {
  const boxes: Box[] = [];
  let innermost: Box | undefined;
  let run: Block | null = null;
  let within: Inline | null = null;
  /** Whether the run's text ends in a space, or is empty. */
  let afterSpace = true;
  let links = 0;
  let lineBreaks = 0;
  /** Letters of a picture, until the text behind them tells whether they begin a word. */
  let initial = '';

  const part = () => {
    if (run) {
      if (afterSpace) run.text = run.text.slice(0, -1);
      if (run.text !== '') innermost?.items.push(run);
      run = null;
      afterSpace = true;
    }
    lineBreaks = 0;
    initial = '';
  };

  const startRun = (): Block => {
    const { element, name } = innermost as Box;
    const kind = kindByElement[name] ?? 'text';
    return { kind, element, pieces: [], text: '', linkLength: 0, prose: null };
  };

  return {
    open(element, name) {
      part();
      innermost = { element, name, hint: undefined, items: [], within };
      within = null;
      boxes.push(innermost);
      return innermost;
    },
    close() {
      part();
      const box = boxes.pop() as Box;
      innermost = boxes[boxes.length - 1];
      within = box.within;
      if (box.items.length > 0) innermost?.items.push(box);
    },
    isInRun: () => run !== null,
    addText(node, data = node.data, from = 0) {
      // Most text nodes are the indentation between elements.
      if (run === null && !somethingShown.test(data)) return;
      const added = normalise(data, afterSpace);
      if (added === '') return;
      run ??= startRun();
      if (initial !== '' && wordStart.test(data)) run.text += initial;
      initial = '';
      run.pieces.push({
        node,
        data,
        from,
        start: run.text.length,
        length: added.length,
        afterSpace,
        within,
        isLink: links > 0,
      });
      run.text += added;
      if (links > 0) run.linkLength += added.length;
      if (added !== ' ') lineBreaks = 0;
      afterSpace = added.charCodeAt(added.length - 1) === 32;
    },
    addLineBreak() {
      lineBreaks++;
      if (lineBreaks > 1) part();
      else if (run && !afterSpace) {
        run.text += ' ';
        afterSpace = true;
      }
    },
    addSign(sign) {
      if (letters.test(sign)) initial = sign;
      else if (run && !afterSpace) {
        run.text += sign;
        afterSpace = sign === ' ';
      }
    },
    part,
    enter(element, isLink) {
      within = { element, above: within };
      if (isLink) links++;
    },
    leave(isLink) {
      within = within?.above ?? null;
      if (isLink) links--;
    },
    addKnown(box) {
      part();
      box.within = within;
      if (box.items.length > 0) innermost?.items.push(box);
    },
  };
}
