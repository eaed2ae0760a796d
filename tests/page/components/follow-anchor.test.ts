import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { followAnchor } from '../../../components/card/follow-anchor';

const ended = new AbortController();
afterEach(() => ended.abort());

it('a card that grows stays in its room, and the page hears of no error', async () => {
  await page.viewport(800, 400);
  const errors: string[] = [];
  window.addEventListener('error', (event) => errors.push(event.message), ended);
  const card = document.body.appendChild(document.createElement('div'));
  card.style.cssText = 'position: fixed; inline-size: 200px; block-size: 100px;';
  const line = { getBoundingClientRect: () => new DOMRect(40, 200, 200, 20) };
  const stop = followAnchor(line, card);
  await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBe(226));

  // The window's own change of size is over, so that only the card's growth moves it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  card.style.blockSize = '350px';
  await vi.waitFor(() => {
    const { top, bottom } = card.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(8);
    expect(bottom).toBeLessThanOrEqual(200);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(errors).toEqual([]);
  stop();
  card.remove();
});
