import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../engine/engine';
import { learnPack } from '../../../engine/match/learning/learn-pack';
import { sigmoid } from '../../../engine/match/learning/logistic';
import type { ArticleAnalysis } from '../../../engine/match/types';
import type { PackBundle } from '../../../engine/pack/types';
import { waterPack } from './water-pack';

const bundle: PackBundle = {
  format: 'sidelight-pack',
  formatVersion: 1,
  sha256: '',
  pack: waterPack,
  learned: learnPack(waterPack),
};
const engine = createEngine([bundle]);

/** Another outlet's report, in words no article of the pack used. */
const report = [
  'Talks over the Keld ended without result in Ostria’s capital on Sunday.',
  'Norvia’s water minister Ilse Varda promised that the gates of the Keld dam stay open until autumn.',
  'About forty thousand Ostrian soldiers stand in the Keld valley.',
  '“This levy declares a drought,” said Piet Tolm.',
  'The weather was fine.',
].join('\n\n');
const page = { text: report, datePublished: '2031-05-04' };

const marked = ({ claims }: ArticleAnalysis): (string | undefined)[] =>
  claims.filter(({ highlighted }) => highlighted).map(({ matches }) => matches[0]?.statement);

describe('analyseArticle', () => {
  it('marks what a page reports in other words, and nothing else', () => {
    expect(marked(engine.analyseArticle(page))).toEqual([
      'dam-stays-open',
      'troops-in-valley',
      'levy-is-drought',
    ]);
  });

  it('gives every claim as the exact text at its offsets', () => {
    const { claims, sentences } = engine.analyseArticle(page);
    expect(sentences).toBe(5);
    for (const { text, start, end } of claims) expect(report.slice(start, end)).toBe(text);
  });

  it('says who speaks, and that a statement is denied', () => {
    const [claim] = engine.analyseArticle(page).claims;
    expect(claim).toMatchObject({ speaker: { id: 'varda' }, denied: true, kind: 'statement' });
  });

  it('names all who say it together, and takes none of them for the speaker', () => {
    const text =
      'Norvia and Ilse Varda promised that the gates of the Keld dam stay open until autumn.';
    const { claims } = engine.analyseArticle({ text, datePublished: '2031-05-04' });
    expect(claims[0]?.speaker).toEqual({ name: 'Norvia and Ilse Varda' });
    expect(claims[0]?.matches[0]?.receipt.speaker).toBe('agrees');
  });

  it('takes a transcript’s label for the speaker of all that follows it', () => {
    const text = [
      'MS. VARDA: Good morning. The gates of the Keld dam stay open until autumn.',
      'QUESTION: And the levy of the Ostrians?',
    ].join('\n\n');
    const { claims } = engine.analyseArticle({ text, datePublished: '2031-05-04' });
    expect(claims[0]).toMatchObject({ speaker: { id: 'varda' }, kind: 'statement' });
  });

  it.each([
    {
      why: 'two clauses',
      text: 'Ilse Varda promised that the gates of the Keld dam stay open until autumn, while some forty thousand Ostrian soldiers stand in the Keld valley.',
      rests: {
        'dam-stays-open':
          'Ilse Varda promised that the gates of the Keld dam stay open until autumn',
        'troops-in-valley': 'while some forty thousand Ostrian soldiers stand in the Keld valley.',
      },
    },
    {
      why: 'a relative clause and the clause around it',
      text: 'Ostria, which has brought 40,000 soldiers into the Keld valley, branded the water levy a declaration of drought, its ambassador Piet Tolm said.',
      rests: {
        'levy-is-drought':
          'branded the water levy a declaration of drought, its ambassador Piet Tolm said.',
        'troops-in-valley': 'which has brought 40,000 soldiers into the Keld valley',
      },
    },
    {
      why: 'three clauses',
      text: 'While Ilse Varda promised that the Keld dam would stay open until autumn, Piet Tolm called the levy a declaration of drought, and 40,000 Ostrian soldiers stand in the Keld valley.',
      rests: {
        'dam-stays-open':
          'While Ilse Varda promised that the Keld dam would stay open until autumn',
        'levy-is-drought': 'Piet Tolm called the levy a declaration of drought',
        'troops-in-valley': '40,000 Ostrian soldiers stand in the Keld valley.',
      },
    },
    {
      why: 'all of a sentence that states one thing',
      text: 'Around 40,000 Ostrian soldiers, it was said on Monday, stand in the Keld valley.',
      rests: {
        'troops-in-valley':
          'Around 40,000 Ostrian soldiers, it was said on Monday, stand in the Keld valley.',
      },
    },
  ])('says which words each statement of a sentence rests on: $why', ({ text, rests }) => {
    const [claim] = engine.analyseArticle({ text, datePublished: '2031-05-04' }).claims;
    expect(claim).toMatchObject({ text, highlighted: true });
    const marks = claim?.matches.filter(
      (match) => match.probability >= match.receipt.thresholds.mark,
    );
    const found = marks?.map(({ statement, at }) => [statement, text.slice(at.start, at.end)]);
    expect(Object.fromEntries(found ?? [])).toEqual(rests);
  });

  it('takes each part of a sentence for whose it says it is', () => {
    const text =
      'Norvia’s Ilse Varda said the levy was fair, while Ostria’s Piet Tolm called the water levy a declaration of drought.';
    const { claims } = engine.analyseArticle({ text, datePublished: '2031-05-04' });
    const match = claims[0]?.matches.find(({ statement }) => statement === 'levy-is-drought');
    expect(match?.receipt.speaker).toBe('agrees');
  });

  it('keeps a sentence that is marked for something new beside what a fuller one reports', () => {
    const both =
      'Piet Tolm called the levy a declaration of drought, while 40,000 soldiers stand in the Keld valley.';
    const fuller =
      'Some 40,000 Ostrian troops, soldiers of its army, stand massed in the Keld valley.';
    const claimsOf = (text: string) =>
      engine.analyseArticle({ text, datePublished: '2031-05-04' }).claims;
    expect(claimsOf(`${both}\n\n${fuller}`)[0]?.duplicateOf).toBeUndefined();
    const [first, second] = claimsOf(`40,000 soldiers stand in the Keld valley.\n\n${fuller}`);
    expect(first?.duplicateOf).toBe(second?.id);
  });

  it('shows the wordings of all articles that have the statement', () => {
    const [claim] = engine.analyseArticle(page).claims;
    expect(claim?.matches[0]?.wordings.map(({ sourceFile }) => sourceFile)).toEqual([
      'harbour.txt',
      'ridge.txt',
    ]);
  });

  it('gives a receipt whose parts, bias included, add up to its probability', () => {
    const long =
      'Talks over the Keld ended without result in the capital on Sunday, while Ilse Varda promised that the gates of the Keld dam stay open until autumn.';
    const claims = [
      ...engine.analyseArticle(page).claims,
      ...engine.lookUpSentence(long, { datePublished: '2033-01-01' }).claims,
    ];
    const matches = claims.flatMap((claim) => claim.matches);
    expect(matches.length).toBeGreaterThanOrEqual(4);
    for (const { probability, receipt } of matches) {
      expect(receipt.probability).toBe(probability);
      expect(receipt.packVersion).toBe('1.2.3');
      const shares = receipt.parts.map(({ share }) => share);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      // Shares and probability are rounded to three places.
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(Math.abs(sigmoid(sum) - probability)).toBeLessThan(0.002);
    }
    for (const { receipt } of engine.analyseArticle(page).claims.flatMap((claim) => claim.matches))
      expect(receipt.matchedWords.length).toBeGreaterThan(0);
  });

  it('gives the same answer twice, and with what was learned now or before', () => {
    const again = createEngine([{ ...bundle, learned: null }]);
    expect(again.analyseArticle(page)).toEqual(engine.analyseArticle(page));
    expect(engine.analyseArticle(page)).toEqual(engine.analyseArticle(page));
  });

  it('leaves a page of another year unmarked', () => {
    const older = engine.analyseArticle({ ...page, datePublished: '2027-02-01' });
    expect(marked(older)).not.toContain('dam-stays-open');
    expect(marked(older)).not.toContain('levy-is-drought');
  });

  it('leaves a page about something else empty', () => {
    const text = 'The soldiers marched through the valley. The minister said the gates stay open.';
    expect(engine.analyseArticle({ text }).claims).toEqual([]);
  });

  it('never lists an article’s own wording as another outlet’s', () => {
    const own = waterPack.articles[0]?.text ?? '';
    const { claims, sameAs } = engine.analyseArticle({ text: own, datePublished: '2031-05-04' });
    expect(sameAs).toEqual([{ pack: 'water', article: 'harbour' }]);
    for (const { matches } of claims) {
      for (const { wordings } of matches) {
        expect(wordings.map(({ article }) => article)).not.toContain('harbour');
      }
    }
    expect(marked({ claims } as ArticleAnalysis)).not.toContain('answer-handed-over');
  });

  it('leaves out an article on demand, as if the pack had never held it', () => {
    const { claims } = engine.analyseArticle(page, { without: ['harbour'] });
    for (const { matches } of claims) {
      for (const { wordings } of matches) {
        expect(wordings.map(({ article }) => article)).toEqual(['ridge']);
      }
    }
  });

  it('asks for more certainty when the reader wants fewer marks', () => {
    const thresholds = (['fewer', 'balanced', 'more'] as const).map(
      (sensitivity) =>
        engine.analyseArticle(page, { sensitivity }).claims[0]?.matches[0]?.receipt.thresholds
          .mark ?? 0,
    );
    expect(thresholds).toEqual([...thresholds].sort((a, b) => b - a));
    expect(new Set(thresholds).size).toBe(3);
  });

  it('folds a statement that the page reports twice at the fuller sentence', () => {
    const text = `${report}\n\nThe Keld dam stays open, Varda said.`;
    const { claims } = engine.analyseArticle({ ...page, text });
    const same = claims.filter(({ matches }) => matches[0]?.statement === 'dam-stays-open');
    expect(same).toHaveLength(2);
    expect(same.filter(({ duplicateOf }) => duplicateOf)).toHaveLength(1);
  });

  it('tells what other outlets have of the same event and the page has not', () => {
    const text = 'Norvia’s water minister said the Keld dam stays open this summer. Ostria waits.';
    const { absent } = engine.analyseArticle({ ...page, text });
    expect(absent.map(({ statement }) => statement)).toEqual([
      'levy-is-drought',
      'answer-handed-over',
    ]);
  });

  it('finds the page’s expression for a term, longest form first', () => {
    const text = `${report}\n\nFarmers pay the water levy.`;
    const [term] = engine.analyseArticle({ ...page, text }).terms;
    expect(term?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'levy',
      'water levy',
    ]);
  });
});

