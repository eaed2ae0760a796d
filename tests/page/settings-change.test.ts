import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import { defaultSettings, type Settings } from '../../settings/settings';
import {
  analyse,
  type Call,
  englishTexts,
  ferryGate,
  startFakeBackground,
} from './support/fake-background';
import { clickMouse } from './support/reader-hand';

const story = `
  <article><h1>Ferry talks</h1>
  <p>The captain said the ferry would not sail from the harbour on Monday, whatever the minister says.
     Passengers waited for hours and were given tea, blankets and a promise that somebody would call.</p>
  <p>The owner wrote that the ferry was inspected in March. Nobody else was asked about it that week.</p>
  <p>Snow fell over the town in the evening, and the streets were empty but for a few dogs and the post van.
     The letter was read aloud at the town meeting on Friday night, and nobody knew what to say to it.</p>
  </article>`;

let end: AbortController;
let calls: Call[];

beforeEach(async () => {
  fakeBrowser.reset();
  end = new AbortController();
  document.body.append(document.createRange().createContextualFragment(story));
  calls = await startFakeBackground();
  await runPage(document, end.signal, { loadCard: async () => createClaimCard });
  await vi.waitFor(() => expect(marked()).toBe(2));
  await rest();
  calls.length = 0;
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const marked = (name = 'sidelight-claim') => CSS.highlights.get(name)?.size ?? 0;
const change = (settings: Partial<Settings>) =>
  browser.storage.local.set({ settings: { ...defaultSettings, ...settings } });
const analysed = () => calls.filter(({ name }) => name === 'analyseArticle').length;

/** Longer than a page needs to be read and marked, in milliseconds. */
const untilRead = 400;
const rest = () => new Promise((resolve) => setTimeout(resolve, untilRead));

/** Clicks on the first mark, in the middle of its first line. */
function clickOnMark(): Promise<void> {
  const [range] = CSS.highlights.get('sidelight-claim') ?? [];
  const [line] = (range as Range).getClientRects();
  if (!line) throw new Error('The first mark has no line.');
  return clickMouse(line.left + 20, line.top + line.height / 2);
}

describe('a setting of how marks look', () => {
  it.each<[Partial<Settings>, string, number]>([
    [{ underline: 'solid' }, 'sidelight-claim-solid', 2],
    [{ tint: 'green' }, 'sidelight-tint-green-light', 2],
    [{ openOn: 'click' }, 'sidelight-claim', 2],
    [{ sites: { [location.hostname]: 'quiet' } }, 'sidelight-claim', 0],
    [{ showIn: 'panel' }, 'sidelight-claim', 0],
    [{ sites: { 'elsewhere.example': 'off' } }, 'sidelight-claim', 2],
  ])('%o shows at once and wakes nobody', async (settings, layer, count) => {
    await change(settings);
    await rest();
    expect(marked(layer)).toBe(count);
    expect(calls).toEqual([]);
  });

  it('leaves the open card open', async () => {
    await clickOnMark();
    await vi.waitFor(() => expect(marked('sidelight-active')).toBe(1));
    calls.length = 0;
    await change({ underline: 'solid' });
    await rest();
    expect(marked('sidelight-active')).toBe(1);
    expect(calls).toEqual([]);
  });
});

describe('a setting of what is marked', () => {
  it.each<[string, () => Promise<void>]>([
    ['how sure a match must be', () => change({ sensitivity: 'more' })],
    ['a match that is hidden', () => change({ hidden: [hiddenMatch] })],
    ['another pack', () => browser.storage.local.set({ gate: { ...ferryGate, more: noWords } })],
  ])('%s: the page is analysed once more', async (_, set) => {
    await set();
    await vi.waitFor(() => expect(analysed()).toBe(1));
    await rest();
    expect(analysed()).toBe(1);
    expect(marked()).toBe(2);
  });

  it('keeps the marks and what they do until the new answer is there', async () => {
    let answer = () => {};
    fakeBrowser.runtime.onMessage.removeAllListeners();
    browser.runtime.onMessage.addListener((message: unknown) => {
      const { name, payload } = message as { name: string; payload: { text: string } };
      if (name === 'pageTexts') return Promise.resolve(englishTexts());
      if (name !== 'analyseArticle') return Promise.resolve({ ok: true, value: null });
      return new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: { ...analyse(payload), claims: [] } });
      });
    });
    await change({ sensitivity: 'fewer' });
    await rest();
    expect(marked()).toBe(2);
    await clickOnMark();
    await vi.waitFor(() => expect(marked('sidelight-active')).toBe(1));
    answer();
    await vi.waitFor(() => expect(marked()).toBe(0));
    expect(marked('sidelight-active')).toBe(0);
  });

  it('off and on again: the marks go and come back', async () => {
    await change({ enabled: false });
    await vi.waitFor(() => expect(marked()).toBe(0));
    await change({});
    await vi.waitFor(() => expect(marked()).toBe(2));
  });
});

const hiddenMatch = {
  pack: 'ferry-2031',
  statement: 'statement-0',
  sentence: 'The captain said so.',
  hiddenAt: '2031-03-14T10:00:00Z',
};
const noWords = { any: [], minimumDistinct: 1 };
