import type { RowToken } from '../words/row-tokens';
import { tokenSimilarity } from './token-similarity';

/** Cost of putting two words level that have nothing in common; below two gaps, above none. */
const mismatch = 0.25;

/** What it is worth to put words of a table level. Computed once for each pair of different words. */
export type WordScores = {
  /** Number of a token's type; tokens of one type score alike. */
  typeOf(token: RowToken): number;
  /** Worth of putting words of two types level, next to 1 for two equal words; negative for nothing in common. */
  score(typeA: number, typeB: number): number;
};

/** The scores of all tokens of the rows; others have no type. */
export function wordScores(rows: RowToken[][]): WordScores {
  const types = new Map<string, number>();
  const ofToken = new Map<RowToken, number>();
  const samples: RowToken[] = [];
  for (const token of rows.flat()) {
    const name = `${token.kind}|${token.key}|${token.entity ?? ''}`;
    const type = types.get(name) ?? samples.push(token) - 1;
    types.set(name, type);
    ofToken.set(token, type);
  }
  const size = samples.length;
  const scores = new Float64Array(size * size).fill(Number.NaN);
  const score = (a: number, b: number): number => {
    const known = scores[a * size + b] as number;
    if (!Number.isNaN(known)) return known;
    const value = scoreOf(samples[a] as RowToken, samples[b] as RowToken);
    scores[a * size + b] = value;
    scores[b * size + a] = value;
    return value;
  };
  return { typeOf: (token) => ofToken.get(token) as number, score };
}

function scoreOf(a: RowToken, b: RowToken): number {
  const similarity = tokenSimilarity(a, b);
  if (similarity === 0) return -mismatch;
  return Math.min(a.weight, b.weight) * similarity;
}
