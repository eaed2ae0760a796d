/** A claim's sentence on the page. */
export type Mark = {
  claim: string;
  range: Range;
  /** The block the sentence stands in; watched to know whether the mark is near the viewport. */
  element: Element;
  denied: boolean;
};

export type Highlighter = {
  /** Replaces all marks. */
  paint(marks: Mark[]): void;
  /** The claim whose card is open, or null. */
  activate(claim: string | null): void;
  markOf(claim: string): Mark | null;
  marks(): readonly Mark[];
  /** The claim shown at a point of the viewport, in CSS pixels, or null. */
  claimAt(x: number, y: number): string | null;
  /** Takes every mark of ours off; the page's own highlights stay. */
  clear(): void;
};

const names = {
  claim: 'sidelight-claim',
  denied: 'sidelight-denied',
  active: 'sidelight-active',
} as const;

/**
 * Chromium lays all registered ranges out anew whenever one changes, so only marks within this
 * distance of the viewport are registered.
 */
const nearViewport = '100% 0px';

/**
 * Paints marks as CSS custom highlights: the document is not changed. The registry is shared with
 * the page, so only names of ours are touched.
 */
export function createHighlighter(document: Document): Highlighter {
  const registry = CSS.highlights;
  const layers = { claim: new Highlight(), denied: new Highlight(), active: new Highlight() };
  layers.active.priority = 1;

  let marks: Mark[] = [];
  let active: string | null = null;
  let byElement = new Map<Element, Mark[]>();
  let byNode = new Map<Node, Mark[]>();
  let observer: IntersectionObserver | null = null;

  const layerOf = (mark: Mark) => (mark.denied ? layers.denied : layers.claim);
  const find = (claim: string | null) => marks.find((mark) => mark.claim === claim) ?? null;

  const register = () => {
    for (const key of ['claim', 'denied', 'active'] as const) {
      if (registry.get(names[key]) !== layers[key]) registry.set(names[key], layers[key]);
    }
  };

  const clear = () => {
    observer?.disconnect();
    observer = null;
    marks = [];
    active = null;
    byElement = new Map();
    byNode = new Map();
    for (const key of ['claim', 'denied', 'active'] as const) {
      layers[key].clear();
      if (registry.get(names[key]) === layers[key]) registry.delete(names[key]);
    }
  };

  return {
    clear,
    marks: () => marks,
    markOf: find,
    paint(next) {
      const kept = active;
      clear();
      if (next.length === 0) return;
      marks = next;
      register();
      for (const mark of marks) {
        pushTo(byElement, mark.element, mark);
        for (const node of textNodesOf(mark.range)) pushTo(byNode, node, mark);
      }
      observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            for (const mark of byElement.get(entry.target) ?? []) {
              if (entry.isIntersecting) layerOf(mark).add(mark.range);
              else layerOf(mark).delete(mark.range);
            }
          }
        },
        { root: document, rootMargin: nearViewport },
      );
      for (const element of byElement.keys()) observer.observe(element);
      if (kept !== null && find(kept)) this.activate(kept);
    },
    activate(claim) {
      if (claim === active) return;
      active = claim;
      layers.active.clear();
      const mark = find(claim);
      if (mark) layers.active.add(mark.range);
    },
    claimAt(x, y) {
      const position = document.caretPositionFromPoint(x, y);
      if (!position) return null;
      for (const mark of byNode.get(position.offsetNode) ?? []) {
        if (isShownAt(mark.range, x, y)) return mark.claim;
      }
      return null;
    },
  };
}

/** The caret's nearest text may lie far from the point: only a line's box tells. */
function isShownAt(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function textNodesOf(range: Range): Node[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  if (startContainer === endContainer) return [startContainer];
  const nodes: Node[] = [];
  const walker = (commonAncestorContainer.ownerDocument as Document).createTreeWalker(
    commonAncestorContainer,
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    nodes.push(node);
    if (node === endContainer) break;
  }
  return nodes;
}
