import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnBands } from '../../../components/statement/column-bands';

const row = (...texts: string[]) => texts.map((text) => ({ text, gap: ' ', at: 0 }));

const cases = [
  {
    name: 'all columns fit: one band',
    rows: [row('a closure', 'of the strait', 'is inevitable')],
    width: 60,
    bands: [{ from: 0, to: 3 }],
  },
  {
    name: 'two equal halves rather than a last word alone',
    rows: [row('eleven char', 'eleven char', 'eleven char', 'eleven char')],
    width: 34,
    bands: [
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ],
  },
  {
    name: 'the longest cell of a column decides',
    rows: [row('a', 'b'), row('a', 'a much longer wording')],
    width: 16,
    bands: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  },
  { name: 'no columns, no bands', rows: [row()], width: 60, bands: [] },
];

describe('columnBands', () => {
  it.each(cases)('$name', ({ rows, width, bands }) => {
    expect(columnBands(rows, rows[0]?.length ?? 0, width)).toEqual(bands);
  });

  it('puts every column in exactly one band, in order, whatever the width', () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 200 }), (columns, width) => {
        const bands = columnBands([row(...columns)], columns.length, width);
        const covered = bands.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(covered).toEqual(columns.map((_, index) => index));
      }),
    );
  });
});
