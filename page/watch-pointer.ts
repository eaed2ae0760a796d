import type { HoverEvent } from './hover-intent';
import type { hearReader, UseInput } from './reader-input';

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
  hear: typeof hearReader,
  signal: AbortSignal,
): (document: Document, root: Element) => void {
  const heard = new WeakSet<Element>();
  let frame = 0;
  let last: { document: Document; x: number; y: number } | null = null;

  const lookUp = () => {
    frame = 0;
    if (last) dispatch({ type: 'pointer', claim: claimAt(last.document, last.x, last.y) });
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));

  const use: UseInput = (event) => {
    const { type, pointerType, clientX: x, clientY: y, key } = event;
    const { document } = event.view as Window;
    const isTouch = pointerType === 'touch';
    const isInHost = event.composedPath().includes(host);
    if (type === 'pointermove') {
      if (isTouch) return;
      if (isInHost) {
        last = null;
        // A page may keep from the card that the pointer has come.
        dispatch({ type: 'card-entered' });
      }
      // With a button down the reader is selecting or dragging.
      else if (event.buttons === 0) {
        last = { document, x, y };
        frame ||= requestAnimationFrame(lookUp);
      }
    } else if (isInHost) return;
    else if (type === 'click') {
      if (event.button !== 0 || isInteractive(event) || hasSelection(document)) return;
      dispatch({ type: isTouch ? 'tap' : 'click', claim: claimAt(document, x, y) });
    } else if (key === 'Escape') dispatch({ type: 'escape' });
    else if (key === 'Enter' && isUnfocused(document)) {
      const claim = currentClaim();
      if (claim !== null) dispatch({ type: 'key', claim });
    }
  };

  return (document, root) => {
    if (heard.has(root)) return;
    heard.add(root);
    // A page may stop events on their way down; the window is where they begin.
    hear(document.defaultView as Window, use, signal);
    root.addEventListener(
      'pointerleave',
      ({ isTrusted }) => {
        if (!isTrusted) return;
        last = null;
        dispatch({ type: 'pointer', claim: null });
      },
      { signal, passive: true },
    );
    document.addEventListener(
      'selectionchange',
      () => {
        if (hasSelection(document)) dispatch({ type: 'selection-started' });
      },
      { signal, passive: true, capture: true },
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
