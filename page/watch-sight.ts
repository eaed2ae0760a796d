import { type Box, isBlock } from './block-builder';
import { bodyOf } from './dom-access';
import { parentAcross } from './frame-access';
import { isSeen } from './layout';

/** Shorter texts are labels, in characters: whether they are seen makes no difference. */
const shortestText = 40;

/**
 * How often texts that were not seen are looked after, in milliseconds, and how many times after a reading: scripts fade
 * texts in, and change style sheets, and nobody is told. They do so when a page has come, or its reader did something,
 * after which it is read again; folds that stay shut are not asked about for ever.
 */
const unseenInterval = 400;
const mostLooks = 60;

/** A fold is shut when it is no larger than this, in CSS pixels a side. */
const shutSize = 1;

export type SightWatch = {
  /**
   * Watches from now on the texts in `page`, shown or not. With `hosts` those too and the document's outermost
   * boxes, whose size tells that something came where nobody can listen.
   */
  watch(page: Box | null, hosts: Iterable<Element> | null): void;
  /** Whether what changes on the node may show or hide a text: one that it is in, or is around. */
  concerns(node: Node): boolean;
  stop(): void;
};

/**
 * Tells by `changed` that texts came into sight or went out of it, whatever did it: a style sheet, a
 * class, the window's width. The browser tells of boxes that come, go or change their size; nothing is
 * asked in between but of texts that are there and unseen, for half a minute. What hides a text and leaves it its size is for those who ask `concerns`.
 */
export function watchSight(document: Document, changed: () => void): SightWatch {
  let timer: ReturnType<typeof setInterval> | undefined;
  const sizes = new Map<Element, string | null>();
  let texts = new Set<Element>();
  let outer = new Set<Element>();
  let around = new WeakSet<Node>();

  /** Around texts only whether there is room for any: they grow with every picture. */
  const sizeOf = (element: Element): string => {
    const { offsetWidth, offsetHeight } = element as HTMLElement;
    if (texts.has(element) || outer.has(element)) return `${offsetWidth} ${offsetHeight}`;
    return String(Math.min(offsetWidth, offsetHeight) <= shutSize);
  };

  const observer = new ResizeObserver((entries) => {
    let isOther = false;
    for (const { target } of entries) {
      const before = sizes.get(target);
      const size = sizeOf(target);
      sizes.set(target, size);
      if (before !== null && before !== size) isOther = true;
    }
    // In the beginning the browser tells once of all that have a size: the others have none.
    for (const [element, size] of sizes) if (size === null) sizes.set(element, '');
    if (isOther) changed();
  });

  return {
    watch(page, hosts) {
      texts = new Set();
      const folds = new Set<Element>();
      if (page) addTexts(page, texts, folds);
      const body = bodyOf(document);
      outer = new Set(body && hosts ? [body, ...body.children, ...hosts] : []);
      const all = new Set([...texts, ...folds, ...outer]);
      clearInterval(timer);
      const unseen = page ? [...texts].filter((element) => !isSeen(element)) : [];
      let looks = unseen.length > 0 ? mostLooks : 0;
      if (looks)
        timer = setInterval(() => {
          const isShown = unseen.some(isSeen);
          looks -= 1;
          if (isShown || !looks) clearInterval(timer);
          if (isShown) changed();
        }, unseenInterval);
      for (const element of sizes.keys()) {
        if (all.has(element)) continue;
        observer.unobserve(element);
        sizes.delete(element);
      }
      around = new WeakSet();
      for (const element of [...texts, ...folds])
        for (let at: Node | null = element; at && !around.has(at); at = parentAcross(at))
          around.add(at);
      for (const element of all) {
        // Observed across its border, a frame that leaves the page raises an error there.
        if (sizes.has(element) || element.ownerDocument !== document) continue;
        // The reading before this has had everything laid out; a page that is not read is left to itself.
        sizes.set(element, page && sizeOf(element));
        observer.observe(element);
      }
    },
    concerns(node) {
      if (around.has(node)) return true;
      let at: Node | null = node;
      while (at && !around.has(at)) at = parentAcross(at);
      return texts.has(at as Element);
    },
    stop() {
      observer.disconnect();
      clearInterval(timer);
    },
  };
}

function addTexts({ items, element }: Box, texts: Set<Element>, folds: Set<Element>): void {
  for (const item of items) {
    if (!isBlock(item)) addTexts(item, texts, folds);
    else if (item.text.length >= shortestText) {
      texts.add(element);
      if (element.parentElement) folds.add(element.parentElement);
    }
  }
}
