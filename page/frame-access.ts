import { bodyOf, nameOf, parentOf, shadowRootOf } from './dom-access';

/*
 * Documents in frames of the page's own origin. Others give `null` or throw, and are passed over, as
 * are those that a navigation has put away: Firefox then throws on every touch.
 */

/** Tells a frame by its lower-case tag name. */
export const isFrame = (name: string): boolean => name === 'iframe' || name === 'frame';

/** Null for a document of another origin, and for one without a view, such as a parsed file's. */
export function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Whether there is text in the frame that we may read. */
export const hasText = (frame: Element): boolean => {
  const document = documentIn(frame);
  return document !== null && allText(document) + textInShadows(document) !== '';
};

/** The frame that shows `document`; null for the page's own, and for one that has left its frame. */
export function frameAround({ defaultView: view }: Document): HTMLElement | null {
  return view && view !== window ? (view.frameElement as HTMLElement | null) : null;
}

/** The parent, across the borders of shadow roots and frames. */
export function parentAcross(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent) return parent;
  if (node.nodeType === 9) return frameAround(node as Document);
  return node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}

/** Smaller frames, in CSS pixels a side, show nothing to read: counters, buttons. */
const smallestFrame = 80;

/** May cost a layout. */
export function isFrameShown(frame: Element): boolean {
  const { offsetWidth, offsetHeight } = frame as HTMLElement;
  return (
    Math.min(offsetWidth, offsetHeight) >= smallestFrame &&
    frame.checkVisibility({ visibilityProperty: true })
  );
}

/** Shorter scripts are searched faster than left out, in characters. */
const longScript = 2_000;

/** All text in `body` but that of long scripts, as fast as the browser gives it. */
function textIn(body: Element): string {
  const scripts = body.querySelectorAll('script');
  let text = '';
  let rest: Range | null = null;
  for (let i = 0; i < scripts.length; i++) {
    const script = scripts[i] as Element;
    if (((script.firstChild as Text | null)?.length ?? 0) < longScript) continue;
    if (!rest) {
      rest = new Range();
      rest.selectNodeContents(body);
    }
    const before: Range = rest.cloneRange();
    before.setEndBefore(script);
    text += before.toString();
    rest.setStartAfter(script);
  }
  return rest ? text + rest.toString() : (body.textContent ?? '');
}

/** What a walk over the elements of a page meets. */
export type MetOnWalk = {
  /** Other trees that hold text of the page: open shadow roots, and documents in frames. */
  scopes: Set<ShadowRoot | Document>;
  /** Elements of names that HTML has not, and without an open shadow root so far: it may come, and tells nobody. */
  hosts: Set<Element>;
};

/**
 * All text in open shadow roots below `scope` and its own, hidden or not. A walk over all elements takes as
 * long as one over all text, and longer than any search: only a browser's own walker makes it so short.
 */
export function textInShadows(scope: Node, met?: MetOnWalk): string {
  // A page's own document may hide its method behind an image of that name.
  const walker = new Document().createTreeWalker(scope, elementsOnly);
  let text = '';
  for (let node: Node | null = scope; node; node = walker.nextNode()) {
    const root = shadowRootOf(node as Element);
    if (root) {
      met?.scopes.add(root);
      text += `\n${root.textContent}${textInShadows(root, met)}`;
    } else if (met && nameOf(node as Element).includes('-')) met.hosts.add(node as Element);
  }
  return text;
}

/** `NodeFilter.SHOW_ELEMENT` */
const elementsOnly = 1;

/**
 * All text in open shadow roots of the page and of the documents in `met`, hidden or not. What else is found
 * on the way is added to `met`; its hosts are found anew.
 */
export function shadowText(document: Document, met: MetOnWalk): string {
  met.hosts.clear();
  let text = '';
  for (const scope of [document, ...met.scopes]) {
    try {
      if (scope.nodeType === 9) text += textInShadows(scope, met);
    } catch {
      // Firefox throws for a document that its frame has left.
    }
  }
  return text;
}

/**
 * All text of the page and of its frames, hidden or not, without that of shadow roots. Documents in frames
 * are added to `scopes`.
 */
export function allText(document: Document, scopes?: Set<ShadowRoot | Document>): string {
  const body = bodyOf(document);
  let text = body ? textIn(body) : '';
  const view = document.defaultView;
  // The window has counted its frames: a page without any is not searched for them.
  for (let index = 0; view && index < view.length; index++) {
    try {
      const inner = (view[index] as Window).document;
      text += `\n${allText(inner, scopes)}`;
      scopes?.add(inner);
    } catch {
      // Of another origin.
    }
  }
  return text;
}
