import { chooseTint, type Tint, type TintSetting } from './choose-tint';

/** A claim's sentence on the page. */
export type Mark = {
  claim: string;
  range: Range;
  /** The block the sentence stands in; watched to know whether the mark is near the viewport. */
  element: Element;
  denied: boolean;
};

/** How the reader wants marks to look. */
export type MarkStyle = { tint: TintSetting; underline: 'dotted' | 'solid' | 'none' };

export type Highlighter = {
  /** Replaces all marks; false when they are there already and look alike. */
  paint(marks: Mark[], style: MarkStyle): boolean;
  /** The claim whose card is open, or null. */
  activate(claim: string | null): void;
  markOf(claim: string): Mark | null;
  marks(): readonly Mark[];
  /**
   * Those that are painted now: of many the ones near the viewport. None when the page has taken any off,
   * which are back from now on, for as long as the page lets them.
   */
  painted(): Iterable<Mark>;
  /** Takes every mark of ours off; the page's own highlights stay. */
  clear(): void;
};

/**
 * Chromium lays all registered ranges out anew whenever one changes: unnoticed up to some hundred of
 * them, a frame of 20 ms at 500. When there are more marks than this, only those near the viewport are
 * registered.
 */
const alwaysRegistered = 60;
/** How far from the viewport a mark is near, in viewport heights. */
const nearViewport = '100% 0px';

/**
 * How often what the page or another extension may have taken off is looked after, in milliseconds: marks
 * are back within a second, and a look costs some microseconds.
 */
const mendingInterval = 900;

const activeName = 'sidelight-active';

/** A highlight of ours with what belongs into it: the page can get hold of it, and empty it. */
type Layer = { highlight: Highlight; ranges: Set<Range> };

/**
 * Paints marks as CSS custom highlights, in the styles of `marks.css`: the document is not changed.
 * The registry is shared with the page, so only names of ours are touched.
 */
export function createHighlighter(document: Document): Highlighter {
  /** Each document paints what is in its own, of all ranges those that lie in it. */
  let registries: HighlightRegistry[] = [];
  /** Ours by name; what is registered under the name may have been replaced by the page. */
  const layers = new Map<string, Layer>();
  let marks: Mark[] = [];
  let look = '';
  let active: string | null = null;
  let observer: IntersectionObserver | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const painted = new Set<Mark>();

  /** Whether it was there already, the whole of it. */
  const register = (name: string, { highlight, ranges }: Layer): boolean => {
    let wasThere = highlight.size === ranges.size;
    if (!wasThere) for (const range of ranges) highlight.add(range);
    for (const registry of registries)
      if (registry.get(name) !== highlight) {
        registry.set(name, highlight);
        wasThere = false;
      }
    return wasThere;
  };

  const layer = (name: string): Layer => {
    let found = layers.get(name);
    if (!found) {
      found = { highlight: new Highlight(), ranges: new Set() };
      found.highlight.priority = name === activeName ? 1 : 0;
      layers.set(name, found);
      register(name, found);
    }
    return found;
  };

  const add = (name: string, range: Range) => {
    const { highlight, ranges } = layer(name);
    highlight.add(range);
    ranges.add(range);
  };

  const takeOff = (name: string, range: Range) => {
    const { highlight, ranges } = layer(name);
    highlight.delete(range);
    ranges.delete(range);
  };

  /** Whether nothing had been taken off. */
  const mend = (): boolean => {
    let wasWhole = true;
    try {
      for (const [name, each] of layers) if (!register(name, each)) wasWhole = false;
    } catch {
      // Firefox throws for the registry of a document that its frame has left.
    }
    return wasWhole;
  };

  const find = (claim: string | null) => marks.find((mark) => mark.claim === claim) ?? null;

  const clear = () => {
    observer?.disconnect();
    observer = null;
    clearInterval(timer);
    marks = [];
    active = null;
    for (const [name, { highlight }] of layers) {
      highlight.clear();
      for (const registry of registries) takeOut(registry, name, highlight);
    }
    layers.clear();
    painted.clear();
  };

  const activate = (claim: string | null) => {
    if (claim === active) return;
    const [before, mark] = [find(active), find(claim)];
    active = claim;
    if (before) takeOff(activeName, before.range);
    if (mark) add(activeName, mark.range);
  };

  return {
    clear,
    activate,
    marks: () => marks,
    markOf: find,
    painted: () => (mend() ? painted : []),
    paint(next, style) {
      const nextLook = JSON.stringify([style, next.map(({ claim, denied }) => [claim, denied])]);
      if (next.length > 0 && look === nextLook && stand(next, marks)) {
        mend();
        return false;
      }
      const before = active;
      clear();
      look = nextLook;
      if (next.length === 0) return true;
      timer = setInterval(mend, mendingInterval);
      marks = next;
      registries = registriesOf(document, marks);
      // Registered from the start, so that who asks for the names finds them.
      for (const name of [layerName(false, style), layerName(true, style), activeName]) layer(name);
      const near = new Map<Element, Mark[]>();
      for (const mark of marks) {
        const box = boxOf(mark.element);
        const there = near.get(box);
        if (there) there.push(mark);
        else near.set(box, [mark]);
      }
      // Paragraphs of one box look alike; asking each for its styles would take longer than painting.
      const tints = new Map<Element | null, Tint | null>();
      const tintOf = (element: Element): Tint | null => {
        const box = element.parentElement;
        let tint = tints.get(box);
        if (tint === undefined) {
          tint = chooseTint(element, style.tint);
          tints.set(box, tint);
        }
        return tint;
      };
      const show = (box: Element, isNear: boolean) => {
        for (const mark of near.get(box) ?? []) {
          const tint = tintOf(mark.element);
          const names = [
            layerName(mark.denied, style),
            ...(tint ? [`sidelight-tint-${tint}`] : []),
          ];
          for (const name of names) (isNear ? add : takeOff)(name, mark.range);
          if (isNear) painted.add(mark);
          else painted.delete(mark);
        }
      };
      if (marks.length <= alwaysRegistered) {
        for (const box of near.keys()) show(box, true);
      } else {
        observer = new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) show(target, isIntersecting);
          },
          { rootMargin: nearViewport },
        );
        for (const box of near.keys()) observer.observe(box);
      }
      activate(before);
      return true;
    },
  };
}

const ends = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

/** Each in its place: a page that was read again is mostly as it was. */
const stand = (marks: Mark[], there: Mark[]): boolean =>
  marks.every(({ range }, i) => ends.every((end) => range[end] === there[i]?.range[end]));

/** What is observed for the element: one that has no box itself never comes near anything. */
function boxOf(element: Element): Element {
  let at = element;
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}

function registriesOf(document: Document, marks: Mark[]): HighlightRegistry[] {
  const documents = new Set([document, ...marks.map(({ element }) => element.ownerDocument)]);
  return [...documents].flatMap(({ defaultView }) => defaultView?.CSS.highlights ?? []);
}

function takeOut(registry: HighlightRegistry, name: string, own: Highlight): void {
  try {
    if (registry.get(name) === own) registry.delete(name);
  } catch {
    // Firefox throws for the registry of a document that its frame has left.
  }
}

/**
 * The layer that draws the underline. Statements that somebody denies keep theirs, and marks that
 * have neither tint nor underline would be none.
 */
function layerName(denied: boolean, { tint, underline }: MarkStyle): string {
  if (denied) return 'sidelight-denied';
  if (underline === 'dotted' || (underline === 'none' && tint === 'none')) return 'sidelight-claim';
  return underline === 'solid' ? 'sidelight-claim-solid' : 'sidelight-claim-plain';
}
