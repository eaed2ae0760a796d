import { expect, it } from 'vitest';
import { expectedShare } from '../../../tools/grow/expected-share';

it.each([
  [0, 0, 0.5],
  [3, 3, 0.8],
  [28, 30, 0.906],
  [900, 1000, 0.899],
])('counts on less than %i of %i', (right, all, share) => {
  expect(expectedShare(right, all)).toBeCloseTo(share, 3);
});
