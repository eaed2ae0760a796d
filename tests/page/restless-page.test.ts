import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageArticle } from '../../engine/article/types';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import type { Reply } from '../../messaging/message';
import { analyse, englishTexts, startFakeBackground } from './support/fake-background';

const story = `
  <article><h1>Ferry talks</h1>
  <p>The captain said the ferry would not sail from the harbour on Monday, whatever the minister says.
     Passengers waited for hours and were given tea, blankets and a promise that somebody would call.</p>
  <p>Snow fell over the town in the evening, and the streets were empty but for a few dogs and the post van.
     The letter was read aloud at the town meeting on Friday night, and nobody knew what to say to it.
     It had been seen by <span id="counter">0</span> readers of this page by then.</p>
  </article>`;

/** How often the page's text changes, and how long an answer takes: longer than the text stands. */
const changesEveryMs = 200;
const answerTakesMs = 900;

let end: AbortController;
let ticking: ReturnType<typeof setInterval>;

beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
  document.body.append(document.createRange().createContextualFragment(story));
  let count = 0;
  ticking = setInterval(() => {
    count += 1;
    (document.querySelector('#counter') as Element).textContent = String(count);
  }, changesEveryMs);
});

afterEach(() => {
  clearInterval(ticking);
  end.abort();
  document.body.replaceChildren();
});

const marked = () => CSS.highlights.get('sidelight-claim')?.size ?? 0;

/** Starts on the page with a background that analyses as `answer` says. */
async function startAnswering(answer: (article: PageArticle) => Promise<Reply>): Promise<void> {
  await startFakeBackground();
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.runtime.onMessage.addListener((async (message: unknown) => {
    const { name, payload } = message as { name: string; payload: PageArticle };
    if (name === 'pageTexts') return englishTexts();
    return name === 'analyseArticle' ? answer(payload) : { ok: true, value: null };
  }) as never);
  await runPage(document, end.signal, { loadCard: async () => createClaimCard });
}

it('a page whose text changes faster than it is answered is marked, and asks one question at a time', async () => {
  let open = 0;
  let mostOpen = 0;
  await startAnswering(async (article) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    await new Promise((resolve) => setTimeout(resolve, answerTakesMs));
    open -= 1;
    return { ok: true, value: analyse(article) };
  });
  await vi.waitFor(() => expect(marked()).toBe(1), { timeout: 6_000 });
  expect(mostOpen).toBe(1);
});

it('a question that failed is asked again, also when the page has come to rest', async () => {
  clearInterval(ticking);
  let asked = 0;
  await startAnswering(async (article) => {
    asked += 1;
    return asked === 1 ? { ok: false, error: 'busy' } : { ok: true, value: analyse(article) };
  });
  await vi.waitFor(() => expect(marked()).toBe(1), { timeout: 6_000 });
  expect(asked).toBe(2);
});
