import { type BlockKind, type Hint, kindByElement } from './block-vocabulary';
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
  hint: Hint;
  items: (Block | Box)[];
};

export const isBlock = (item: Block | Box): item is Block => 'pieces' in item;

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
  let run: Block | null = null;
  let links = 0;
  let lineBreaks = 0;

  const endRun = () => {
    if (run) {
      if (run.text.endsWith(' ')) run.text = run.text.slice(0, -1);
      if (run.text !== '') innermost().items.push(run);
    }
    run = null;
    lineBreaks = 0;
  };

  const innermost = () => boxes[boxes.length - 1] as Box;

  const startRun = (): Block => {
    const { element, name } = innermost();
    const kind = kindByElement[name] ?? 'text';
    return { kind, element, pieces: [], text: '', linkLength: 0, prose: null };
  };

  return {
    open(box) {
      endRun();
      boxes.push(box);
    },
    close() {
      endRun();
      const box = boxes.pop();
      const parent = boxes[boxes.length - 1];
      if (parent && box && box.items.length > 0) parent.items.push(box);
    },
    addText(node) {
      const { data } = node;
      // Most text nodes are the indentation between elements.
      if (run === null && data.trim() === '') return;
      run ??= startRun();
      const { text } = run;
      const afterSpace = text === '' || text.charCodeAt(text.length - 1) === 32;
      const added = normalise(data, afterSpace);
      if (added === '') return;
      run.pieces.push({ node, start: text.length, length: added.length, afterSpace });
      run.text = text + added;
      if (links > 0) run.linkLength += added.length;
      if (added !== ' ') lineBreaks = 0;
    },
    addLineBreak() {
      lineBreaks++;
      if (lineBreaks > 1) endRun();
      else if (run && run.text !== '' && !run.text.endsWith(' ')) run.text += ' ';
    },
    enterLink: () => {
      links++;
    },
    leaveLink: () => {
      links--;
    },
    addKnown(box) {
      endRun();
      if (box.items.length > 0) innermost().items.push(box);
    },
  };
}
