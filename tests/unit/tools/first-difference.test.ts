import { expect, it } from 'vitest';
import { firstDifference } from '../../support/first-difference';

it.each<[name: string, actual: unknown, expected: unknown, difference: string | null]>([
  ['equal values', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, null],
  ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, null],
  [
    'a number by its last digit',
    { a: [0.1 + 0.2] },
    { a: [0.3] },
    'a[0]: 0.30000000000000004, not 0.3',
  ],
  ['a text', { a: { b: 'x' } }, { a: { b: 'y' } }, 'a.b: "x", not "y"'],
  ['another order of members', [1, 2], [2, 1], '[0]: 1, not 2'],
  ['a member more', { a: [1, 2] }, { a: [1] }, 'a: 2 members, not 1'],
  ['a field more', { a: 1, b: null }, { a: 1 }, 'b: null, not absent'],
  ['a field less', { a: 1 }, { a: 1, b: 2 }, 'b: absent, not 2'],
  ['a list for an object', { a: [] }, { a: {} }, 'a: [], not {}'],
  ['null for an object', { a: null }, { a: {} }, 'a: null, not {}'],
  ['the first of two', { a: 1, b: 2 }, { a: 3, b: 4 }, 'a: 1, not 3'],
  ['values by themselves', 1, 2, 'value: 1, not 2'],
])('%s', (_, actual, expected, difference) => {
  expect(firstDifference(actual, expected)).toBe(difference);
});
