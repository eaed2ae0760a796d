import { type Box, createBlockBuilder, somethingShown } from './block-builder';
import { type ElementRole, elementRoles, kindByElement } from './block-vocabulary';
import { firstChildOf, nameOf, nextSiblingOf, proseBodyOf, shadowRootOf } from './dom-access';
import { documentIn, isFrame, type MetOnWalk } from './frame-access';
import type { Layout } from './layout';
import { lettersOf } from './picture-letters';
import { endsSentence } from './weigh-prose';

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
  scopes: MetOnWalk['scopes'];
};

/** An element that is being walked. */
type Frame = {
  above: Frame | null;
  box: Box | null;
  next: ChildNode | null;
  /** Nodes shown in place of children, last first: those assigned to a slot; mostly none. */
  queue: Node[] | null;
  isLink: boolean;
  /** A formula is laid out inline, whatever its parts are. */
  isMath: boolean;
  /** How many nodes were visited before it. */
  visited: number;
};

const elementNode = 1;
const textNode = 3;
const cdataSection = 4;
/** Roles of elements that are not entered. */
const isLeaf = /^(?:skipped|parting|break|picture)$/;

/** Processing instruction 7, comment 8: nothing that is shown. */
const isNothing = (type: number) => type === 8 || type === 7;

/** What stands between the first and the second part of a formula's element. */
const signs: Record<string, string> = { msup: '^', mfrac: '/' };

/**
 * Walks `root` once, in the order it is shown, and returns its text as blocks in a tree of boxes. Open
 * shadow roots and their slots are entered, and frames whose documents we may look into. Changes
 * nothing. Asks for the layout only of what may go on with the text around it, and not whether
 * anything is shown: that changes without a change of the tree. Yields now and then, so that the
 * caller can let the page go first.
 */
export function* collectBlocks(
  root: Element,
  { isInline }: Layout,
  memory?: WalkMemory,
): Generator<void, Box> {
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

  const rootBox = builder.open(root, nameOf(root));
  const next = firstShown(root, elementRoles.get(rootBox.name));
  let frame: Frame | null = {
    above: null,
    box: rootBox,
    next,
    queue: null,
    isLink: false,
    isMath: false,
    visited: 0,
  };

  while (frame) {
    const node: Node | null = frame.queue?.pop() ?? frame.next;
    if (!node) {
      const { box } = frame;
      if (!box) builder.leave(frame.isLink);
      else {
        builder.close();
        if (visited - frame.visited >= fewestRemembered || isFrame(box.name))
          memory?.boxes.set(box.element, box);
      }
      frame = frame.above;
      depth--;
      continue;
    }
    if (++visited % nodesBetweenYields === 0) yield;
    const isChild = node === frame.next;
    const type = node.nodeType;
    const isText = type === textNode || type === cdataSection;
    if (type !== elementNode && (isText || isNothing(type))) {
      if (isChild) frame.next = node.nextSibling;
      if (isText) builder.addText(node as Text);
      continue;
    }
    // Whatever else it is, it is an element: a form may hide its `nodeType` behind a field.
    const element = node as Element;
    const name = nameOf(element);
    const role: ElementRole | undefined =
      elementRoles.get(name) ?? (frame.isMath ? 'inline' : undefined);
    if (isChild) frame.next = role === 'form' ? nextSiblingOf(element, name) : element.nextSibling;
    if (role === 'parting') builder.part();
    if (role === 'break') builder.addLineBreak();
    if (role === 'picture') builder.addSign(lettersOf(element));
    if (role && isLeaf.test(role)) continue;
    if (depth > maximumDepth || leftOutElements.has(element)) continue;
    const mayBeBlock = role === undefined || role === 'form' || role === 'frame';
    const mayGoOn = builder.isInRun() || (role === undefined && isFragment(element, name));
    const isBox = mayBeBlock && !(mayGoOn && isInline(element, name));
    const known = isBox && memory?.boxes.get(element);
    if (known) {
      builder.addKnown(known);
      continue;
    }
    const sign = frame.isMath && node.previousSibling && signs[nameOf(node.parentNode as Element)];
    if (sign) builder.addSign(sign);
    // An anchor that leads nowhere is the place that a link leads to: old pages have whole texts in one.
    const isLink = role === 'link' && element.matches('button,[href]');
    let box: Box | null = null;
    if (isBox) box = builder.open(element, name);
    else builder.enter(element, isLink);
    const queue = role === 'slot' ? assignedTo(element) : null;
    const next = queue ? null : firstShown(element, role);
    const isMath = frame.isMath || name === 'math';
    frame = { above: frame, box, next, queue, isLink, isMath, visited };
    depth++;
  }
  return rootBox;
}

/** A word or a few in a box of their own, in characters. */
const longestFragment = 60;

/** Words that what follows may go on with, by their text alone; it is asked for only where it is short. */
function isFragment(element: Element, name: string): boolean {
  if (kindByElement[name]) return false;
  let leaf = element;
  while (leaf.childElementCount === 1) leaf = leaf.firstElementChild as Element;
  // Scripts that move letters have each word in a box, and in that its letters in boxes.
  if (leaf.querySelector(':scope > * > *')) return false;
  const text = leaf.textContent ?? '';
  return text.length <= longestFragment && somethingShown.test(text) && !endsSentence(text);
}

/** Null for a slot that shows its own children. */
function assignedTo(slot: Element): Node[] | null {
  const assigned = (slot as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
  return assigned.length > 0 ? assigned.reverse() : null;
}

/** One native search is several times faster than asking every element for its attributes. */
const editable = '[contenteditable]:not([contenteditable="false"])';

function findLeftOut(scope: ParentNode, into: Set<Element>): void {
  const found = scope.querySelectorAll(editable);
  for (let i = 0; i < found.length; i++) into.add(found[i] as Element);
}
