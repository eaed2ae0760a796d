import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWordings } from '../../../../engine/compare/align-wordings';
import type { PackNames } from '../../../../engine/compare/pack-names';
import { LONGEST_ROW } from '../../../../engine/compare/row-tokens';
import { differenceCases, inventedNames } from './difference-cases';

const noNames: PackNames = { byWords: new Map(), longest: 1 };

/** Words, numbers, names and marks out of which sentences of every shape can be built. */
const piece = fc.constantFrom(
  ...'the a council said not will could 100 1,000 seven Monday Alba Mr. Orlan’s aren’t so-called'.split(
    ' ',
  ),
  ...['“peace', 'talks”', '(the', 'end)', '—', '…', 'U.S.', '\n\n', '• ', 'без', '平和', '"'],
);
const sentence = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 6 });

describe('alignWordings, whatever the texts', () => {
  it('gives every row back to the letter', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const { cells, columns } = alignWordings(
          texts.map((text) => ({ text })),
          noNames,
        );
        texts.forEach((text, row) => {
          expect(cells[row]).toHaveLength(columns);
          expect(cells[row]?.map((cell) => cell.text + cell.gap).join('')).toBe(text);
        });
      }),
    );
  });

  it('never finds a difference between equal texts', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 2, max: 5 }), (text, count) => {
        const { cells } = alignWordings(
          Array.from({ length: count }, () => ({ text })),
          noNames,
        );
        expect(cells.flat().filter(({ difference }) => difference)).toEqual([]);
      }),
    );
  });

  it('leaves the base row without differences and marks words inside their cells only', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (texts, choice) => {
        const base = choice % texts.length;
        const rows = texts.map((text) => ({ text }));
        const aligned = alignWordings(rows, noNames, base);
        expect(aligned.base).toBe(base);
        expect(aligned.cells[base]?.some(({ difference }) => difference)).toBe(false);
        for (const { text, marks, difference } of aligned.cells.flat()) {
          if (difference === 'left-out') expect(text).toBe('');
          let free = 0;
          for (const [start, end] of marks ?? []) {
            expect(start).toBeGreaterThanOrEqual(free);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            free = end;
          }
        }
        expect(alignWordings(rows, noNames, base)).toEqual(aligned);
      }),
    );
  });
});

describe('a row longer than the cap', () => {
  it('keeps what stands behind the cap in one last column', () => {
    const long = Array.from({ length: LONGEST_ROW + 40 }, (_, i) => `word${i}`).join(' ');
    const { cells } = alignWordings([{ text: long }, { text: long }], noNames);
    expect(cells[0]?.map((cell) => cell.text + cell.gap).join('')).toBe(long);
    expect(cells.flat().some(({ difference }) => difference)).toBe(false);
    const other = alignWordings([{ text: long }, { text: `${long} and more` }], noNames, 0);
    expect(other.cells[1]?.at(-1)?.difference).toBe('other-word');
  });
});

describe('typed differences', () => {
  for (const { name, base, row, differences } of differenceCases) {
    it(name, () => {
      const { cells } = alignWordings([{ text: base }, { text: row }], inventedNames, 0);
      const found = (cells[1] ?? []).flatMap(({ text, difference, marks }) =>
        difference
          ? [[difference, marks?.map(([start, end]) => text.slice(start, end)).join(' ') ?? '']]
          : [],
      );
      expect(found).toEqual(differences);
    });
  }
});

describe('read from the other side', () => {
  const mirrored = (type: string) =>
    type === 'added' ? 'left-out' : type === 'left-out' ? 'added' : type;
  const typesOf = (base: string, row: string) =>
    (alignWordings([{ text: base }, { text: row }], inventedNames, 0).cells[1] ?? []).flatMap(
      ({ difference }) => difference ?? [],
    );

  it.each(differenceCases.map(({ name, base, row }) => [name, base, row] as const))(
    '%s: the same types, added for left out',
    (_, base, row) => {
      expect(typesOf(row, base)).toEqual(typesOf(base, row).map(mirrored));
    },
  );
});

describe('columns', () => {
  it('sets three wordings level, slot by slot', () => {
    const { cells } = alignWordings(
      [
        'An aide said a trade war would be inevitable without measures to ensure calm and order.',
        'He warned that a trade war was unavoidable without measures to ensure peace and order.',
        'An aide said a trade war was inevitable without measures to ensure silence and sequence.',
      ].map((text) => ({ text })),
      noNames,
      0,
    );
    const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]?.text));
    expect(columns).toContainEqual(['inevitable', 'unavoidable', 'inevitable']);
    expect(columns).toContainEqual(['calm and', 'peace and', 'silence and']);
    expect(columns).toContainEqual(['order', 'order', 'sequence']);
  });

  it('sets the words level although the speaker stands at the other end', () => {
    const { cells } = alignWordings(
      [
        {
          text: 'Minister Dana Orlan said the dam would be finished in spring.',
          attribution: { source: 'Minister Dana Orlan', cue: 'said' },
        },
        {
          text: 'The dam will be finished in spring, Orlan said.',
          attribution: { source: 'Orlan', cue: 'said' },
        },
      ],
      inventedNames,
      0,
    );
    const level = (cells[0] ?? []).filter(
      (cell, column) => /dam/.test(cell.text) && /dam/.test(cells[1]?.[column]?.text ?? ''),
    );
    expect(level).toHaveLength(1);
    expect(cells[1]?.filter(({ difference }) => difference === 'added')).toEqual([]);
  });
});

it('aligns six rows of sixty words in less than the wait of a frame', () => {
  const vocabulary = Array.from(
    { length: 90 },
    (_, i) => `term${String.fromCharCode(97 + (i % 26))}${i}`,
  );
  const rows = Array.from({ length: 6 }, (_, row) => ({
    text: Array.from({ length: 60 }, (_, i) => vocabulary[(i + ((i * row) % 7)) % 90]).join(' '),
  }));
  alignWordings(rows, noNames);
  // The best of many: other processes can only make a run slower.
  const times = Array.from({ length: 25 }, () => {
    const start = performance.now();
    alignWordings(rows, noNames);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(16);
});
