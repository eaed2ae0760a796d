import type { BoxCache } from './collect-blocks';
import { parentOf } from './dom-access';

/** Changes are gathered this long before the page is read again, in milliseconds: one read for a burst. */
const gatherTime = 200;

/** A page that never rests is read again at the latest after this time, in milliseconds. */
const longestWait = 500;

export type PageWatch = {
  /** Stops observing; nothing runs afterwards. */
  stop(): void;
};

/**
 * Calls `changed` some time after text came, went or changed, at most twice a second. What changed is
 * taken out of `cache`, so that the next walk visits only that.
 */
export function watchPage(
  document: Document,
  cache: BoxCache,
  isOurs: (node: Node) => boolean,
  changed: () => void,
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  const schedule = () => {
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    else clearTimeout(timer);
    const wait = Math.max(0, Math.min(gatherTime, firstChange + longestWait - now));
    timer = setTimeout(() => {
      timer = undefined;
      changed();
    }, wait);
  };

  const observer = new MutationObserver((records) => {
    let relevant = false;
    for (const record of records) {
      if (isOurs(record.target) || onlyOurs(record, isOurs)) continue;
      forget(record.target, cache);
      relevant = true;
    }
    if (relevant) schedule();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden'],
  });

  return {
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function onlyOurs(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(isOurs);
}

/** A box holds its children's text, so all boxes above a change are stale. */
function forget(node: Node, cache: BoxCache): void {
  for (let at: Node | null = node; at; at = parentOrHost(at)) {
    cache.delete(at as Element);
  }
}

function parentOrHost(node: Node): Node | null {
  if (node.nodeType === 11) return (node as ShadowRoot).host ?? null;
  return parentOf(node);
}