describe('lookUpSentence', () => {
  it('ranks statements for a sentence by itself, also below the thresholds', () => {
    const { claims } = engine.lookUpSentence('The dam remains open.');
    expect(claims[0]?.matches[0]?.statement).toBe('dam-stays-open');
  });
});

describe('searchStatements', () => {
  const queries: [string, string][] = [
    ['drought', 'levy-is-drought'],
    ['drou', 'levy-is-drought'],
    ['drougth', 'levy-is-drought'],
    ['varda dam', 'dam-stays-open'],
  ];
  for (const [query, first] of queries) {
    it(`finds ${first} for "${query}"`, () => {
      expect(engine.searchStatements('water', query)[0]).toBe(first);
    });
  }
  it('finds a whole sentence, by what it shares with a statement', () => {
    const sentence =
      'The water levy, Tolm told reporters in a hall by the lake, is nothing but a declaration of drought.';
    expect(engine.searchStatements('water', sentence)[0]).toBe('levy-is-drought');
    const other = 'The ferry company sold its last two boats to an outfitter on the coast.';
    expect(engine.searchStatements('water', other)).toEqual([]);
  });
  it('finds nothing for words nobody used, or in a pack that is not there', () => {
    expect(engine.searchStatements('water', 'zeppelin')).toEqual([]);
    expect(engine.searchStatements('fire', 'drought')).toEqual([]);
  });
});

