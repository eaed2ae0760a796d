import { beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../../../engine/claims/open-pack';
import { compareStatement } from '../../../../engine/compare/compare-statement';
import { inTextOrder } from '../../../../engine/compare/text-order';
import type { Comparison, DifferenceType } from '../../../../engine/compare/types';
import type { Pack } from '../../../../engine/pack/types';
import { readUncheckedPack } from '../../../../tools/corpus/read-pack-folder';
import { realCases } from './real-cases';

/** Longest wait for the comparison of every statement; seconds on a busy machine. */
const wholePackMs = 30_000;

let pack: Pack;

beforeAll(async () => {
  pack = await readUncheckedPack('corpus/ukraine-2022');
});

/** The statement compared as a reader of one of its articles sees it, or as the corpus view does. */
function compare(statement: string, article?: string): Comparison {
  const wordings = pack.statements.find(({ id }) => id === statement)?.wordings ?? [];
  const own = wordings.find((wording) => wording.article === article);
  if (article && !own) throw new Error(`${statement} has no wording in ${article}: mend the case.`);
  const comparison = compareStatement(openPack(pack), {
    statement,
    ...(own ? { sentence: own.selector.exact, sameAs: [own.article] } : {}),
  });
  if (!comparison) throw new Error(`The pack has no statement ${statement}: mend the case.`);
  return comparison;
}

describe('the shipped pack', () => {
  it(
    'gives every wording back to the letter, in every comparison',
    () => {
      for (const { id } of pack.statements) {
        const { rows, columns } = compare(id);
        for (const { text, cells } of rows) {
          expect(cells).toHaveLength(columns);
          const printed = inTextOrder(cells).map(({ cell }) => cell.text + cell.gap);
          expect(printed.join('')).toBe(text);
        }
      }
    },
    wholePackMs,
  );

  for (const { statement, page, level, differences, same } of realCases) {
    describe(`${statement}${page ? `, read in ${page}` : ''}`, () => {
      it.each(level.map((words) => [words.join(' | '), words] as const))(
        'has level: %s',
        (_, words) => {
          const { rows, columns } = compare(statement, page);
          const found = Array.from({ length: columns }, (_, column) =>
            rows.map(({ cells }) => cells[column]?.text ?? ''),
          );
          const fits = found.some((column) =>
            words.every((word) => column.some((text) => text.includes(word))),
          );
          expect(fits, JSON.stringify(found)).toBe(true);
        },
      );

      it('tells the differences by type', () => {
        const found = compare(statement, page).rows.flatMap(({ cells }) =>
          cells.flatMap(({ text, marks, difference }): [DifferenceType, string][] =>
            difference
              ? [[difference, marks?.map(([start, end]) => text.slice(start, end)).join(' ') ?? '']]
              : [],
          ),
        );
        for (const difference of differences) expect(found).toContainEqual(difference);
        for (const words of same) {
          expect(found.filter(([, marked]) => marked.includes(words))).toEqual([]);
        }
      });
    });
  }
});
