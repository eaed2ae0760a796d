import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createRowReader,
  createRowWriter,
  type WrittenRow,
} from '../../../../../engine/match/index-file/statement-row';
import { createByteWriter } from '../../../../../engine/pack/bytes/byte-writer';

const weight = fc.integer({ min: -40_000, max: 40_000 });
const number = fc.nat({ max: 300_000 });

/** Lists that belong together are as long as each other. */
const listsOf = <T extends Record<string, fc.Arbitrary<number>>>(columns: T, maxLength: number) =>
  fc
    .array(fc.record(columns), { maxLength })
    .map((rows) =>
      Object.fromEntries(
        Object.keys(columns).map((name) => [name, rows.map((row) => row[name] as number)]),
      ),
    );

const head = fc.record(
  {
    kind: fc.constantFrom('remark' as const, 'event' as const, 'figure' as const),
    dateCreated: fc.constantFrom('2031-05-04', '2031-05', '2031'),
    speaker: fc.constantFrom('varda', 'tolm', 'norvia'),
    carriers: fc.nat({ max: 200 }),
    formulations: fc.nat({ max: 200 }),
  },
  { requiredKeys: ['kind', 'dateCreated', 'carriers', 'formulations'] },
);

const row = fc
  .tuple(
    fc.record({ head, examples: fc.nat({ max: 500 }), bias: weight }),
    // More than there is room for at first.
    listsOf({ keys: number, counts: number, lessons: weight }, 300),
    listsOf({ concepts: number, conceptLessons: weight }, 200),
    listsOf({ firsts: number, seconds: number, pairLessons: weight }, 300),
  )
  .map((parts) => Object.assign({}, ...parts) as WrittenRow);

it('reads each row as it was written, in any order, and where its examples begin', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (rows, order) => {
        const writer = createByteWriter();
        const { write, tables } = createRowWriter(writer);
        const starts: number[] = [];
        const ends: number[] = [];
        for (const each of rows) {
          starts.push(writer.length());
          write(each);
          ends.push(writer.length());
          writer.raw(Uint8Array.of(7, 7, 7));
        }
        const read = createRowReader(writer.bytes(), Uint32Array.from(starts), tables());
        for (let asked = 0; asked < 2 * rows.length; asked += 1) {
          const statement = (order.next().value as number) % rows.length;
          const { head: told, ...written } = rows[statement] as WrittenRow;
          const found = read(statement);
          expect(found).toMatchObject({
            statement,
            examples: written.examples,
            bias: written.bias,
          });
          expect(found.head).toEqual({ speaker: undefined, ...told });
          expect(found.recordsAt).toBe(ends[statement]);
          const { keyCount, conceptCount, pairCount } = found;
          for (const [names, count] of [
            [['keys', 'counts', 'lessons'], keyCount],
            [['concepts', 'conceptLessons'], conceptCount],
            [['firsts', 'seconds', 'pairLessons'], pairCount],
          ] as const)
            for (const name of names)
              expect([...found[name].subarray(0, count)]).toEqual(written[name]);
        }
      },
    ),
    { numRuns: 50 },
  );
});
