import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import { startFakeBackground } from './support/fake-background';
import { clickMouse, moveMouse, pressEscape } from './support/reader-hand';

const story = `
  <article><h1>Ferry talks</h1>
  <p>The captain said the <a href="#">ferry would</a> not sail from the harbour on Monday, whatever the minister says.
     Passengers waited for hours and were given tea, blankets and a promise that somebody would call.</p>
  <p>The minister denies that the ferry was unsafe. Nobody else was asked about the matter in the whole long week.</p>
  <p>Snow fell over the town in the evening, and the streets were empty but for a few dogs and the post van.</p>
  <p>“The ferry was inspected in March,” the owner wrote. The letter was read aloud at the town meeting on Friday night.</p>
  </article>`;

let end: AbortController;

const marked = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) =>
    (range as Range).toString().replace(/\s+/g, ' '),
  );

beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

function open(markup: string): void {
  document.body.append(document.createRange().createContextualFragment(markup));
}

describe('a page with an article of an installed pack', () => {
  it('is marked where the claims stand, and denied ones apart', async () => {
    open(story);
    await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-claim')?.size).toBe(2));
    expect(marked('sidelight-claim')).toEqual([
      'The captain said the ferry would not sail from the harbour on Monday, whatever the minister says.',
      '“The ferry was inspected in March,” the owner wrote.',
    ]);
    expect(marked('sidelight-denied')).toEqual(['The minister denies that the ferry was unsafe.']);
  });

  it('is marked though its headline alone has the second word that tells it', async () => {
    open(
      story
        .replace('Ferry talks', 'Harbour is shut')
        .replace('The captain said', 'The crew said')
        .replace('from the harbour', 'from town'),
    );
    await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(marked('sidelight-denied')).toHaveLength(1));
  });

  it('asks the background once for each thing, and leaves nothing behind when it ends', async () => {
    open(story);
    const before = document.documentElement.outerHTML;
    const calls = await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(CSS.highlights.has('sidelight-claim')).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(calls.map(({ name }) => name)).toEqual(['analyseArticle', 'reportCount', 'pageTexts']);
    end.abort();
    expect(CSS.highlights.has('sidelight-claim')).toBe(false);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is marked though it changes faster than the background answers', async () => {
    open(story);
    const calls = await startFakeBackground({}, () => null, 900);
    const ticker = document.body.appendChild(document.createElement('aside'));
    let changes = 0;
    const restless = setInterval(() => {
      ticker.textContent = `${++changes} changes`;
    }, 50);
    end.signal.addEventListener('abort', () => clearInterval(restless));
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-claim')?.size).toBe(2), {
      timeout: 3_000,
    });
    expect(calls.filter(({ name }) => name === 'analyseArticle')).toHaveLength(1);
  });

  it('shows the card at once on a click and closes it on Escape', async () => {
    open(story);
    const calls = await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-denied')?.size).toBe(1));
    const [range] = CSS.highlights.get('sidelight-denied') as Highlight;
    const box = (range as Range).getBoundingClientRect();
    await clickMouse(box.left + 40, box.top + 8);
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-active')?.size).toBe(1));
    expect(calls.at(-1)?.name).toBe('readCard');
    await pressEscape();
    expect(CSS.highlights.get('sidelight-active')?.size).toBe(0);
  });
});

describe('what a card says', () => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  async function openMarked() {
    open(story);
    const calls = await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await vi.waitFor(() => expect(document.querySelector('sidelight-host')).not.toBeNull());
    const [range] = CSS.highlights.get('sidelight-denied') as Highlight;
    const box = (range as Range).getBoundingClientRect();
    return {
      box,
      enter: () => moveMouse(box.left + 40, box.top + 8),
      leave: () => moveMouse(1, 1),
      asked: () => calls.filter(({ name }) => name === 'readCard').length,
    };
  }

  it('is asked for while the pointer still dwells, and only once', async () => {
    const { enter, leave, asked } = await openMarked();
    await enter();
    await pause(300);
    expect(CSS.highlights.get('sidelight-active')?.size ?? 0).toBe(0);
    expect(asked()).toBe(1);
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-active')?.size).toBe(1));
    await leave();
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-active')?.size).toBe(0));
    await enter();
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-active')?.size).toBe(1));
    expect(asked()).toBe(1);
  });

  it('is not asked for when the pointer only passes', async () => {
    const { enter, leave, asked } = await openMarked();
    // Each move is over once the page has heard it: on a busy machine that alone takes its time.
    await enter();
    await leave();
    await pause(300);
    expect(asked()).toBe(0);
  });

  it('is not asked for, opened or closed by what the page makes up', async () => {
    const { box, enter, asked } = await openMarked();
    const there = {
      clientX: box.left + 40,
      clientY: box.top + 8,
      view: window,
      bubbles: true,
      composed: true,
    };
    const paragraph = document.querySelectorAll('p')[1] as Element;
    const makeUp = (event: Event) => paragraph.dispatchEvent(event);
    const escapeKey = { key: 'Escape', view: window, bubbles: true, composed: true };
    makeUp(new PointerEvent('pointermove', there));
    await pause(300);
    makeUp(new PointerEvent('click', there));
    makeUp(new PointerEvent('click', { ...there, pointerType: 'touch' }));
    await pause(300);
    expect(asked()).toBe(0);
    await enter();
    await vi.waitFor(() => expect(CSS.highlights.get('sidelight-active')?.size).toBe(1));
    makeUp(new KeyboardEvent('keydown', escapeKey));
    makeUp(new PointerEvent('click', { ...there, clientX: 1, clientY: 1 }));
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave', there));
    await pause(400);
    expect(CSS.highlights.get('sidelight-active')?.size).toBe(1);
  });
});

describe('a page without a word of a pack', () => {
  it('wakes nobody and gets no element of ours', async () => {
    open(story.replaceAll(/ferry/gi, 'train').replaceAll('captain', 'driver'));
    const calls = await startFakeBackground();
    await runPage(document, end.signal, { loadCard: async () => createClaimCard });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls).toEqual([]);
    expect(document.querySelector('sidelight-host')).toBeNull();
  });
});
