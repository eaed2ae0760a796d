import { bodyOf, parentOf, shadowRootOf } from './dom-access';

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
  return document !== null && allText(document) !== '';
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

/** A loop over all elements takes a third of the time of one over all text. */
export function textInShadows(
  scope: Element | ShadowRoot,
  scopes?: Set<ShadowRoot | Document>,
): string {
  const elements = scope.querySelectorAll('*');
  let text = '';
  for (let i = -1; i < elements.length; i++) {
    const root = shadowRootOf((elements[i] ?? scope) as Element);
    if (!root) continue;
    scopes?.add(root);
    text += `\n${root.textContent}${textInShadows(root, scopes)}`;
  }
  return text;
}

/**
 * All text of the page, of its open shadow roots and of its frames, hidden or not. What is found on the way
 * is added to `scopes`.
 */
export function allText(document: Document, scopes?: Set<ShadowRoot | Document>): string {
  const body = bodyOf(document);
  let text = body ? textIn(body) + textInShadows(body, scopes) : '';
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
