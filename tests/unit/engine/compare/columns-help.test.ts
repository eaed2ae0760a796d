import { describe, expect, it } from 'vitest';
import { alignWordings } from '../../../../engine/compare/align/align-wordings';
import { columnsHelp } from '../../../../engine/compare/columns-help';
import { movedCells } from '../../../../engine/compare/moved-cells';
import type { ComparisonRow } from '../../../../engine/compare/types';
import type { RowText } from '../../../../engine/compare/words/row-tokens';
import { inventedNames } from './difference-cases';

function table(...rows: RowText[]) {
  const { cells, likeness, base } = alignWordings(rows, inventedNames, 0);
  const told = rows.map(({ text }, row) => ({
    text,
    likeness: likeness[row] ?? 0,
    cells: cells[row] ?? [],
  }));
  return { rows: told as unknown as ComparisonRow[], base };
}

const base = {
  text: 'The mayor warned that the old dam of the valley will break without repairs.',
};
const parallel = {
  text: 'The mayor warned that the old dam of the valley will burst without measures.',
};
const free = {
  text: 'Nobody up the river has had a say about fields, schools or boats since then.',
};

describe('whether columns help', () => {
  it.each([
    ['parallel wordings', [base, parallel], true],
    ['one parallel wording and one free one', [base, parallel, free], true],
    ['more free ones than parallel ones', [base, parallel, free, free], false],
    ['a free paraphrase', [base, free], false],
    ['no other wording', [base], false],
  ])('%s: %s', (_, rows, expected) => {
    expect(columnsHelp(table(...rows))).toBe(expected);
  });

  it('does not where a cell is a sentence of its own', () => {
    const { rows, base: of } = table(base, parallel);
    const long = rows.map((row, index) =>
      index === 1
        ? { ...row, cells: row.cells.map((cell) => ({ ...cell, text: cell.text.repeat(40) })) }
        : row,
    );
    expect(columnsHelp({ rows: long, base: of })).toBe(false);
  });
});

describe('words that stand elsewhere in the columns than in the row', () => {
  const cells = (...places: (number | null)[]) =>
    places.map((at) => ({ text: at === null ? '' : 'word', gap: ' ', at: at ?? 0 }));

  it.each([
    ['none where the columns read as the row does', cells(0, 5, 10), []],
    ['none for empty cells', cells(0, null, 5), []],
    ['the one that was moved, not all the others', cells(20, 0, 5, 10), [0]],
    ['the same at the end', cells(5, 10, 15, 0), [3]],
    ['nothing of nothing', [], []],
  ])('%s', (_, row, expected) => {
    expect([...movedCells(row)]).toEqual(expected);
  });

  it('who says it, where one says it first and the other last', () => {
    const said = (text: string) => ({ text, attribution: { source: 'Orlan', cue: 'said' } });
    const { rows } = table(
      said('Orlan said the dam will hold.'),
      said('The dam will hold, said Orlan.'),
    );
    expect(rows.map((row) => [...movedCells(row.cells)].length > 0)).toEqual([false, true]);
  });
});
