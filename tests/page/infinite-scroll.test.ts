import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPage } from '../../entrypoints/article.content/run-page';
import { createClaimCard } from '../../entrypoints/page-card/claim-card';
import { startFakeBackground } from './support/fake-background';

type Story = { headline: string; claims: string[]; filler: string; paragraphs: number };

const first: Story = {
  headline: 'Ferry talks go on in the harbour',
  claims: [
    'The captain said the ferry would not sail from the harbour on Monday, whatever the minister says.',
    'The owner wrote that the ferry was inspected in March, and that the papers are there to be seen.',
  ],
  filler: 'Passengers waited for hours and were given tea, blankets and a promise of a call.',
  paragraphs: 4,
};
const second: Story = {
  headline: 'Radar for the northern route is late',
  claims: [
    'The company said the ferry had no radar in the winter, and that the captain had known of it.',
  ],
  filler: 'Snow fell over the town in the evening, and the streets were empty but for a few dogs.',
  paragraphs: 4,
};

/** One story as it stands in the page: each claim in a paragraph of its own, then filler. */
function storyElement({ headline, claims, filler, paragraphs }: Story): Element {
  const article = document.createElement('article');
  const add = (name: string, text: string) => {
    const element = article.appendChild(document.createElement(name));
    element.textContent = text;
  };
  add('h1', headline);
  for (const claim of claims) add('p', `${claim} ${filler}`);
  for (let index = 0; index < paragraphs; index++) add('p', `${filler} ${filler}`);
  return article;
}

/** Sentences that are marked, in the order of the page. */
const marked = (): string[] =>
  [...(CSS.highlights.get('sidelight-claim') ?? [])].map((range) => (range as Range).toString());

let end: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

async function open(): Promise<Element> {
  const main = document.body.appendChild(document.createElement('main'));
  main.append(storyElement(first));
  await startFakeBackground();
  await runPage(document, end.signal, { loadCard: async () => createClaimCard });
  await vi.waitFor(() => expect(marked()).toEqual(first.claims));
  return main;
}

/** Longer than a change needs to be read and marked, in milliseconds. */
const untilFollowed = 700;
const settle = () => new Promise((resolve) => setTimeout(resolve, untilFollowed));

describe('an article that is added below the first while the reader scrolls', () => {
  it.each([
    ['as long as it', 4],
    ['three times as long', 14],
    ['a third as long', 1],
  ])('%s: both are marked', async (_, paragraphs) => {
    const main = await open();
    main.append(storyElement({ ...second, paragraphs }));
    await settle();
    expect(marked()).toEqual([...first.claims, ...second.claims]);
  });

  it('with an address and a title of its own: both are marked', async () => {
    const main = await open();
    const { title, URL } = document;
    main.append(storyElement({ ...second, paragraphs: 14 }));
    document.title = second.headline;
    history.replaceState(null, '', '#second');
    await settle();
    expect(marked()).toEqual([...first.claims, ...second.claims]);
    document.title = title;
    history.replaceState(null, '', URL);
  });

  it('and taken off again: the first stays marked', async () => {
    const main = await open();
    const added = main.appendChild(storyElement(second));
    await settle();
    added.remove();
    await settle();
    expect(marked()).toEqual(first.claims);
  });

  it('four times over: all are marked', async () => {
    const main = await open();
    for (let index = 0; index < 4; index++) {
      main.append(storyElement(second));
      await settle();
    }
    expect(marked()).toEqual([...first.claims, ...Array(4).fill(second.claims).flat()]);
  });
});
