import { expect, it } from 'vitest';
import { leastShare } from '../../../tools/grow/least-share';

it.each([
  [0, 0, 0],
  [0, 10, 0],
  [10, 10, 0.787],
  [90, 100, 0.84],
  [900, 1000, 0.883],
])('tells the least share that %i of %i may be', (right, all, least) => {
  expect(leastShare(right, all)).toBeCloseTo(least, 3);
});
