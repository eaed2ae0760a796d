import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growPack } from '../../../engine/grow/grow-pack';
import { readKeptArticle } from '../../../engine/grow/read-kept-article';
import type { KeptArticle } from '../../../engine/grow/types';
import { checkPack } from '../../../engine/pack/check-pack';
import { integrityRules } from '../../../engine/pack/pack-rules';
import { mendGrown } from '../../../stories/mend-grown';

const article = (text: string, change: Partial<KeptArticle> = {}): KeptArticle => ({
  id: 'herald-1',
  url: 'https://herald.example/x',
  outlet: 'Herald',
  day: '2033-03-08',
  daySource: 'page',
  language: 'en',
  headline: 'Prices rise',
  paragraphs: [text],
  ...change,
});

const grown = (kept: KeptArticle, title = 'Prices') =>
  mendGrown(growPack({ id: 'story-a', title, articles: [readKeptArticle(kept)], decisions: [] }));

const bland = 'The government said on Monday that prices would rise again in Dravia this year.';

describe('a pack that was drafted from kept articles', () => {
  it.each<[string, KeptArticle, string?]>([
    ['whose words are those of any news but one', article(bland)],
    ['of an outlet with letters that nobody sees', article(bland, { outlet: 'Her\u200bald' })],
    ['of an outlet in letters that look like others', article(bland, { outlet: 'Неrаld' })],
    ['with a title that nobody sees', article(bland), '\u200b\u2060'],
    [
      'with a speaker in mixed letters',
      article('Prices in Dravia rise, Olеg Tarn said on Monday.'),
    ],
  ])('%s keeps the rules', (_, kept, title) => {
    const pack = grown(kept, title);
    expect(pack && checkPack(pack, integrityRules)).toEqual([]);
    expect(pack?.gate.any).toContain('dravia');
  });

  it('keeps the rules, or is none, whatever the articles are', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} .,“”"'’()–\-:;!?%$]{0,120}$/u);
    const kept = fc.record({
      outlet: fc.string({ maxLength: 20 }),
      headline: words,
      paragraphs: fc.array(words, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(kept, { minLength: 1, maxLength: 3 }), words, (all, title) => {
        const articles = all.map((each, i) =>
          readKeptArticle(article('', { ...each, id: `a${i}`, day: '2033-03-08' })),
        );
        const pack = mendGrown(growPack({ id: 'story-a', title, articles, decisions: [] }));
        expect(pack && checkPack(pack, integrityRules)).toEqual(pack && []);
      }),
      { numRuns: 60 },
    );
  });

  it('has no wording whose place takes pages to tell, and keeps the others', () => {
    const again = 'The ferry to Dravia will not sail on Monday. ';
    const pack = grown(article(again.repeat(300), { paragraphs: [again.repeat(300), bland] }));
    const wordings = pack?.statements.flatMap((statement) => statement.wordings) ?? [];
    const quoted = wordings.flatMap(({ selector }) => Object.values(selector));
    expect(Math.max(...quoted.map(({ length }) => length))).toBeLessThanOrEqual(5_000);
    expect(wordings.some(({ selector }) => selector.exact === bland)).toBe(true);
    expect(pack?.statements.every((statement) => statement.wordings.length > 0)).toBe(true);
  });

  it('of words that all news has is none', () => {
    expect(
      grown(article('The government said on Monday that people would work every day this year.')),
    ).toBeNull();
  });
});
