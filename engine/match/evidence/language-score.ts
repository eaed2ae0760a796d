import type { TokenRange } from '../../text/span';
import { type StatementRow, shareOf } from '../index-file/statement-row';
import { ln } from '../learning/exact-functions';
import type { PackModel } from '../model/pack-model';
import { type KeyView, keyOf, strengthOf } from './page-key-weights';

/** How much of a word's chance comes from the statement's own examples, the rest from the pack's. */
const ownShare = 0.4;

/** Chance of a word that no example has: about one in five hundred sentences. */
const floor = 0.002;

/** Brings typical values to about 1, so that weights can be compared. */
const meanScale = 3;
const peakScale = 6;

export type LanguageScore = {
  /** Mean gain of a word, growing with the root of their number. */
  language: number;
  /** Gain of the stretch of words that gains most: finds a statement inside a long sentence. */
  languagePeak: number;
  /** That stretch, in places of the view's keys, end exclusive; empty when no word gains. */
  stretch: TokenRange;
};

/** What each of a view's keys adds for each of some statements, below 0 for a key that speaks against it: row by row. */
export type Gains = Float64Array;

/** What the pack's statements say of a sentence's words on the whole: the same for each of them. */
export type Expectation = {
  /** By the view's keys, the chance that a statement has the key, and that it has it or a paraphrase. */
  plain: Float64Array;
  likeness: Float64Array;
  /** What a key adds that the statement has not, in log-odds. */
  plainAbsent: Float64Array;
  likenessAbsent: Float64Array;
  /** Room for the shares of one statement at a time. */
  own: Float64Array;
};

export function expectationOf(view: KeyView, { index: { meanShares } }: PackModel): Expectation {
  const { length } = view.keys;
  const plain = new Float64Array(length);
  const likeness = new Float64Array(length).fill(floor);
  const plainAbsent = new Float64Array(length);
  const likenessAbsent = new Float64Array(length);
  for (const id of view.met) {
    const hit = view.hits[id] as number;
    const key = keyOf(hit - 1);
    const mean = (meanShares[id] as number) * strengthOf(hit - 1);
    if (mean > (likeness[key] as number)) likeness[key] = mean;
  }
  for (let k = 0; k < length; k += 1) {
    const id = view.ids[k] as number;
    plain[k] = id < 0 ? floor : Math.max(floor, meanShares[id] as number);
    plainAbsent[k] = gainOf(0, plain[k] as number);
    likenessAbsent[k] = gainOf(0, likeness[k] as number);
  }
  return { plain, likeness, plainAbsent, likenessAbsent, own: new Float64Array(length) };
}

/** How much likelier a key is than in the pack where a share of the examples has it. */
function gainOf(own: number, base: number): number {
  return ln((ownShare * own + (1 - ownShare) * base) / base);
}

/**
 * How much likelier the sentence's words are in the statement's examples than in the pack's: log-ratios
 * of a unigram model smoothed with the pack (Jelinek–Mercer; Zhai and Lafferty 2004), in which a
 * paraphrase stands for the word. All examples speak together, so words that different formulations
 * use add up.
 * @param gains where the keys' gains are left, from `row` times as many as the view has keys
 */
export function languageScore(
  { keyCount, keys, counts, examples }: StatementRow,
  { hits }: KeyView,
  { likeness, likenessAbsent, own }: Expectation,
  gains: Gains,
  row: number,
): LanguageScore {
  own.fill(0);
  for (let at = 0; at < keyCount; at += 1) {
    const hit = hits[keys[at] as number] as number;
    if (!hit) continue;
    const key = keyOf(hit - 1);
    const share = shareOf(counts[at] as number, examples) * strengthOf(hit - 1);
    if (share > (own[key] as number)) own[key] = share;
  }
  let sum = 0;
  let run = 0;
  let peak = 0;
  let from = 0;
  const stretch = { from: 0, to: 0 };
  for (let k = 0; k < own.length; k += 1) {
    const share = own[k] as number;
    const gain = share ? gainOf(share, likeness[k] as number) : (likenessAbsent[k] as number);
    gains[row * own.length + k] = gain;
    sum += gain;
    run += gain;
    if (run <= 0) {
      run = 0;
      from = k + 1;
    } else if (run > peak) {
      peak = run;
      stretch.from = from;
      stretch.to = k + 1;
    }
  }
  return {
    language: own.length ? sum / Math.sqrt(own.length) / meanScale : 0,
    languagePeak: peak / peakScale,
    stretch,
  };
}

/** The same sum for words as they stand, paraphrases left out: quick, to choose whom to look at. */
export function plainLanguageScore(
  { keyCount, keys, counts, examples }: StatementRow,
  { hits }: KeyView,
  { plain, plainAbsent, own }: Expectation,
): number {
  own.fill(0);
  for (let at = 0; at < keyCount; at += 1) {
    const hit = hits[keys[at] as number] as number;
    if (hit && strengthOf(hit - 1) === 1)
      own[keyOf(hit - 1)] = shareOf(counts[at] as number, examples);
  }
  let sum = 0;
  for (let k = 0; k < own.length; k += 1) {
    const share = own[k] as number;
    sum += share ? gainOf(share, plain[k] as number) : (plainAbsent[k] as number);
  }
  return own.length ? sum / Math.sqrt(own.length) / meanScale : 0;
}
