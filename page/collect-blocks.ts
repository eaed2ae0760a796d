import { type Box, createBlockBuilder } from './block-builder';
import { type ElementRole, elementRoles } from './block-vocabulary';
import { attributeOf, firstChildOf, nameOf, nextSiblingOf, proseBodyOf } from './dom-access';
import { documentIn, isFrame } from './frame-access';

/** Looking at the clock costs as much as this many nodes are worth. */
const nodesBetweenYields = 200;

/** Deeper than any page made for readers; ends the walk of a page that nests to break us. */
const maximumDepth = 400;

/** A box of fewer nodes is walked again as fast as it is remembered; most boxes are such. */
const fewestRemembered = 10;

/** What earlier walks of the document found. */
export type WalkMemory = {
  /** Boxes by their element, frames and all larger ones, so that only what changed is walked again. */
  boxes: WeakMap<Element, Box>;
  /** Other trees that hold text of the page: open shadow roots, and documents in frames. */
  scopes: Set<ShadowRoot | Document>;
};

/** An element that is being walked. */
type Frame = {
  above: Frame | null;
  box: Box | null;
  next: ChildNode | null;
  /** Nodes shown in place of children, last first: those assigned to a slot; mostly none. */
  queue: Node[] | null;
  isLink: boolean;
  /** How many nodes were visited before it. */
  visited: number;
};

const elementNode = 1;
const textNode = 3;
/** CDATA section 4, processing instruction 7, comment 8: nothing that is shown. */
const isNothing = (type: number) => type === 8 || type === 7 || type === 4;

/**
 * Walks `root` once, in the order it is shown, and returns its text as blocks in a tree of boxes. Open
 * shadow roots and their slots are entered, and frames whose documents we may look into. Changes
 * nothing and asks for no layout. Yields now and then, so that the caller can let the page go first.
 */
export function* collectBlocks(root: Element, memory?: WalkMemory): Generator<void, Box> {
  const builder = createBlockBuilder();
  const leftOutElements = new Set<Element>();
  findLeftOut(root, leftOutElements);
  let visited = 0;
  let depth = 1;

  const firstShown = (element: Element, role: ElementRole | undefined): ChildNode | null => {
    // No other elements can have a shadow root.
    const shadowRoot = role === undefined || role === 'span' ? shadowRootOf(element) : null;
    if (shadowRoot) {
      enterScope(shadowRoot);
      return shadowRoot.firstChild;
    }
    if (role === 'form') return firstChildOf(element, role);
    return role === 'frame' ? bodyIn(element) : element.firstChild;
  };

  const enterScope = (scope: ShadowRoot | Document) => {
    memory?.scopes.add(scope);
    findLeftOut(scope, leftOutElements);
  };

  const bodyIn = (frame: Element): ChildNode | null => {
    const document = documentIn(frame);
    if (!document) return null;
    enterScope(document);
    return proseBodyOf(document);
  };

  const openBox = (element: Element, name: string): Box => {
    const box: Box = { element, name, hint: undefined, items: [] };
    builder.open(box);
    return box;
  };

  const rootBox = openBox(root, nameOf(root));
  const next = firstShown(root, elementRoles.get(rootBox.name));
  let frame: Frame | null = {
    above: null,
    box: rootBox,
    next,
    queue: null,
    isLink: false,
    visited: 0,
  };

  while (frame) {
    const node: Node | null = frame.queue?.pop() ?? frame.next;
    if (!node) {
      if (frame.isLink) builder.leaveLink();
      if (frame.box) {
        builder.close();
        if (visited - frame.visited >= fewestRemembered || isFrame(frame.box.name))
          memory?.boxes.set(frame.box.element, frame.box);
      }
      frame = frame.above;
      depth--;
      continue;
    }
    if (++visited % nodesBetweenYields === 0) yield;
    const isChild = node === frame.next;
    const type = node.nodeType;
    if (type !== elementNode && (type === textNode || isNothing(type))) {
      if (isChild) frame.next = node.nextSibling;
      if (type === textNode) builder.addText(node as Text);
      continue;
    }
    // Whatever else it is, it is an element: a form may hide its `nodeType` behind a field.
    const element = node as Element;
    const name = nameOf(element);
    const role = elementRoles.get(name);
    if (isChild) frame.next = role === 'form' ? nextSiblingOf(element, name) : element.nextSibling;
    if (role === 'break') builder.addLineBreak();
    if (role === 'skipped' || role === 'break') continue;
    if (depth > maximumDepth || leftOutElements.has(element)) continue;
    const isBlock = role === undefined || role === 'form' || role === 'frame';
    const known = isBlock && memory?.boxes.get(element);
    if (known) {
      builder.addKnown(known);
      continue;
    }
    const isLink = role === 'link';
    if (isLink) builder.enterLink();
    const box = isBlock ? openBox(element, name) : null;
    const queue = role === 'slot' ? assignedTo(element) : null;
    const next = queue ? null : firstShown(element, role);
    frame = { above: frame, box, next, queue, isLink, visited };
    depth++;
  }
  return rootBox;
}

/** Null for a slot that shows its own children. */
function assignedTo(slot: Element): Node[] | null {
  const assigned = (slot as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
  return assigned.length > 0 ? assigned.reverse() : null;
}

/** Shown in place of the element's children; null without one, or behind a form's field of the name. */
function shadowRootOf(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  return root && (root as ShadowRoot).nodeType === 11 ? (root as ShadowRoot) : null;
}

/**
 * Hidden by what its markup tells (style sheets are not asked), or an editor's text. One native
 * search is several times faster than asking every element for its attributes.
 */
const leftOut =
  '[hidden],dialog:not([open]),[aria-hidden="true"],[contenteditable]:not([contenteditable="false"])';
/** Few of these hide: more often something overflows or has no border. */
const maybeHidden = '[style*="none" i],[style*="hidden" i]';
const hidingStyle = /display: ?none|visibility: ?hidden/i;

function findLeftOut(scope: ParentNode, into: Set<Element>): void {
  const found = scope.querySelectorAll(leftOut);
  for (let i = 0; i < found.length; i++) into.add(found[i] as Element);
  const styled = scope.querySelectorAll(maybeHidden);
  for (let i = 0; i < styled.length; i++) {
    const element = styled[i] as Element;
    if (hidingStyle.test(attributeOf(element, 'style') ?? '')) into.add(element);
  }
}
