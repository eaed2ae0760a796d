/** Takes what the reader does. */
export type UseInput = (event: PointerEvent & KeyboardEvent) => void;

/** What the reader does with mouse and keys, as far as it is ours to hear. */
const heard = ['pointermove', 'click', 'keydown'];

/** Where the script that runs first leaves what it listens with, for the one that knows what to do. */
const slotName = Symbol.for('sidelight.input');

type Input = {
  handleEvent(event: Event): void;
  use?: UseInput | undefined;
  ended: AbortController;
};

/** The content script's world is shared with nobody, so a global of it is ours. */
function readerInput(): Input {
  const world = globalThis as { [slotName]?: Input };
  world[slotName] ??= {
    handleEvent(event) {
      if (event.isTrusted) this.use?.(event as PointerEvent & KeyboardEvent);
    },
    ended: new AbortController(),
  };
  return world[slotName];
}

/**
 * Hears what the reader does in a window. Of a window's listeners each may keep an event from the next, in
 * the order in which they came: ours is the first when this is called before the page runs anything, and
 * keeps its place when this is called again. What a page's scripts make up is not heard.
 *
 * @param use takes every event of all windows from now on, in place of who took them before, until `signal`
 * aborts. Without it nothing is done with them yet.
 */
export function hearReader(window: Window, use?: UseInput, signal?: AbortSignal): void {
  const input = readerInput();
  const options = { capture: true, passive: true, signal: input.ended.signal };
  for (const name of heard) window.addEventListener(name, input, options);
  if (!use) return;
  input.use = use;
  signal?.addEventListener('abort', () => {
    if (input.use === use) input.use = undefined;
  });
}

/** Takes all listeners off, for good. */
export const stopHearing = (): void => readerInput().ended.abort();
