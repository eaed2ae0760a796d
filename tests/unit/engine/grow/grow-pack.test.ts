import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../engine/engine';
import { growPack } from '../../../../engine/grow/grow-pack';
import { textOf } from '../../../../engine/grow/kept-text';
import { readKeptArticle } from '../../../../engine/grow/read-kept-article';
import type { Decision } from '../../../../engine/grow/types';
import { learnPack } from '../../../../engine/match/learning/learn-pack';
import { checkPack } from '../../../../engine/pack/check-pack';
import { checkSchema } from '../../../../engine/pack/check-schema';
import { integrityRules } from '../../../../engine/pack/pack-rules';
import type { Pack } from '../../../../engine/pack/types';
import { keptArticle, keptReads, madeUp, passage } from './kept-articles';

const at = '2031-05-17T10:00:00Z';

const collection = { id: 'sluice', title: 'The sluice', articles: keptReads, decisions: [] };

const engineOf = (pack: Pack) => createEngine([{ pack, learned: learnPack(pack) }]);

/** What only the product can mend, and does: names that readers are shown, gates of words that all news has. */
const mendedLater = ['gate-tells', 'labels'];
const rules = integrityRules.filter(({ name }) => !mendedLater.includes(name));

const marksOf = (pack: Pack, name: string, change: { outlet?: string; url?: string } = {}) => {
  const { url, outlet, day, headline = '', ...article } = keptArticle(name);
  const page = { url, outlet, datePublished: day, headline, text: textOf(article), ...change };
  return engineOf(pack)
    .analyseArticle(page)
    .claims.filter(({ highlighted }) => highlighted);
};

