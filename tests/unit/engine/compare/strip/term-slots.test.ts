import { describe, expect, it } from 'vitest';
import type { TermPlaces } from '../../../../../engine/compare/notices/terms-by-row';
import { termSlots } from '../../../../../engine/compare/strip/term-slots';
import type { Term } from '../../../../../engine/pack/types';

type Row = { text: string; stated?: { start: number; end: number } };

/** A term with its expressions, in the rows that have one of them. */
function places(rows: Row[], ...expressions: string[]): TermPlaces {
  return {
    term: { id: 'term' } as Term,
    places: rows.map(({ text }) => {
      const expression = expressions.findIndex((each) => text.includes(each));
      const start = text.indexOf(expressions[expression] ?? '');
      const length = expressions[expression]?.length ?? 0;
      return expression < 0 ? null : { start, end: start + length, expression };
    }),
  };
}

const seen = (rows: Row[], ...terms: string[][]) =>
  termSlots(
    rows,
    0,
    terms.map((expressions) => places(rows, ...expressions)),
  ).map(({ words }) => words.map(({ text, at }) => [text, at.map(({ row }) => row)]));

const rows: Row[] = [
  { text: 'Farmers fear the drought tax of the capital.' },
  { text: 'Up the river the new water levy was met with anger.' },
  { text: 'Nobody asked for a water levy.' },
];

describe('slots of what is named differently', () => {
  it('has each expression once, the base row’s first, with the rows that use it', () => {
    expect(seen(rows, ['water levy', 'drought tax'])).toEqual([
      [
        ['drought tax', [0]],
        ['water levy', [1, 2]],
      ],
    ]);
  });

  it('never gives a row words that it does not print', () => {
    const some = [rows[0] as Row, rows[1] as Row, { text: 'Two levies came of it.' }];
    const forms = places(some, 'drought tax', 'water levy', 'levies');
    // Both are forms of one expression.
    forms.places[2] = { start: 4, end: 10, expression: 1 };
    expect(termSlots(some, 0, [forms])[0]?.words.map(({ text, at }) => [text, at.length])).toEqual([
      ['drought tax', 1],
      ['water levy', 1],
    ]);
  });

  it.each<[string, Row[], string[]]>([
    ['a term the base row lacks', rows.slice(1), ['drought tax', 'meadow']],
    ['a term that all name alike', rows.slice(1), ['water levy', 'drought tax']],
    [
      'two names of a place',
      [
        { text: 'Boats left Carran.' },
        { text: 'Ships sailed for the Keld region of eastern Alba.' },
      ],
      ['Carran', 'Keld region of eastern Alba'],
    ],
    [
      'an expression that is a sentence',
      [{ text: 'A levy.' }, { text: 'What every farmer has to pay for the water of the river.' }],
      ['levy', 'What every farmer has to pay for the water of the river'],
    ],
    [
      'what stands beside the statement',
      [{ text: 'A levy, and a drought.', stated: { start: 0, end: 7 } }, { text: 'It is dry.' }],
      ['drought', 'dry'],
    ],
  ])('leaves out %s', (_, some, expressions) => {
    expect(seen(some, expressions)).toEqual([]);
  });

  it('has two at most, in the pack’s order', () => {
    const terms = [
      ['fear', 'anger'],
      ['the capital', 'the river'],
      ['drought tax', 'water levy'],
    ];
    expect(seen(rows, ...terms).map(([first]) => first?.[0])).toEqual(['fear', 'the capital']);
  });
});
