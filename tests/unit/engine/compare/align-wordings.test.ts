import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackNames } from '../../../../engine/claims/pack-names';
import { alignWordings } from '../../../../engine/compare/align/align-wordings';
import { inTextOrder } from '../../../../engine/compare/text-order';
import type { Cell } from '../../../../engine/compare/types';
import { longestRow, type RowText } from '../../../../engine/compare/words/row-tokens';
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

/** Source and cue that may or may not be in the text, in words of their own or of the sentence. */
const source = fc.constantFrom('', 'a council', 'Alba', 'Mr. Orlan’s', 'the', 'someone');
const cue = fc.constantFrom('', 'said', 'will not', 'could', 'has said');
const attribution = fc.record({ source, cue });

/** A row's text as its cells give it back. */
const printed = (cells: Cell[] = []): string =>
  inTextOrder(cells)
    .map(({ cell }) => cell.text + cell.gap)
    .join('');

describe('alignWordings, whatever the texts', () => {
  it('gives every row back to the letter', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.array(attribution),
        fc.array(attribution),
        fc.option(fc.tuple(fc.nat(80), fc.nat(80)), { nil: undefined }),
        (texts, said, told, span) => {
          const { cells, columns } = alignWordings(
            texts.map((text, row) => ({
              text,
              ...(span && row === 0
                ? { stated: { start: Math.min(...span), end: Math.max(...span) } }
                : {}),
              ...(said[row] ? { attribution: said[row] } : {}),
              ...(told[row] ? { relay: told[row] } : {}),
            })),
            noNames,
          );
          texts.forEach((text, row) => {
            expect(cells[row]).toHaveLength(columns);
            for (const cell of cells[row] ?? []) {
              expect(text.slice(cell.at, cell.at + cell.text.length)).toBe(cell.text);
            }
            expect(printed(cells[row])).toBe(text);
          });
        },
      ),
    );
  });

  it('parts a word that stands alone behind a time from what stands before it', () => {
    const texts = ['Monday Orlan’s', 'без Monday the'];
    const { cells } = alignWordings(
      texts.map((text) => ({ text })),
      noNames,
    );
    expect(cells.map(printed)).toEqual(texts);
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
          if (text === '') expect([undefined, 'left-out']).toContain(difference);
          if (difference === 'left-out') expect(marks).toBeUndefined();
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
    const long = Array.from({ length: longestRow + 40 }, (_, i) => `word${i}`).join(' ');
    const { cells } = alignWordings([{ text: long }, { text: long }], noNames);
    expect(printed(cells[0])).toBe(long);
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
    expect(columns).toContainEqual(['calm', 'peace', 'silence']);
    expect(columns).toContainEqual(['and order', 'and order', 'and sequence']);
  });

  const columnsOf = (rows: RowText[], base = 0) => {
    const { cells } = alignWordings(rows, inventedNames, base);
    return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]?.text));
  };
  const orlan = { source: 'Orlan', cue: 'said' };

  it('has who says it first, wherever it stands in the sentence', () => {
    const rows = [
      {
        text: 'Minister Dana Orlan said on Monday that the dam would be finished in spring.',
        attribution: { source: 'Minister Dana Orlan', cue: 'said' },
      },
      { text: 'The dam will be finished in spring, Orlan said.', attribution: orlan },
      { text: '“The dam,” said Orlan, “will be finished in spring.”', attribution: orlan },
      { text: '“The dam will be finished in spring.”' },
    ];
    expect(columnsOf(rows).slice(0, 2)).toEqual([
      ['Minister Dana Orlan', 'Orlan', 'Orlan', ''],
      ['said on Monday that', 'said', 'said', ''],
    ]);
    expect(columnsOf(rows).slice(2)).toEqual([
      ['the dam', 'The dam', '“The dam', '“The dam'],
      [
        'would be finished in spring',
        'will be finished in spring',
        '“will be finished in spring',
        'will be finished in spring',
      ],
    ]);
    const { cells } = alignWordings(rows, inventedNames, 0);
    expect(cells.map((row) => row.map(({ difference }) => difference ?? ''))).toEqual([
      ['', '', '', ''],
      ['left-out', 'left-out', '', ''],
      ['left-out', 'left-out', '', ''],
      ['left-out', 'left-out', '', ''],
    ]);
  });

  it('has who passes it on last', () => {
    const rows = [
      {
        text: 'She warned that the dam was old, the agency reported.',
        attribution: { source: 'She', cue: 'warned' },
        relay: { source: 'the agency', cue: 'reported' },
      },
      { text: 'The dam is old, Orlan said.', attribution: orlan },
    ];
    expect(columnsOf(rows)).toEqual([
      ['She', 'Orlan'],
      ['warned that', 'said'],
      ['the dam was old', 'The dam is old'],
      ['the agency reported', ''],
    ]);
  });

  it('tells an office and a name that are not given', () => {
    const { cells } = alignWordings(
      [
        {
          text: 'Minister Orlan said it rained.',
          attribution: { ...orlan, source: 'Minister Orlan' },
        },
        { text: 'Orlann says it rained.', attribution: { source: 'Orlann', cue: 'says' } },
        { text: 'She claimed it rained.', attribution: { source: 'She', cue: 'claimed' } },
        { text: 'Orlan said it rained.', attribution: orlan },
      ],
      inventedNames,
      0,
    );
    expect(cells.slice(1).map((row) => row.map(({ difference }) => difference))).toEqual([
      ['name', undefined, undefined],
      ['left-out', 'reporting-verb', undefined],
      ['left-out', undefined, undefined],
    ]);
  });

  it('does not take the beginning of a word for the speaker', () => {
    const rows = [
      { text: 'The heat, he said, is unbearable.', attribution: { source: 'he', cue: 'said' } },
      { text: 'The heat is unbearable.' },
    ];
    expect(columnsOf(rows)).toContainEqual(['he said', '']);
  });

  it('sets a time level that stands first here and last there', () => {
    expect(
      columnsOf([
        { text: 'In 1987, Alba flooded the northern valley' },
        { text: 'the flooding of the northern valley in 1987' },
      ]),
    ).toContainEqual(['In 1987', 'in 1987']);
  });

  it('sets phrases level that have their words crosswise', () => {
    expect(
      columnsOf([
        { text: 'It was promised to take the concerns of farmers into account and to wait.' },
        { text: 'It was promised to take into account the concerns of farmers and to wait.' },
      ]).some((column) =>
        column.every((text) => /concerns.*account|account.*concerns/.test(text ?? '')),
      ),
    ).toBe(true);
    expect(
      columnsOf([
        { text: 'There are not many optimistic reasons.' },
        { text: 'There are not many grounds for optimism.' },
      ]),
    ).toContainEqual(['optimistic reasons', 'grounds for optimism']);
  });

  it('has no column for a word that two unlike sentences share by chance', () => {
    const columns = columnsOf([
      {
        text: 'The engineers promised written statements about the broken northern gate of the dam.',
      },
      { text: 'Farmers near the valley call all statements of recent weeks plain lies, angrily.' },
    ]);
    expect(columns).not.toContainEqual(['statements', 'statements']);
    expect(columns.length).toBeLessThanOrEqual(4);
  });

  it('has no more columns than an eye takes in, however long the sentences', () => {
    const long = (words: string) =>
      Array.from(
        { length: 12 },
        (_, at) => `${words.split(' ')[at % 3]} shared${at} common${at}`,
      ).join(' ');
    expect(
      columnsOf([{ text: long('red green blue') }, { text: long('one2 two2 three2') }]),
    ).toHaveLength(8);
  });
});

