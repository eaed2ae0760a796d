import { type BlockKind, type Hint, hintOfElement, kindByElement } from './block-vocabulary';
import { normalise } from './normalise-text';

/** A text node's share of a block. */
export type Piece = {
  node: Text;
  /** Offset of its first character in the block's text. */
  start: number;
  length: number;
  /** Whether leading white space was dropped, see `normalise`. */
  afterSpace: boolean;
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
};

/** What the names of the box's element tell. */
export function hintOf(box: Box): Hint {
  if (box.hint === undefined) box.hint = hintOfElement(box.element);
  return box.hint;
}

export const isBlock = (item: Block | Box): item is Block => 'pieces' in item;

const somethingShown = /\S/;

/** Puts text together to blocks, and blocks to boxes, while a document is walked. */
export type BlockBuilder = {
  open(box: Box): void;
  /** Ends the innermost box; an empty one is left out. */
  close(): void;
  addText(node: Text): void;
  /** One reads as white space, two in a row as the end of a paragraph. */
  addLineBreak(): void;
  enterLink(): void;
  leaveLink(): void;
  /** Adds a box of an earlier walk. */
  addKnown(box: Box): void;
};

export function createBlockBuilder(): BlockBuilder {
  const boxes: Box[] = [];
  let innermost: Box | undefined;
  let run: Block | null = null;
  /** Whether the run's text ends in a space, or is empty. */
  let afterSpace = true;
  let links = 0;
  let lineBreaks = 0;

  const endRun = () => {
    if (run) {
      if (afterSpace) run.text = run.text.slice(0, -1);
      if (run.text !== '') innermost?.items.push(run);
      run = null;
      afterSpace = true;
    }
    lineBreaks = 0;
  };

  const startRun = (): Block => {
    const { element, name } = innermost as Box;
    const kind = kindByElement[name] ?? 'text';
    return { kind, element, pieces: [], text: '', linkLength: 0, prose: null };
  };

  return {
    open(box) {
      endRun();
      boxes.push(box);
      innermost = box;
    },
    close() {
      endRun();
      const box = boxes.pop();
      innermost = boxes[boxes.length - 1];
      if (box && box.items.length > 0) innermost?.items.push(box);
    },
    addText(node) {
      const { data } = node;
      // Most text nodes are the indentation between elements.
      if (run === null && !somethingShown.test(data)) return;
      const added = normalise(data, afterSpace);
      if (added === '') return;
      run ??= startRun();
      run.pieces.push({ node, start: run.text.length, length: added.length, afterSpace });
      run.text += added;
      if (links > 0) run.linkLength += added.length;
      if (added !== ' ') lineBreaks = 0;
      afterSpace = added.charCodeAt(added.length - 1) === 32;
    },
    addLineBreak() {
      lineBreaks++;
      if (lineBreaks > 1) endRun();
      else if (run && !afterSpace) {
        run.text += ' ';
        afterSpace = true;
      }
    },
    enterLink: () => {
      links++;
    },
    leaveLink: () => {
      links--;
    },
    addKnown(box) {
      endRun();
      if (box.items.length > 0) innermost?.items.push(box);
    },
  };
}
