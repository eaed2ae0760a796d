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
  /** Replaces all marks. */
  paint(marks: Mark[], style: MarkStyle): void;
  /** The claim whose card is open, or null. */
  activate(claim: string | null): void;
  markOf(claim: string): Mark | null;
  marks(): readonly Mark[];
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

const activeName = 'sidelight-active';

/**
 * Paints marks as CSS custom highlights, in the styles of `marks.css`: the document is not changed.
 * The registry is shared with the page, so only names of ours are touched.
 */
export function createHighlighter(document: Document): Highlighter {
  /** Each document paints what is in its own, of all ranges those that lie in it. */
  let registries: HighlightRegistry[] = [];
  /** Ours by name; what is registered under the name may have been replaced by the page. */
  const layers = new Map<string, Highlight>();
  let marks: Mark[] = [];
  let active: string | null = null;
  let observer: IntersectionObserver | null = null;

  const layer = (name: string): Highlight => {
    let found = layers.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = name === activeName ? 1 : 0;
      layers.set(name, found);
    }
    for (const registry of registries) if (registry.get(name) !== found) registry.set(name, found);
    return found;
  };

  const find = (claim: string | null) => marks.find((mark) => mark.claim === claim) ?? null;

  const clear = () => {
    observer?.disconnect();
    observer = null;
    marks = [];
    active = null;
    for (const [name, own] of layers) {
      own.clear();
      for (const registry of registries) takeOut(registry, name, own);
    }
    layers.clear();
  };

  const activate = (claim: string | null) => {
    if (claim === active) return;
    active = claim;
    layers.get(activeName)?.clear();
    const mark = find(claim);
    if (mark) layer(activeName).add(mark.range);
  };

  return {
    clear,
    activate,
    marks: () => marks,
    markOf: find,
    paint(next, style) {
      const before = active;
      clear();
      if (next.length === 0) return;
      marks = next;
      registries = registriesOf(document, marks);
      // Registered from the start, so that who asks for the names finds them.
      for (const name of [layerName(false, style), layerName(true, style), activeName]) layer(name);
      const near = new Map<Element, Mark[]>();
      for (const mark of marks) {
        const there = near.get(mark.element);
        if (there) there.push(mark);
        else near.set(mark.element, [mark]);
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
      const register = (element: Element, isNear: boolean) => {
        const tint = tintOf(element);
        for (const { denied, range } of near.get(element) ?? []) {
          const names = [layerName(denied, style), ...(tint ? [`sidelight-tint-${tint}`] : [])];
          for (const name of names) {
            if (isNear) layer(name).add(range);
            else layer(name).delete(range);
          }
        }
      };
      if (marks.length <= alwaysRegistered) {
        for (const element of near.keys()) register(element, true);
      } else {
        observer = new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) register(target, isIntersecting);
          },
          { rootMargin: nearViewport },
        );
        for (const element of near.keys()) observer.observe(element);
      }
      activate(before);
    },
  };
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