/**
 * Length of the longest common subsequence by the plain table: what aligning two rows costs at the least.
 * Processors differ by more than the code does, so the code is held to this and not to the clock.
 */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let previous = new Float64Array(b.length + 1);
  for (const word of a) {
    const row = new Float64Array(b.length + 1);
    b.forEach((other, j) => {
      row[j + 1] =
        word === other
          ? (previous[j] as number) + 1
          : Math.max(previous[j + 1] as number, row[j] as number);
    });
    previous = row;
  }
  return previous[b.length] as number;
}

it('aligns six rows of sixty words in the time of some plain alignments of all their pairs', () => {
  /**
   * Seven to sixty-five are needed, by how well the engine has warmed up to either; what takes another power of
   * the length needs thousands.
   */
  const plainAlignments = 150;
  const vocabulary = Array.from(
    { length: 90 },
    (_, i) => `term${String.fromCharCode(97 + (i % 26))}${i}`,
  );
  const words = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 60 }, (_, i) => vocabulary[(i + ((i * row) % 7)) % 90] as string),
  );
  const rows = words.map((each) => ({ text: each.join(' ') }));
  const alignPlainly = () => {
    for (const [at, one] of words.entries())
      for (const other of words.slice(at + 1)) commonLength(one, other);
  };
  /** In milliseconds, the best of many: other processes must not make it slower. */
  const timeOf = (run: () => unknown, repeats: number): number =>
    Math.min(
      ...Array.from({ length: 20 }, () => {
        const start = performance.now();
        for (let i = 0; i < repeats; i += 1) run();
        return (performance.now() - start) / repeats;
      }),
    );
  alignWordings(rows, noNames);
  const ratio = timeOf(() => alignWordings(rows, noNames), 1) / timeOf(alignPlainly, 20);
  expect(ratio).toBeLessThan(plainAlignments);
});

describe('a day in two forms', () => {
  /** 26 January 2022, a Wednesday, counted from 1970. */
  const wednesday = Date.UTC(2022, 0, 26) / 86_400_000;
  const typesAt = (day: number | null, base: string, row: string) =>
    alignWordings([{ text: base }, { text: row }], noNames, 0, undefined, day).cells[1]?.flatMap(
      ({ difference }) => difference ?? [],
    );

  it.each([
    ['On Wednesday the dam broke.', 'On January 26 the dam broke.', []],
    ['The dam broke on 26 January.', 'The dam broke on Wednesday.', []],
    ['The dam broke on 25 January.', 'The dam broke on Wednesday.', ['date']],
    ['The dam broke on Tuesday.', 'The dam broke on January 25.', []],
    ['The dam broke on Tuesday.', 'The dam broke on Wednesday.', ['date']],
  ])('%s %s', (base, row, types) => {
    expect(typesAt(wednesday, base, row)).toEqual(types);
  });

  it('is two days where nobody knows when it was said', () => {
    expect(typesAt(null, 'On Wednesday it broke.', 'On January 26 it broke.')).toEqual(['date']);
  });
});
