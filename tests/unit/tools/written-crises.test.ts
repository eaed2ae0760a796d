import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areOne, writtenCollections } from '../../../tools/grow/labelled-collections';
import { readWrittenCrises } from '../../../tools/grow/read-written-crises';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'));
});

afterEach(() => rm(folder, { recursive: true }));

const ferry = `# A ferry sinks.

## Harbour Post | 2033-03-08 | Ferry sinks
(sank) The ferry sank off Tarn.
(dead ~crew) Four people died.

- The sea was calm.

## North Wire | 2033-03-09 | Four dead
(dead) Four died when it went down.
(crew) Four of the crew are dead.
- A whale was seen.
`;

describe('readWrittenCrises', () => {
  it('reads articles with what their sentences report, paragraph by paragraph', async () => {
    await writeFile(join(folder, 'ferry.txt'), ferry);
    const [crisis] = await readWrittenCrises(folder);
    expect(crisis?.name).toBe('ferry');
    expect(crisis?.articles.map(({ article }) => article.paragraphs)).toEqual([
      ['The ferry sank off Tarn. Four people died.', 'The sea was calm.'],
      ['Four died when it went down. Four of the crew are dead. A whale was seen.'],
    ]);
    expect(crisis?.articles[0]?.article).toMatchObject({
      outlet: 'Harbour Post',
      day: '2033-03-08',
      headline: 'Ferry sinks',
    });
    expect(crisis?.articles[0]?.sentences[1]).toEqual({
      text: 'Four people died.',
      reports: ['dead'],
      loosely: ['crew'],
    });
  });

  it('names the line that it cannot read', async () => {
    await writeFile(join(folder, 'ferry.txt'), ferry.replace('- A whale', 'A whale'));
    await expect(readWrittenCrises(folder)).rejects.toThrow('ferry.txt:12');
  });

  it('asks for crises', async () => {
    await expect(readWrittenCrises(folder)).rejects.toThrow('no .txt file');
  });
});

describe('writtenCollections', () => {
  it('knows which sentences are one, and which count neither way', async () => {
    await writeFile(join(folder, 'ferry.txt'), ferry);
    const [ferries] = await writtenCollections(folder);
    if (!ferries) throw new Error('no collection');
    const texts = ferries.collection.sentences.map(({ text }) => text);
    const answer = (one: string, other: string): boolean | null =>
      areOne(ferries, texts.indexOf(one), texts.indexOf(other));
    expect(answer('Four people died.', 'Four died when it went down.')).toBe(true);
    expect(answer('Four people died.', 'Four of the crew are dead.')).toBeNull();
    expect(answer('The ferry sank off Tarn.', 'Four died when it went down.')).toBe(false);
    expect(answer('The sea was calm.', 'A whale was seen.')).toBe(false);
  });

  it('has every sentence of the crises in the project labelled', async () => {
    const crises = await writtenCollections('tools/grow/written');
    for (const { labels, articles } of crises) {
      expect(articles.length).toBe(5);
      expect(labels.filter((own) => own === null)).toEqual([]);
    }
  });
});
