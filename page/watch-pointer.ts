import type { HoverEvent } from './hover-intent';

type Hit = (x: number, y: number) => string | null;

/**
 * Turns the page's pointer, click and key events into steps of the hover intent, until `signal`
 * aborts. Listens only; no event is stopped or answered for the page.
 */
export function watchPointer(
  document: Document,
  host: Element,
  claimAt: Hit,
  currentClaim: () => string | null,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView as Window;
  const options = { signal, passive: true, capture: true };
  let frame = 0;
  let last: { x: number; y: number } | null = null;
  let lastClaim: string | null = null;

  const inHost = (event: Event) => event.composedPath().includes(host);

  const lookUp = () => {
    frame = 0;
    if (!last) return;
    lastClaim = claimAt(last.x, last.y);
    dispatch({ type: 'pointer', claim: lastClaim });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      if (inHost(event)) {
        last = null;
        return;
      }
      // With a button down the reader is selecting or dragging.
      if (event.buttons !== 0) return;
      last = { x: event.clientX, y: event.clientY };
      frame ||= window.requestAnimationFrame(lookUp);
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      last = null;
      dispatch({ type: 'pointer', claim: null });
    },
    { signal, passive: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (inHost(event) || event.button !== 0) return;
      if (isInteractive(event) || hasSelection(document)) return;
      const claim = claimAt(event.clientX, event.clientY);
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
  document.addEventListener(
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
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame));
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** Links, buttons and fields keep their clicks for themselves. */
function isInteractive(event: Event): boolean {
  const target = event.target;
  return (
    target instanceof Element &&
    target.closest(
      'a[href], button, input, select, textarea, summary, label, [role="button"], [contenteditable=""], [contenteditable="true"]',
    ) !== null
  );
}

function isUnfocused(document: Document): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused === document.documentElement;
}