describe('growPack', () => {
  const pack = growPack(collection);

  it('is a pack as any other', () => {
    expect(checkPack(pack, integrityRules)).toEqual([]);
    expect(checkSchema(JSON.parse(JSON.stringify(pack)))).toEqual([]);
  });

  it('has a pack’s form even of no article, and of one without a name in it', () => {
    for (const articles of [[], [madeUp('plain', 'it rained. it rained again and again.')]]) {
      const small = growPack({ ...collection, articles });
      expect(checkPack(small, rules)).toEqual([]);
    }
  });

  it('drafts who speaks, with offices and spellings', () => {
    const dovak = pack.speakers.find(({ name }) => name === 'Irena Dovak');
    expect(dovak).toMatchObject({ type: 'Person', alternateName: ['Dovak'] });
    expect(dovak?.titles).toContain("Karvia's energy minister");
  });

  it('drafts who speaks for a state by a common noun as its own, and not as a person', () => {
    const { speakers, statements } = growPack({
      ...collection,
      articles: [
        madeUp('one', 'South Korean authorities said the ferry Aldine sank off Busan in a storm.'),
        madeUp('two', 'The ferry Aldine sank off Busan, South Korea, in a storm.'),
      ],
    });
    expect(speakers.find(({ name }) => name === 'South Korean authorities')).toMatchObject({
      type: 'Organization',
      affiliation: 'south-korea',
    });
    expect(statements.map(({ speaker }) => speaker)).toContain('south-korean-authorities');
  });

  it('has nothing of one article alone that hardly tells anything, and has it of two', () => {
    const textsOf = (...reads: ReturnType<typeof madeUp>[]): string[] =>
      growPack({ ...collection, articles: reads }).statements.map(({ text }) => text);
    const one = madeUp('one', 'Six are missing.', 'The ferry Aldine sank off Busan in a storm.');
    expect(textsOf(one)).toEqual(['The ferry Aldine sank off Busan in a storm.']);
    expect(textsOf(one, madeUp('two', 'Six are missing.'))).toContain('Six are missing.');
  });

  it('drafts outlets with their hosts', () => {
    expect(pack.outlets[0]).toEqual({
      id: 'harbour-post',
      name: 'Harbour Post',
      url: 'https://harbourpost.example',
      domains: ['harbourpost.example'],
    });
  });

  it('drafts a gate that lets pages on the story in, and no others', () => {
    expect(pack.gate.any).toContain('karvia');
    const other = {
      text: 'The opera season opens next week. Tickets for the new production are sold out.',
    };
    expect(engineOf(pack).analyseArticle(other).claims).toEqual([]);
  });

  it('lets in what names the story in its headline alone', () => {
    const told = 'It will be opened on 1 June, she said. People are packing.';
    const gateWith = (headline: string) => {
      const article = readKeptArticle({ ...madeUp('one', told).article, headline });
      return growPack({ ...collection, articles: [...keptReads, article] }).gate;
    };
    const own = (headline: string) =>
      gateWith(headline).any.filter((word) => !pack.gate.any.includes(word));
    expect(own('It will be opened')).not.toEqual([]);
    expect(own('Veltmar: it will be opened')).toEqual([]);
    const engine = engineOf({ ...pack, gate: { any: ['veltmar'], minimumDistinct: 1 } });
    const text = 'A full opening would flood at least 3,200 homes in the lower valley.';
    const claimsWith = (headline: string) =>
      engine.analyseArticle({ outlet: 'Other', headline, text }).claims.length;
    expect(['River rises', 'Veltmar dam: river rises'].map(claimsWith)).toEqual([0, 1]);
  });

  it('marks on the next outlet’s page what others report, with their words', () => {
    const marks = marksOf(pack, 'island-mail');
    expect(marks.map(({ text }) => text.slice(0, 12))).toEqual([
      'Karvian mini',
      'Pell Arden o',
      'A full openi',
    ]);
    expect(marks[1]?.matches[0]?.wordings.map(({ article }) => article)).toEqual([
      'harbour-post',
      'evening-ledger',
    ]);
  });

  it('marks from the second article on', () => {
    const first = growPack({ ...collection, articles: keptReads.slice(0, 1) });
    expect(marksOf(first, 'evening-ledger').length).toBeGreaterThan(2);
  });

  it.each([
    ['its name', { outlet: 'HARBOUR POST', url: 'https://elsewhere.example/' }],
    ['its address', { outlet: '', url: 'https://m.harbourpost.example/1' }],
  ])('marks nothing that only the page’s own outlet has, told by %s', (_, change) => {
    const first = growPack({ ...collection, articles: keptReads.slice(0, 1) });
    expect(marksOf(first, 'evening-ledger', change)).toEqual([]);
  });

  it('takes up what the reader corrected and added', () => {
    const said = passage(keptReads, 'harbour-post', 'owed Karvia nothing');
    const decisions: Decision[] = [
      { at, kind: 'speaker', passage: said, speaker: 'Halvard Ruik' },
      { at, kind: 'rename', passage: said, text: 'Lothmar owes Karvia nothing' },
      { at, kind: 'formulation', passage: said, text: 'There is no debt to Karvia.' },
    ];
    const corrected = growPack({ ...collection, decisions });
    const statement = corrected.statements.find(
      ({ text }) => text === 'Lothmar owes Karvia nothing',
    );
    expect(statement?.formulations).toEqual(['There is no debt to Karvia.']);
    const speaker = corrected.speakers.find(({ id }) => id === statement?.speaker);
    expect(speaker?.name).toBe('Halvard Ruik');
    expect(checkPack(corrected, integrityRules)).toEqual([]);
  });

  it('keeps the rules of packs whatever the articles are', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} .,“”"'’()–\-:;!?%$]{0,120}$/u);
    const article = fc.record({
      outlet: fc.string({ maxLength: 20 }),
      url: fc.oneof(fc.webUrl(), fc.string({ maxLength: 20 })),
      day: fc.constantFrom('2031-05-14', '2031-05', '2031'),
      paragraphs: fc.array(words, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 3 }), (made) => {
        const articles = made.map((each, i) =>
          readKeptArticle({ ...each, id: `a${i}`, daySource: 'kept', language: 'en' }),
        );
        const grown = growPack({ ...collection, articles });
        expect(checkPack(grown, rules)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
