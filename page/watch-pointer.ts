import type { HoverEvent } from './hover-intent';

/** The claim at a point of the document's viewport, in CSS pixels; null beside every mark. */
type Hit = (document: Document, x: number, y: number) => string | null;

/**
 * Turns pointer, click and key events into steps of the hover intent, until `signal` aborts. Listens
 * only; no event is stopped or answered for the page. Returns what makes it listen to a document, the
 * page's or a frame's, with its root element; once is enough, and again after the document was opened
 * anew.
 */
export function watchPointer(
  host: Element,
  claimAt: Hit,
  currentClaim: () => string | null,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): (document: Document, root: Element) => void {
  const options = { signal, passive: true, capture: true };
  const heard = new WeakSet<Element>();
  let frame = 0;
  let last: { document: Document; x: number; y: number } | null = null;

  const inHost = (event: Event) => event.composedPath().includes(host);

  const lookUp = () => {
    frame = 0;
    if (last) dispatch({ type: 'pointer', claim: claimAt(last.document, last.x, last.y) });
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  return (document, root) => {
    if (heard.has(root)) return;
    heard.add(root);
    // A page may stop events on their way down; the window is where they begin.
    const window = document.defaultView as Window;
    window.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch') return;
        if (inHost(event)) {
          last = null;
          return;
        }
        // With a button down the reader is selecting or dragging.
        if (event.buttons !== 0) return;
        last = { document, x: event.clientX, y: event.clientY };
        frame ||= requestAnimationFrame(lookUp);
      },
      options,
    );
    root.addEventListener(
      'pointerleave',
      () => {
        last = null;
        dispatch({ type: 'pointer', claim: null });
      },
      { signal, passive: true },
    );
    window.addEventListener(
      'click',
      (event) => {
        if (inHost(event) || event.button !== 0) return;
        if (isInteractive(event) || hasSelection(document)) return;
        const claim = claimAt(document, event.clientX, event.clientY);
        const touch = (event as PointerEvent).pointerType === 'touch';
        dispatch({ type: touch ? 'tap' : 'click', claim });
      },
      options,
    );
    document.addEventListener(
      'selectionchange',
      () => {
        if (hasSelection(document)) dispatch({ type: 'selection-started' });
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (inHost(event) || event.defaultPrevented) return;
        if (event.key === 'Escape') dispatch({ type: 'escape' });
        if (event.key !== 'Enter' || !isUnfocused(document)) return;
        const claim = currentClaim();
        if (claim !== null) dispatch({ type: 'key', claim });
      },
      options,
    );
  };
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** Links, buttons and fields keep their clicks for themselves. */
function isInteractive({ target }: Event): boolean {
  // Each frame has an `Element` of its own, so the target's kind is told by its type.
  return (
    (target as Node).nodeType === 1 &&
    (target as Element).closest(
      'a[href], button, input, select, textarea, summary, label, [role="button"], [contenteditable=""], [contenteditable="true"]',
    ) !== null
  );
}

function isUnfocused(document: Document): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused === document.documentElement;
}
