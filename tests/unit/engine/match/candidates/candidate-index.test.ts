import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { buildCandidateIndex } from '../../../../../engine/match/candidates/candidate-index';

/** Keys that the generated statements are made of. */
const size = 12;

const statement = fc.array(fc.nat({ max: size - 1 }), { minLength: 1, maxLength: 15 });

describe('buildCandidateIndex', () => {
  it('finds what MiniSearch finds, in its order', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 10 }),
        (sequences, keys, most) => {
          const yardstick = new MiniSearch({ fields: ['keys'] });
          yardstick.addAll(sequences.map((sequence, id) => ({ id, keys: sequence.join(' ') })));
          const expected = yardstick.search(keys.join(' ')).map(({ id, score }) => ({ id, score }));
          const found = buildCandidateIndex(sequences, size).search(keys, most);
          expect(found).toHaveLength(Math.min(most, expected.length));
          // A last digit of a logarithm may decide between two that are as good.
          const scores = new Map(expected.map(({ id, score }) => [id, score]));
          found.forEach((id, place) => {
            expect(scores.get(id)).toBeCloseTo(expected[place]?.score as number, 9);
          });
        },
      ),
    );
  });

  it('gives of equals the one that stands first', () => {
    const index = buildCandidateIndex([[0], [1, 2], [1, 2], [1, 2]], 3);
    expect(index.search([2, 1], 2)).toEqual([1, 2]);
  });

  it('answers each question by itself', () => {
    const index = buildCandidateIndex([[0, 1], [1]], 2);
    const first = index.search([0, 1], 5);
    index.search([1], 5);
    expect(index.search([0, 1], 5)).toEqual(first);
  });

  it('finds nothing for no keys', () => {
    expect(buildCandidateIndex([[0]], 1).search([], 5)).toEqual([]);
  });

  it('counts the statements that have a key', () => {
    const index = buildCandidateIndex([[0, 0, 1], [0], []], 2);
    expect([index.frequency(0), index.frequency(1)]).toEqual([2, 1]);
  });
});