describe('any text', () => {
  const lookAlike = fc
    .array(
      fc.constantFrom(...report.split(/\b/), '“', '”', '"', '.', '\n', '\u0301', 'U.S.', '[1]'),
    )
    .map((parts) => parts.join(''));

  it('is read without a throw, with claims that map back to it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), lookAlike), (text) =>
        engine
          .analyseArticle({ text })
          .claims.every((claim) => text.slice(claim.start, claim.end) === claim.text),
      ),
    );
  });

  /** What makes a careless program quadratic, and to how many characters it is repeated. */
  const long: [string, string, number][] = [
    ['no full stop', 'keld dam norvia ostria ', 100_000],
    ['quotation marks', '"', 50_000],
    ['opening quotation marks', '“', 50_000],
    ['combining characters', 'e\u0301', 100_000],
    ['open brackets', '[', 50_000],
    ['speakers and verbs', 'Varda said Tolm said ', 100_000],
    ['numbers', 'twenty 1,000 ', 100_000],
    ['capitals', 'Keld Norvia Ostria ', 100_000],
    ['one-letter sentences', 'A. ', 24_000],
    ['pronouns', 'He said. ', 24_000],
  ];
  for (const [name, piece, size] of long) {
    it(`takes linear time: ${name}`, { timeout: 60_000 }, () => {
      const timeOf = (length: number): number => {
        const text = `${report}\n\n${piece.repeat(Math.ceil(length / piece.length))}`;
        const before = process.cpuUsage();
        engine.analyseArticle({ text });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      timeOf(size / 4);
      const short = Math.min(timeOf(size / 4), timeOf(size / 4));
      const whole = Math.min(timeOf(size), timeOf(size));
      // Processor milliseconds: four times the text takes four times as long, quadratic sixteen times.
      expect(whole).toBeLessThan(10 * short + 100);
    });
  }
});
