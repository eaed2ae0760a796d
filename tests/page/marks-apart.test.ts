import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import type { CardRequest } from '../../messaging/protocol';
import { type Call, startFakeBackground } from './support/fake-background';
import { moveMouse } from './support/reader-hand';

const story = `
  <article><h1>Ferry talks</h1>
  <p>The ferry was inspected in March by the harbour master and two of his men, and nothing was found.</p>
  <p>The captain kept the ferry in port on Monday, while the owner had promised to sail all week.
     Passengers waited for hours and were given tea, blankets and a promise that somebody would call.</p>
  <p>The letter was read aloud at the town meeting on Friday night, and nobody asked about the matter again.</p>
  <p>Snow fell over the town in the evening, and the streets were empty but for a few dogs and the post van.</p>
  </article>`;

const [before, first, second] = [
  'The ferry was inspected in March by the harbour master and two of his men, and nothing was found.',
  'The captain kept the ferry in port on Monday',
  'the owner had promised to sail all week',
];

let end: AbortController;
let calls: Call[];

const painted = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => range as Range);
const words = (range: Range) => range.toString().replace(/\s+/g, ' ');
const active = () => painted('sidelight-active').map(words);
const isActive = (text: string) => vi.waitFor(() => expect(active()).toEqual([text]));

/** The statements of the card that was asked for last, in the order the pager goes through them. */
const lastAsked = () => {
  const asked = calls.filter(({ name }) => name === 'readCard').at(-1)?.payload;
  return (asked as CardRequest | undefined)?.matches.map(({ statement }) => statement);
};

async function pointAt(text: string): Promise<void> {
  const range = painted('sidelight-claim').find((each) => words(each) === text);
  const box = range?.getClientRects()[0];
  if (!box) throw new Error(`Not marked: ${text}`);
  await moveMouse(box.left + 30, box.top + 8);
}

const press = (name: 'next-claim' | 'previous-claim') =>
  fakeBrowser.runtime.onMessage.trigger(
    { sidelight: 'event', name: 'command', payload: { name } },
    { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/') },
  );

beforeEach(async () => {
  fakeBrowser.reset();
  end = new AbortController();
  document.body.append(document.createRange().createContextualFragment(story));
  calls = await startFakeBackground();
  await runPage(document, end.signal, { loadCard: async () => createClaimCard });
  await vi.waitFor(() => expect(CSS.highlights.get('sidelight-claim')?.size).toBe(3));
  await vi.waitFor(() => expect(document.querySelector('sidelight-host')).not.toBeNull());
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

describe('a sentence that states two things', () => {
  it('has a mark for each', () => {
    expect(painted('sidelight-claim').map(words)).toEqual([before, first, second]);
  });

  it('shows under the pointer the statement that is pointed at, and the other one behind it', async () => {
    await pointAt(second);
    await isActive(second);
    expect(lastAsked()).toEqual(['half-1', 'half-0']);
    await pointAt(first);
    await isActive(first);
    expect(lastAsked()).toEqual(['half-0', 'half-1']);
  });

  it('is gone through by the keyboard, part by part', async () => {
    for (const text of [before, first, second, before]) {
      await press('next-claim');
      await isActive(text);
    }
    await press('previous-claim');
    await isActive(second);
  });

  it('counts as one claim', async () => {
    await vi.waitFor(() =>
      expect(calls.find(({ name }) => name === 'reportCount')?.payload).toBe(2),
    );
  });
});
