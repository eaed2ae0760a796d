import type { TokenRange } from '../../text/span';
import { ln } from '../learning/exact-functions';
import type { PackModel, StatementModel } from '../model/pack-model';
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
  /** What each of the view's keys adds, below 0 for a key that speaks against it. */
  gains: Float64Array;
};

/**
 * How much likelier the sentence's words are in the statement's examples than in the pack's: log-ratios
 * of a unigram model smoothed with the pack (Jelinek–Mercer; Zhai and Lafferty 2004), in which a
 * paraphrase stands for the word. All examples speak together, so words that different formulations
 * use add up.
 */
export function languageScore(
  statement: StatementModel,
  view: KeyView,
  model: PackModel,
): LanguageScore {
  const own = new Float64Array(view.keys.length);
  const all = new Float64Array(view.keys.length);
  for (const [id, entry] of view.has) {
    const key = keyOf(entry);
    const strength = strengthOf(entry);
    const share = (statement.keyShares.get(id) ?? 0) * strength;
    const mean = (model.meanShares[id] as number) * strength;
    if (share > (own[key] as number)) own[key] = share;
    if (mean > (all[key] as number)) all[key] = mean;
  }
  let sum = 0;
  let run = 0;
  let peak = 0;
  let from = 0;
  let stretch = { from: 0, to: 0 };
  for (let k = 0; k < own.length; k += 1) {
    const base = Math.max(floor, all[k] as number);
    const gain = ln((ownShare * (own[k] as number) + (1 - ownShare) * base) / base);
    own[k] = gain;
    sum += gain;
    run += gain;
    if (run <= 0) {
      run = 0;
      from = k + 1;
    } else if (run > peak) {
      peak = run;
      stretch = { from, to: k + 1 };
    }
  }
  return {
    language: own.length ? sum / Math.sqrt(own.length) / meanScale : 0,
    languagePeak: peak / peakScale,
    stretch,
    gains: own,
  };
}

/** The same sum for words as they stand, paraphrases left out: quick, to choose whom to look at. */
export function plainLanguageScore(
  statement: StatementModel,
  view: KeyView,
  model: PackModel,
): number {
  let sum = 0;
  for (const id of view.ids) {
    const base = id < 0 ? floor : Math.max(floor, model.meanShares[id] as number);
    const own = id < 0 ? 0 : (statement.keyShares.get(id) ?? 0);
    sum += ln((ownShare * own + (1 - ownShare) * base) / base);
  }
  return view.ids.length ? sum / Math.sqrt(view.ids.length) / meanScale : 0;
}
