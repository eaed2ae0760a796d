import { cdp } from 'vitest/browser';

/** What of the browser's own protocol is used here; Vitest leaves its commands untyped. */
type Session = { send(command: string, parameters: object): Promise<void> };

const send: Session['send'] = (command, parameters) =>
  (cdp() as unknown as Session).send(command, parameters);

/** A point of a window's view, in CSS pixels, as the browser's own window has it. */
function outermost(x: number, y: number, view: Window): { x: number; y: number } {
  const frame = view.frameElement as HTMLElement | null;
  if (!frame) return { x, y };
  const box = frame.getBoundingClientRect();
  const scale = box.width / frame.offsetWidth;
  return outermost(
    box.left + (frame.clientLeft + x) * scale,
    box.top + (frame.clientTop + y) * scale,
    view.parent,
  );
}

const mouse = (type: string, at: { x: number; y: number }, button = 'none') =>
  send('Input.dispatchMouseEvent', { type, ...at, button, clickCount: button === 'none' ? 0 : 1 });

/** Moves the mouse to a point of the window's view, in CSS pixels: what a page makes up does not count. */
export async function moveMouse(x: number, y: number, view: Window = window): Promise<void> {
  await mouse('mouseMoved', outermost(x, y, view));
}

/** Clicks with the mouse there. */
export async function clickMouse(x: number, y: number, view: Window = window): Promise<void> {
  const at = outermost(x, y, view);
  await mouse('mousePressed', at, 'left');
  await mouse('mouseReleased', at, 'left');
}

/** Presses Escape where the focus is. */
export async function pressEscape(): Promise<void> {
  const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
  await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
