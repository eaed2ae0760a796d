import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { followAnchor } from '../../../components/card/follow-anchor';

const ended = new AbortController();
afterEach(() => ended.abort());

it('a card that grows stays on its side of the line and in its room, and the page hears of no error', async () => {
  await page.viewport(800, 400);
  const errors: string[] = [];
  window.addEventListener('error', (event) => errors.push(event.message), ended);
  const card = document.body.appendChild(document.createElement('div'));
  card.style.cssText = 'position: fixed; inline-size: 200px; block-size: 100px;';
  const line = { getBoundingClientRect: () => new DOMRect(40, 150, 200, 20) };
  const stop = followAnchor(line, card);
  await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBe(176));

  // The window's own change of size is over, so that only the card's growth moves it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  card.style.blockSize = '350px';
  await vi.waitFor(() => {
    const { top, bottom } = card.getBoundingClientRect();
    expect(top).toBe(176);
    expect(bottom).toBeLessThanOrEqual(392);
    expect(bottom).toBeGreaterThan(380);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(errors).toEqual([]);
  stop();
  card.remove();
});

it('a card goes to the other side only when its own has no room left', async () => {
  await page.viewport(800, 400);
  const card = document.body.appendChild(document.createElement('div'));
  card.style.cssText = 'position: fixed; inline-size: 200px; block-size: 100px;';
  let y = 150;
  const stop = followAnchor({ getBoundingClientRect: () => new DOMRect(40, y, 200, 20) }, card);
  const scrollTo = (line: number) => {
    y = line;
    window.dispatchEvent(new Event('scroll'));
  };
  await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBe(176));
  scrollTo(220);
  expect(card.getBoundingClientRect().top).toBe(246);
  scrollTo(300);
  expect(card.getBoundingClientRect().bottom).toBe(294);
  scrollTo(220);
  expect(card.getBoundingClientRect().bottom).toBe(214);
  stop();
  card.remove();
});
