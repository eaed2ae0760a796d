import {
  type BlockKind,
  type Hint,
  hintOf,
  inlineElements,
  kindByElement,
  skippedElements,
} from './block-vocabulary';
import { attributeOf, firstChildOf, nameOf, nextSiblingOf } from './dom-access';
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
};

/** A block-level element with what it holds, in reading order. */
export type Box = {
  element: Element;
  name: string;
  hint: Hint;
  items: (Block | Box)[];
};

export const isBlock = (item: Block | Box): item is Block => 'pieces' in item;

/** Looking at the clock costs as much as this many nodes are worth. */
const nodesBetweenYields = 200;

/** Deeper than any page made for readers; ends the walk of a page that nests to break us. */
const maximumDepth = 400;

/** Boxes of earlier walks, so that only what changed is walked again. */
export type BoxCache = WeakMap<Element, Box>;

type Frame = {
  box: Box | null;
  next: ChildNode | null;
  /** Nodes of a slot, visited in place of children. */
  queue: Node[] | null;
  name: string;
  isLink: boolean;
};

/**
 * Walks `root` once, in the order it is shown, open shadow roots and their slots included, and
 * returns its text as blocks in a tree of boxes. Changes nothing and asks for no layout. Yields now
 * and then, so that the caller can let the page go first.
 */
export function* collectBlocks(root: Element, cache?: BoxCache): Generator<void, Box> {
  const rootBox: Box = { element: root, name: nameOf(root), hint: null, items: [] };
  const frames: Frame[] = [
    {
      box: rootBox,
      next: firstOf(root, rootBox.name),
      queue: null,
      name: rootBox.name,
      isLink: false,
    },
  ];
  const boxes: Box[] = [rootBox];
  let links = 0;
  let run: Block | null = null;
  let lineBreaks = 0;
  let visited = 0;

  const endRun = () => {
    if (run) {
      const text = run.text.endsWith(' ') ? run.text.slice(0, -1) : run.text;
      if (text.length > 0) {
        run.text = text;
        boxes[boxes.length - 1]?.items.push(run);
      }
      run = null;
    }
    lineBreaks = 0;
  };

  const addText = (node: Text, data: string) => {
    if (!run) {
      const box = boxes[boxes.length - 1] as Box;
      run = {
        kind: kindByElement[box.name] ?? 'text',
        element: box.element,
        pieces: [],
        text: '',
        linkLength: 0,
      };
    }
    const before: string = run.text;
    const afterSpace = before === '' || before.charCodeAt(before.length - 1) === 32;
    const added = normalise(data, afterSpace);
    if (added === '') return;
    run.pieces.push({ node, start: before.length, length: added.length, afterSpace });
    run.text = before + added;
    if (links > 0) run.linkLength += added.length;
    if (added !== ' ') lineBreaks = 0;
  };

  while (frames.length > 0) {
    const frame = frames[frames.length - 1] as Frame;
    const node: Node | null = frame.queue ? (frame.queue.shift() ?? null) : frame.next;
    if (!node) {
      frames.pop();
      if (frame.isLink) links--;
      if (frame.box) {
        endRun();
        boxes.pop();
        const parent = boxes[boxes.length - 1];
        if (parent && frame.box.items.length > 0) parent.items.push(frame.box);
        cache?.set(frame.box.element, frame.box);
      }
      continue;
    }
    if (++visited % nodesBetweenYields === 0) yield;
    const type = node.nodeType;
    if (type === 3) {
      if (!frame.queue) frame.next = node.nextSibling;
      const data = (node as Text).data;
      if (data !== '') addText(node as Text, data);
      continue;
    }
    // A form may hide its `nodeType` behind a field; whatever is neither text nor comment is tried.
    if (type === 8 || type === 7 || type === 4) {
      if (!frame.queue) frame.next = node.nextSibling;
      continue;
    }
    const element = node as Element;
    const name = nameOf(element);
    if (!frame.queue) frame.next = nextSiblingOf(element, name);
    if (skippedElements.has(name)) continue;
    if (name === 'br') {
      lineBreaks++;
      if (lineBreaks > 1) endRun();
      else if (run) addBreak(run);
      continue;
    }
    if (frames.length > maximumDepth || isHidden(element)) continue;
    if (inlineElements.has(name)) {
      const isLink = name === 'a';
      if (isLink) links++;
      frames.push({ box: null, next: firstOf(element, name), queue: null, name, isLink });
      continue;
    }
    endRun();
    const known = cache?.get(element);
    if (known) {
      if (known.items.length > 0) (boxes[boxes.length - 1] as Box).items.push(known);
      continue;
    }
    if (name === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
      frames.push({
        box: null,
        next: assigned.length > 0 ? null : firstOf(element, name),
        queue: assigned.length > 0 ? [...assigned] : null,
        name,
        isLink: false,
      });
      continue;
    }
    const box: Box = { element, name, hint: hintOfElement(element), items: [] };
    boxes.push(box);
    frames.push({ box, next: firstOf(element, name), queue: null, name, isLink: false });
  }
  return rootBox;
}

/** A line break within a paragraph reads as white space. */
function addBreak(run: Block): void {
  if (run.text !== '' && !run.text.endsWith(' ')) run.text += ' ';
}

function firstOf(element: Element, name: string): ChildNode | null {
  const shadow = element.shadowRoot;
  if (shadow && shadow.nodeType === 11) return shadow.firstChild;
  return firstChildOf(element, name);
}

function hintOfElement(element: Element): Hint {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return names === ' ' ? null : hintOf(names);
}

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What markup alone tells to be hidden; style sheets are not asked. */
function isHidden(element: Element): boolean {
  if (!(element.hasAttributes?.() ?? true)) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && hiddenStyle.test(style);
}
