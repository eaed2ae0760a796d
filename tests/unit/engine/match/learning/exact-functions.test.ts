import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln } from '../../../../../engine/match/learning/exact-functions';

/** Units in the last place: ours and the yardstick may each be off by one or two. */
const largestError = 4;

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

function bitsOf(x: number): bigint {
  double[0] = x;
  return bits[0] as bigint;
}

/** How many doubles lie between two. */
function unitsApart(a: number, b: number): number {
  return Math.abs(Number(bitsOf(a) - bitsOf(b)));
}

describe('functions that are the same everywhere', () => {
  it('ln is the natural logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(unitsApart(ln(x), Math.log(x))).toBeLessThanOrEqual(largestError);
      }),
    );
    for (let i = 1; i < 2000; i += 1)
      expect(unitsApart(ln(i / 500), Math.log(i / 500))).toBeLessThanOrEqual(largestError);
  });

  it('exp is e to the power of x', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(unitsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(largestError);
      }),
    );
    expect([exp(-1e6), exp(-Infinity)]).toEqual([0, 0]);
    expect([exp(1e6), exp(Infinity)]).toEqual([exp(700), exp(700)]);
  });

  it('1 and 0 are met to the last bit', () => {
    expect([ln(1), exp(0)]).toEqual([0, 1]);
  });
});

describe('the engine', () => {
  /** What the standard leaves to each browser, or to the reader's language. */
  const leftOpen = [
    /Math\.(?:a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow|random)\b/,
    /[\w)\]] \*\* [\w(]/,
    /localeCompare|toLocale(?:Lower|Upper)Case|Intl\.Collator|Date\.now|new Date\(\)/,
  ];
  const sources = readdirSync('engine', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, source: readFileSync(join('engine', path), 'utf8') }));

  it('leaves no digit and no order to the browser or the language', () => {
    expect(sources.length).toBeGreaterThan(50);
    const found = sources
      .map(({ path, source }) => ({ path, source: withoutComments(source) }))
      .filter(({ source }) => leftOpen.some((pattern) => pattern.test(source)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it.each(['Math.log(x)', 'x = a ** b;', 'a.localeCompare(b)', 'Math.random()'])(
    '%s would be found',
    (code) => {
      expect(leftOpen.some((pattern) => pattern.test(code))).toBe(true);
    },
  );
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
