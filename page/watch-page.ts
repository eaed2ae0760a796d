import { parentOf, rootOf } from './dom-access';
import type { ReadingMemory } from './read-article';

/** Changes are gathered this long before the page is read again, in milliseconds: one read for a burst. */
const gatherTime = 100;

/** A page that never rests is read again at the latest after this time, in milliseconds. */
const longestWait = 300;

/** After a reading the page has its time to itself, this many times as long as the reading took. */
const restFactor = 10;

export type PageWatch = {
  /** Tells how long the last reading took, in milliseconds: dear ones are made more rarely. */
  tookTime(ms: number): void;
  /** Watches shadow roots that were found since. */
  watchShadowRoots(): void;
  /** Stops observing; nothing runs afterwards. */
  stop(): void;
};

export type PageChanges = {
  /** Text came, went or changed; called after the changes were gathered. */
  changed(): void;
  /** The document was opened anew, and with that all event listeners were taken off it. */
  replaced(): void;
};

/**
 * Watches the text of the document and of the shadow roots in `memory`. What changed is taken out of
 * `memory`, so that the next walk visits only that. `isOurs` tells the extension's own nodes.
 */
export function watchPage(
  document: Document,
  memory: ReadingMemory,
  isOurs: (node: Node) => boolean,
  { changed, replaced }: PageChanges,
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let earliest = 0;
  let root = rootOf(document);
  const watched = new Set<Node>();

  const schedule = () => {
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    else clearTimeout(timer);
    const wait = Math.min(gatherTime, firstChange + longestWait - now);
    timer = setTimeout(
      () => {
        timer = undefined;
        changed();
      },
      Math.max(0, wait, earliest - now),
    );
  };

  const observer = new MutationObserver((records) => {
    if (rootOf(document) !== root) {
      root = rootOf(document);
      memory.metadata = null;
      if (root) replaced();
      return;
    }
    const targets = new Set<Node>();
    for (const record of records) if (!isOursOnly(record, isOurs)) targets.add(record.target);
    if (targets.size === 0) return;
    for (const target of targets) forget(target, memory);
    schedule();
  });

  const watch = (node: Node) => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden'],
    });
  };
  watch(document);

  return {
    tookTime(ms) {
      earliest = performance.now() + ms * restFactor;
    },
    watchShadowRoots() {
      for (const root of memory.shadowRoots) watch(root);
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function isOursOnly(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(record.target)) return true;
  const { addedNodes, removedNodes } = record;
  if (addedNodes.length + removedNodes.length === 0) return false;
  return every(addedNodes, isOurs) && every(removedNodes, isOurs);
}

function every(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (let i = 0; i < nodes.length; i++) if (!test(nodes[i] as Node)) return false;
  return true;
}

/** A box holds its children's text, so all boxes above a change are stale; the head tells the metadata. */
function forget(node: Node, memory: ReadingMemory): void {
  for (let at: Node | null = node; at; at = above(at)) {
    memory.boxes.delete(at as Element);
    if ((at as Element).localName === 'head') memory.metadata = null;
  }
}

/** The parent, across the borders of shadow roots. */
function above(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent) return parent;
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}
