import { nameOf, rootOf } from './dom-access';
import { hasText, isFrame, parentAcross, textInShadows } from './frame-access';
import type { ReadingMemory } from './read-article';
import { watchSight } from './watch-sight';

/** Changes are gathered this long before the page is read again, in milliseconds: one read for a burst. */
const gatherTime = 100;

/** A page that never rests is read again at the latest after this time, in milliseconds. */
const longestWait = 300;

/**
 * After a reading the page has its time to itself, this many times as long as the reading took: the longer
 * the less there is to lose.
 */
const restFactors: Record<Attention, number> = { awake: 10, stirring: 50, asleep: 100 };

/** So much text may make an article of a page that mentions what a pack is about, in characters. */
const muchText = 200;

/**
 * - `asleep`: the page has no word of a pack. Only text that has one is worth a reading.
 * - `stirring`: it has some, in texts that are hidden, or no article. So is what may show them.
 * - `awake`: it has an article of ours: every change is.
 */
export type Attention = 'asleep' | 'stirring' | 'awake';

export type PageWatch = {
  /**
   * To be told after each reading, with how long it took in milliseconds: dear ones are made more
   * rarely. Watches shadow roots, frames and texts that were found by it.
   */
  wasRead(attention: Attention, ms: number): void;
  /** Stops observing; nothing runs afterwards. */
  stop(): void;
};

/** Attributes that show and hide, of elements and of style sheets. */
const showingAttributes = ['class', 'style', 'hidden', 'open', 'media', 'disabled'];

/** What readers do may show a text by means that nobody is told of: a box that is ticked, a wider window. */
const readersOwn = /^(?:click|resize)$/;

/** What carries a style sheet. */
const isStyle = (node: Node): boolean => /^(?:link|style)$/i.test(node.nodeName);

const textOf = (node: Node): string =>
  (node.textContent ?? '') + (node.nodeType === 1 ? textInShadows(node as Element) : '');

export type PageChanges = {
  /** Text came, went or changed, or may have been shown or hidden; called after changes were gathered. */
  changed(): void;
  /** Whether some word of a pack is in the text. */
  mentions(text: string): boolean;
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
  { changed, mentions, replaced }: PageChanges,
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let earliest = 0;
  let root = rootOf(document);
  let attention: Attention = 'stirring';
  const watched = new WeakSet<Node>();
  const ended = new AbortController();
  const { signal } = ended;

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
    let isWorthReading = false;
    for (const record of records) {
      if (isOursOnly(record, isOurs)) continue;
      const { target } = record;
      if (record.type === 'attributes' && !mayShow(target)) continue;
      targets.add(target);
      isWorthReading ||= attention === 'awake' || isWorth(record);
    }
    for (const target of targets) forget(target, memory);
    if (isWorthReading) schedule();
  });

  const isWorth = ({ type, target, addedNodes }: MutationRecord): boolean => {
    if (type === 'attributes') return true;
    const added = type === 'characterData' ? [target] : [...addedNodes];
    if (added.some(isStyle)) return attention !== 'asleep';
    const text = added.map(textOf).join('\n');
    return mentions(text) || (attention !== 'asleep' && text.length >= muchText);
  };

  const sight = watchSight(document, () => {
    // What was not laid out is told otherwise now.
    memory.boxes = new WeakMap();
    schedule();
  });
  const mayShow = (node: Node) => isStyle(node) || sight.concerns(node);

  /** What the frame shows is another document now, or will be soon. Most have no text to read. */
  const frameChanged = (frame: Element) => {
    if (!memory.boxes.get(frame)?.items.length && !hasText(frame)) return;
    forget(frame, memory);
    schedule();
  };

  const onEvent = ({ type, target, isTrusted }: Event) => {
    if (type === 'load' && isFrame(nameOf(target as Element))) frameChanged(target as Element);
    else if (attention === 'asleep' || isOurs(target as Node)) return;
    else if (type === 'slotchange') {
      forget(target as Node, memory);
      schedule();
    } else if (readersOwn.test(type)) {
      // What the reader asks for is not kept waiting for the page's rest.
      if (isTrusted) earliest = 0;
      schedule();
    } else if (mayShow(target as Node)) schedule();
  };

  const watch = (scope: Document | ShadowRoot) => {
    // A document that is opened anew loses its listeners, and has another root.
    const known = rootOf(scope as Document) ?? scope;
    // What was observed before is observed from now on as the page's attention wants it.
    observer.observe(scope, {
      subtree: true,
      childList: true,
      characterData: true,
      ...(attention !== 'asleep' && { attributeFilter: showingAttributes }),
    });
    if (watched.has(known)) return;
    watched.add(known);
    for (const name of ['load', 'transitionend', 'animationend', 'click', 'slotchange'])
      scope.addEventListener(name, onEvent, { signal, capture: true });
    const { defaultView: view } = scope as Document;
    if (view && scope !== document) {
      const frame = view.frameElement as Element;
      view.addEventListener('pagehide', () => frameChanged(frame), { signal });
    }
  };
  watch(document);
  document.defaultView?.addEventListener('resize', onEvent, { signal });

  return {
    wasRead(now, ms) {
      attention = now;
      earliest = performance.now() + ms * restFactors[now];
      sight.watch(now === 'asleep' ? null : memory.page, now === 'awake' ? null : memory.hosts);
      watch(document);
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
      sight.stop();
      ended.abort();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function isOursOnly(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(record.target)) return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(isOurs);
}

/** A box holds its children's text, so all boxes above a change are stale; the head tells the metadata. */
function forget(node: Node, memory: ReadingMemory): void {
  for (let at: Node | null = node; at; at = parentAcross(at)) {
    memory.boxes.delete(at as Element);
    if ((at as Element).localName === 'head') memory.metadata.delete(at.ownerDocument as Document);
  }
}
