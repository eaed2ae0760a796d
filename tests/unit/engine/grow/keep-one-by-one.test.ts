import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadArticle } from '../../../../engine/grow/read-kept-article';
import type { KeptArticle } from '../../../../engine/grow/types';
import { keptArticle, keptNames } from './kept-articles';

/** What further articles change of earlier ones: a name that is none yet, a speaker, one of two with a family name. */
const told = {
  first: [
    'Pemberley refused to open the lower gate of the dam on Tuesday, residents of the valley said.',
    '“The lower gate stays closed until the water has fallen,” Dalgarno said.',
    'The harbour ministry did not send 40 engineers to the dam, officials said.',
  ],
  second: [
    'Engineers reached the dam in Pemberley and in Tarn on Tuesday, the harbour ministry said.',
    'Harbour minister Ilse Dalgarno said the lower gate stays closed until the water has fallen.',
    'Talks with Pemberley and Tarn on the lower gate failed, the Tarn Foreign Ministry said.',
  ],
  third: [
    'Mayor Piet Dalgarno said the harbour ministry sent 40 engineers to the dam on Tuesday.',
    'He denied that Pemberley refused to open the lower gate of the dam.',
  ],
};

const articles: KeptArticle[] = [
  ...keptNames.map(keptArticle),
  ...Object.entries(told).map(([id, paragraphs]) => ({
    id,
    url: `https://${id}.example/story`,
    outlet: id,
    day: '2031-05-14',
    daySource: 'page' as const,
    language: 'en',
    paragraphs,
  })),
];

/** The engine as a background has it that has just started: nothing is remembered. */
async function freshEngine() {
  vi.resetModules();
  const { readKeptArticle } = await import('../../../../engine/grow/read-kept-article');
  const { growCollectionInSteps } = await import('../../../../engine/grow/grow-pack');
  const { growGroupsInSteps } = await import('../../../../engine/grow/grow-groups');
  const { runToEnd } = await import('../../../../engine/match/decision/run-to-end');
  const grow = (kept: readonly ReadArticle[]): string => {
    const collection = { id: 'kept', title: 'The sluice', articles: kept, decisions: [] };
    const made = runToEnd(growCollectionInSteps(collection));
    const { collection: read, pairs } = runToEnd(growGroupsInSteps(kept, []));
    return JSON.stringify({ ...made, pairs, sentences: read.sentences });
  };
  return { grow, read: readKeptArticle };
}

/** What a background comes to that keeps articles all at once, all that it is made of included. */
async function atOnce(kept: readonly KeptArticle[]): Promise<string> {
  const { grow, read } = await freshEngine();
  return grow(kept.map(read));
}

describe('keeping articles one after another', () => {
  let engine: Awaited<ReturnType<typeof freshEngine>>;
  let reads: ReadArticle[];

  beforeEach(async () => {
    engine = await freshEngine();
    reads = articles.map(engine.read);
  });

  it('comes to what keeping them at once comes to, at each', async () => {
    for (let count = keptNames.length; count <= articles.length; count += 1)
      expect(engine.grow(reads.slice(0, count))).toBe(await atOnce(articles.slice(0, count)));
  });

  it('leaves nothing behind of an article that is taken out', async () => {
    engine.grow(reads);
    for (const at of [0, keptNames.length, articles.length - 1])
      expect(engine.grow(reads.toSpliced(at, 1))).toBe(await atOnce(articles.toSpliced(at, 1)));
  });

  it('forgets the day and outlet that an article had before they were corrected', async () => {
    engine.grow(reads);
    const correct = { day: '2031-05-02', daySource: 'reader' as const, outlet: 'Another' };
    const corrected = reads.map((read, i) =>
      i === 1 ? { ...read, article: { ...read.article, ...correct } } : read,
    );
    expect(engine.grow(corrected)).toBe(await atOnce(corrected.map(({ article }) => article)));
  });

  it('reads a sentence again only where a further article changes what is known of it', async () => {
    const { readCollectionInSteps } = await import('../../../../engine/grow/read-collection');
    const { draftSpeakers } = await import('../../../../engine/grow/draft-speakers');
    const { runToEnd } = await import('../../../../engine/match/decision/run-to-end');
    const unitsWith = (kept: readonly ReadArticle[]) =>
      runToEnd(readCollectionInSteps(kept, draftSpeakers(kept))).sentences.map(
        ({ units }) => units,
      );
    const before = unitsWith(reads.slice(0, -1));
    const after = unitsWith(reads);
    const anew = before.filter((units, at) => units !== after[at]);
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.length).toBeLessThan(before.length / 4);
  });
});
