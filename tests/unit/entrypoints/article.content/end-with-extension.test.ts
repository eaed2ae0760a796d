import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endWithExtension } from '../../../../entrypoints/article.content/end-with-extension';

/** A context whose extension can go, and a document that can be turned away from. */
function open() {
  const end = new AbortController();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let isThere = true;
  const context = {
    signal: end.signal,
    get isValid() {
      if (!isThere) end.abort();
      return isThere;
    },
  };
  const onMarks = endWithExtension(context, page as unknown as Document);
  return {
    onMarks,
    signal: end.signal,
    removeExtension: () => {
      isThere = false;
    },
    show(visibilityState: DocumentVisibilityState) {
      page.visibilityState = visibilityState;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** Longer than the pause between two checks, in milliseconds. */
const aWhile = 5_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a page without marks has no timer, and ends when it is next looked at', () => {
  const page = open();
  page.onMarks(false);
  expect(vi.getTimerCount()).toBe(0);
  page.removeExtension();
  page.show('hidden');
  expect(page.signal.aborted).toBe(false);
  page.show('visible');
  expect(page.signal.aborted).toBe(true);
});

it('a marked page ends soon after the extension', () => {
  const page = open();
  page.onMarks(true);
  page.onMarks(true);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(aWhile);
  expect(page.signal.aborted).toBe(false);
  page.removeExtension();
  vi.advanceTimersByTime(aWhile);
  expect(page.signal.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('a page whose marks have gone has no timer any more, nor one that has ended', () => {
  const page = open();
  page.onMarks(true);
  page.onMarks(false);
  expect(vi.getTimerCount()).toBe(0);
  page.removeExtension();
  page.show('visible');
  page.onMarks(true);
  expect(vi.getTimerCount()).toBe(0);
});
