import { describe, expect, it } from 'vitest';
import { openPack } from '../../../../engine/claims/open-pack';
import { draftTermsInSteps } from '../../../../engine/grow/draft-terms';
import { growPack } from '../../../../engine/grow/grow-pack';
import type { Decision } from '../../../../engine/grow/types';
import { runToEnd } from '../../../../engine/match/decision/run-to-end';
import type { Speaker } from '../../../../engine/pack/types';
import { madeUp } from './kept-articles';

const collection = { id: 'strait', title: 'The strait', decisions: [] as Decision[] };

/** The terms of a story of which each article has one sentence, each term by its labels. */
function termsOf(sentences: readonly string[], decisions: readonly Decision[] = []) {
  const articles = sentences.map((sentence, i) => madeUp(`outlet-${i}`, sentence));
  return growPack({ ...collection, articles, decisions }).terms;
}

const labelsOf = (sentences: readonly string[]) =>
  termsOf(sentences).map(({ expressions }) => expressions.map(({ label }) => label));

describe('draftTermsInSteps', () => {
  it.each<[string, string[], string[][]]>([
    [
      'a verb between the same names',
      [
        'Norvia seized the island of Tarn on Monday, the harbour office in Carrow said.',
        'Norvia liberated the island of Tarn on Monday, the harbour office in Carrow said.',
      ],
      [['seized', 'liberated']],
    ],
    [
      'a noun, with what it is one phrase with',
      [
        'The envoy warned of a new war without measures of restraint and openness.',
        'The envoy warned of a new war without measures of detention and openness.',
      ],
      [['restraint and openness', 'detention and openness']],
    ],
    [
      'an adjective with its noun',
      [
        'The truce was broken by the insurgent groups in the valley, the army of Ostria said.',
        'The truce was broken by the terrorist groups in the valley, the army of Ostria said.',
      ],
      [['insurgent', 'terrorist']],
    ],
    [
      'three outlets’ names for one thing',
      [
        'The ministry opened the barrier to the drivers of Norvia after nine days.',
        'The ministry opened the fence to the drivers of Norvia after nine days.',
        'The ministry opened the wall to the drivers of Norvia after nine days.',
      ],
      [['barrier', 'fence', 'wall']],
    ],
  ])('%s', (_, sentences, terms) => {
    expect(labelsOf(sentences)).toEqual(terms);
  });

  it.each<[string, string[]]>([
    [
      'words that are the same but for how they are spelled',
      [
        'The harbour of Kirow was closed to the grain ships of Ostria on Friday.',
        'The harbor of Kirov was closed to the grain ships of Ostria on Friday.',
      ],
    ],
    [
      'who somebody is',
      [
        'The blockade will be lifted on Friday, the spokesman of the port said.',
        'The blockade will be lifted on Friday, the director of the port said.',
      ],
    ],
    [
      'numbers and days',
      [
        'The storm closed the four harbours of the coast on Friday.',
        'The storm closed the nine harbours of the coast on Sunday.',
      ],
    ],
    [
      'what stands behind a noun and tells another thing of it',
      [
        'The port will open the locks on Friday after repairs of the pier.',
        'The port will open the locks on Friday after repairs last summer.',
      ],
    ],
    [
      'what one outlet words in two ways',
      ['The army of Ostria took the bridge at Veld. The army of Ostria freed the bridge at Veld.'],
    ],
  ])('are no terms: %s', (_, sentences) => {
    expect(labelsOf(sentences)).toEqual([]);
  });

  const seizing = [
    'Norvia seized the island of Tarn on Monday, the harbour office in Carrow said.',
    'Norvia liberated the island of Tarn on Monday, the harbour office in Carrow said.',
  ];

  it('says where the words stand, who has them, and that nobody has looked at it', () => {
    expect(termsOf(seizing)).toEqual([
      {
        id: 'seized-liberated',
        concept: 'Norvia … the island of',
        gloss: expect.stringContaining('the island of Tarn'),
        expressions: [
          { label: 'seized', forms: ['seized'], articles: ['outlet-0'] },
          { label: 'liberated', forms: ['liberated'], articles: ['outlet-1'] },
        ],
        drafted: true,
      },
    ]);
  });

  it('knows a word of any news by the words beside it', () => {
    const [term] = termsOf([
      'A war between our groups is unthinkable, the envoy of Ostria said in Carrow.',
      'A war between our tribes is unthinkable, the envoy of Ostria said in Carrow.',
    ]);
    expect(term?.expressions.map(({ forms }) => forms)).toEqual([['our groups'], ['tribes']]);
  });

  it('stays refused, whatever is kept later', () => {
    const refused: Decision = {
      kind: 'no-term',
      a: { article: 'outlet-0', text: 'seized', start: 7 },
      b: { article: 'outlet-1', text: 'liberated', start: 7 },
      at: '2031-05-17T10:00:00Z',
    };
    expect(termsOf(seizing, [refused])).toEqual([]);
    const third = 'Norvia stormed the island of Tarn on Monday, the harbour office in Carrow said.';
    const labels = termsOf([...seizing, third], [refused]).map(({ expressions }) =>
      expressions.map(({ label }) => label),
    );
    expect(labels).toEqual([
      ['seized', 'stormed'],
      ['liberated', 'stormed'],
    ]);
  });

  it('reads two wordings again where the pack knows another name in them', () => {
    const pack = growPack({
      ...collection,
      articles: [
        madeUp(
          'one',
          'Border guards closed the ferry of Tarn on Monday, the office in Carrow said.',
        ),
        madeUp(
          'two',
          'Border gunmen closed the ferry of Tarn on Monday, the office in Carrow said.',
        ),
      ],
    });
    const border: Speaker = {
      id: 'border',
      type: 'Organization',
      name: 'Border',
      alternateName: [],
    };
    const labels = (known: Speaker[]) =>
      runToEnd(
        draftTermsInSteps(openPack({ ...pack, speakers: [...pack.speakers, ...known] }), []),
      ).flatMap(({ expressions }) => expressions.map(({ label }) => label));
    expect(labels([])).toEqual(['Border guards', 'Border gunmen']);
    expect(labels([border])).toEqual(['guards', 'gunmen']);
  });
});
