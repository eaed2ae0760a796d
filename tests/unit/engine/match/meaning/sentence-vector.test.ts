import { expect, it } from 'vitest';
import { cosine } from '../../../../../engine/match/meaning/sentence-vector';

const vector = (...numbers: number[]) => Int8Array.from(numbers);

it('tells the angle whatever the lengths', () => {
  expect(cosine(vector(3, 4), vector(6, 8))).toBeCloseTo(1, 12);
  expect(cosine(vector(127, 0), vector(0, -5))).toBe(0);
  expect(cosine(vector(2, 1), vector(-2, -1))).toBeCloseTo(-1, 12);
});

it('takes nothing for unlike everything', () => {
  expect(cosine(vector(0, 0), vector(1, 2))).toBe(0);
});
