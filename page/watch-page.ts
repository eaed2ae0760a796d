import { nameOf, parentOf, rootOf } from './dom-access';
import { frameAround, hasText, isFrame } from './frame-access';
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
  /** Watches shadow roots and frames that were found since. */
  watchScopes(): void;
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
 * Watches the text of the document and of the scopes in `memory`. What changed is taken out of
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
  const watched = new WeakSet<Node>();
  const ended = new AbortController();

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
      memory.metadata.delete(document);
      if (root) replaced();
      return;
    }
    const targets = new Set<Node>();
    for (const record of records) if (!isOursOnly(record, isOurs)) targets.add(record.target);
    if (targets.size === 0) return;
    for (const target of targets) forget(target, memory);
    schedule();
  });

  /** What the frame shows is another document now, or will be soon. Most have no text to read. */
  const frameChanged = (frame: Element) => {
    if (!memory.boxes.get(frame)?.items.length && !hasText(frame)) return;
    forget(frame, memory);
    schedule();
  };

  const onLoad = ({ target }: Event) => {
    if (isFrame(nameOf(target as Element))) frameChanged(target as Element);
  };

  const watch = (scope: Document | ShadowRoot) => {
    // A document that is opened anew loses its listeners, and has another root.
    const known = rootOf(scope as Document) ?? scope;
    if (watched.has(known)) return;
    watched.add(known);
    const { signal } = ended;
    scope.addEventListener('load', onLoad, { signal, capture: true });
    const { defaultView: view } = scope as Document;
    if (view && scope !== document) {
      const frame = view.frameElement as Element;
      view.addEventListener('pagehide', () => frameChanged(frame), { signal });
    }
    observer.observe(scope, {
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
    watchScopes() {
      for (const scope of memory.scopes) {
        try {
          watch(scope);
          if (scope.nodeType !== 9 || (scope as Document).defaultView) continue;
        } catch {
          // Firefox throws for a document that its frame has left.
        }
        memory.scopes.delete(scope);
      }
    },
    stop() {
      observer.disconnect();
      ended.abort();
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
    if ((at as Element).localName === 'head') memory.metadata.delete(at.ownerDocument as Document);
  }
}

/** The parent, across the borders of shadow roots and frames. */
function above(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent) return parent;
  if (node.nodeType === 9) return frameAround(node as Document);
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}
