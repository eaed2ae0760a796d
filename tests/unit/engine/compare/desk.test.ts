import { describe, expect, it } from 'vitest';
import { alignWordings } from '../../../../engine/compare/align/align-wordings';
import { deskCases } from './desk-cases';
import { inventedNames } from './difference-cases';

describe('as a desk editor reads the table', () => {
  for (const { name, rows, columns = [], differences } of deskCases) {
    it(name, () => {
      const { cells } = alignWordings(rows, inventedNames, 0);
      const found = (cells[0] ?? []).map((_, column) =>
        cells.map((row) => row[column]?.text ?? ''),
      );
      for (const column of columns) expect(found).toContainEqual(column);
      if (!differences) return;
      const told = cells
        .slice(1)
        .map((row) =>
          row.flatMap(({ text, difference, marks }): [string, string][] =>
            difference
              ? [[difference, marks?.map(([start, end]) => text.slice(start, end)).join(' ') ?? '']]
              : [],
          ),
        );
      expect(told).toEqual(differences);
    });
  }
});
