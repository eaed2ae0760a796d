import { type Box, createBlockBuilder } from './block-builder';
import { type Hint, hintOf, inlineElements, skippedElements } from './block-vocabulary';
import { attributeOf, bodyOf, firstChildOf, nameOf, nextSiblingOf } from './dom-access';

/** Looking at the clock costs as much as this many nodes are worth. */
const nodesBetweenYields = 200;

/** Deeper than any page made for readers; ends the walk of a page that nests to break us. */
const maximumDepth = 400;

/** What earlier walks of the document found. */
export type WalkMemory = {
  /** Boxes by their element, so that only what changed is walked again. */
  boxes: WeakMap<Element, Box>;
  /** Documents of frames and shadow roots that hold text of the page, besides the page's own. */
  scopes: Set<Document | ShadowRoot>;
};

/** An element that is being walked. */
type Frame = {
  box: Box | null;
  next: ChildNode | null;
  /** Nodes shown in place of children, last first: those assigned to a slot. */
  queue: Node[];
  isLink: boolean;
};

const textNode = 3;
/** CDATA section, processing instruction, comment: nothing that is shown. */
const hiddenNodes = new Set([4, 7, 8]);

/**
 * Walks `root` once, in the order it is shown, open shadow roots, their slots and frames of the same
 * origin included, and returns its text as blocks in a tree of boxes. Changes nothing and asks for no
 * layout. Yields now and then, so that the caller can let the page go first.
 */
export function* collectBlocks(root: Element, memory?: WalkMemory): Generator<void, Box> {
  const builder = createBlockBuilder();
  const frames: Frame[] = [];
  let visited = 0;

  const enter = (element: Element, name: string): Box => {
    const box: Box = { element, name, hint: hintOfElement(element), items: [] };
    builder.open(box);
    frames.push({ box, next: firstShown(element, name, memory), queue: [], isLink: false });
    return box;
  };
  const rootBox = enter(root, nameOf(root));

  while (frames.length > 0) {
    const frame = frames[frames.length - 1] as Frame;
    const node: Node | null = frame.queue.pop() ?? frame.next;
    if (!node) {
      frames.pop();
      if (frame.isLink) builder.leaveLink();
      if (frame.box) {
        builder.close();
        memory?.boxes.set(frame.box.element, frame.box);
      }
      continue;
    }
    if (++visited % nodesBetweenYields === 0) yield;
    const isChild = node === frame.next;
    const type = node.nodeType;
    if (type === textNode || hiddenNodes.has(type)) {
      if (isChild) frame.next = node.nextSibling;
      if (type === textNode) builder.addText(node as Text);
      continue;
    }
    // Whatever else it is, it is an element: a form may hide its `nodeType` behind a field.
    const element = node as Element;
    const name = nameOf(element);
    if (isChild) frame.next = nextSiblingOf(element, name);
    if (name === 'br') builder.addLineBreak();
    if (skippedElements.has(name) || frames.length > maximumDepth || isLeftOut(element)) continue;
    if (inlineElements.has(name)) {
      const isLink = name === 'a';
      if (isLink) builder.enterLink();
      frames.push({ box: null, next: firstShown(element, name, memory), queue: [], isLink });
    } else if (name === 'slot') {
      const queue = [...((element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [])];
      const next = queue.length > 0 ? null : firstChildOf(element, name);
      frames.push({ box: null, next, queue: queue.reverse(), isLink: false });
    } else {
      const known = memory?.boxes.get(element);
      if (known) builder.addKnown(known);
      else enter(element, name);
    }
  }
  return rootBox;
}

/** First node shown within the element: of its shadow root, its frame's document, or its first child. */
function firstShown(element: Element, name: string, memory?: WalkMemory): ChildNode | null {
  const shadow: unknown = element.shadowRoot;
  if (shadow && (shadow as ShadowRoot).nodeType === 11) {
    memory?.scopes.add(shadow as ShadowRoot);
    return (shadow as ShadowRoot).firstChild;
  }
  if (name === 'iframe' || name === 'frame') return firstInFrame(element, memory);
  return firstChildOf(element, name);
}

/** Frames of other origins answer with null or an error, depending on the browser. */
function firstInFrame(element: Element, memory?: WalkMemory): ChildNode | null {
  try {
    const inner = (element as HTMLIFrameElement).contentDocument;
    const body = inner && bodyOf(inner);
    if (!inner || !body) return null;
    memory?.scopes.add(inner);
    return body.firstChild;
  } catch {
    return null;
  }
}

function hintOfElement(element: Element): Hint {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return names === ' ' ? null : hintOf(names);
}

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Hidden by what its markup tells (style sheets are not asked), or an editor's text. */
function isLeftOut(element: Element): boolean {
  if (element.hasAttributes?.() === false) return false;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true')
    return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = attributeOf(element, 'style');
  return style !== null && hiddenStyle.test(style);
}
