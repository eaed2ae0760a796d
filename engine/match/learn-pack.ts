import { speakerDirectory } from '../claims/speaker-directory';
import type { Pack } from '../pack/types';
import { type Example, examplesOf, inverseFrequencies, namesOf } from './examples';
import type { LearnedPack } from './learned-pack';
import { type SparsePoint, trainLogistic } from './logistic';
import type { ProfileContext } from './profile';

/** Raised whenever features or training change. */
export const LEARNED_METHOD = 1;

/** Pull to zero: chosen by cross-validation on labelled pages; examples are few and words many. */
const L2 = 1;

/** Passes after which weights moved by less than 0.01 on packs of 60 to 2,000 statements. */
const PASSES = 12;

/** Other statements' examples that sound most alike; the far ones teach nothing. */
const RIVALS = 600;

/** A near miss says more than a sentence that merely belongs elsewhere. */
const NEAR_MISS_WEIGHT = 0.5;

/** Pairs of neighbours repeat what their words say: they start smaller. */
const PAIR_SCALE = 0.6;

/** Weights below this change no decision and are not stored. */
const SMALLEST_WEIGHT = 0.03;

/**
 * Learns a pack: for every statement a logistic model over words, neighbouring pairs and concepts,
 * its own examples against its near misses, the other statements' examples that sound most like it
 * and the articles' left-out sentences. Deterministic.
 */
export function learnPack(pack: Pack): LearnedPack {
  const names = namesOf(pack);
  const context: ProfileContext = { directory: speakerDirectory(pack.speakers), names };
  const examples = examplesOf(pack, context);
  return learnExamples(pack, examples, names);
}

/** As `learnPack`, for callers that have the examples already. */
export function learnExamples(
  pack: Pack,
  examples: readonly Example[],
  names: ReadonlySet<string>,
): LearnedPack {
  const idf = inverseFrequencies(examples, pack.statements.length);
  const postings = postingsOf(examples);
  const used = new Map<string, number>();
  const features: string[] = [];
  const statements = pack.statements.map((_, statement) => {
    const own = examples.filter((example) => example.statement === statement);
    const vocabulary = [...new Set(own.flatMap((example) => example.profile.features))];
    const slot = new Map(vocabulary.map((feature, index) => [feature, index]));
    const others = rivalsOf(statement, vocabulary, examples, postings, idf);
    const points = pointsOf(own, others, slot, idf);
    const { weights, bias } = trainLogistic(points, vocabulary.length, { l2: L2, passes: PASSES });
    const row = [round(bias)];
    vocabulary.forEach((feature, index) => {
      const weight = round((weights[index] as number) * scaleOf(feature, idf));
      if (Math.abs(weight) < SMALLEST_WEIGHT) return;
      let at = used.get(feature);
      if (at === undefined) {
        at = features.length;
        used.set(feature, at);
        features.push(feature);
      }
      row.push(at, weight);
    });
    return row;
  });
  return {
    method: LEARNED_METHOD,
    fingerprint: fingerprintOf(pack),
    names: [...names].sort(byCodeUnits),
    features,
    statements,
  };
}

function postingsOf(examples: readonly Example[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  examples.forEach(({ profile }, index) => {
    for (const feature of profile.features) {
      const list = postings.get(feature);
      if (list) list.push(index);
      else postings.set(feature, [index]);
    }
  });
  return postings;
}

/** The examples of other statements, and background sentences, that share most with a statement. */
function rivalsOf(
  statement: number,
  vocabulary: readonly string[],
  examples: readonly Example[],
  postings: ReadonlyMap<string, readonly number[]>,
  idf: ReadonlyMap<string, number>,
): Example[] {
  const shared = new Map<number, number>();
  for (const feature of vocabulary) {
    const value = idf.get(feature) ?? 1;
    for (const index of postings.get(feature) ?? []) {
      if (examples[index]?.statement === statement) continue;
      shared.set(index, (shared.get(index) ?? 0) + value);
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, RIVALS)
    .map(([index]) => examples[index] as Example);
}

function pointsOf(
  own: readonly Example[],
  others: readonly Example[],
  slot: ReadonlyMap<string, number>,
  idf: ReadonlyMap<string, number>,
): SparsePoint[] {
  const positives = own.filter(({ kind }) => kind !== 'nearMiss');
  const negatives = [...own.filter(({ kind }) => kind === 'nearMiss'), ...others];
  // Both sides weigh the same in total, scaled so that the pull to zero means the same everywhere.
  const balance = positives.length / Math.max(1, negatives.length);
  const point = (example: Example, positive: boolean): SparsePoint => {
    const known = example.profile.features.filter((feature) => slot.has(feature));
    return {
      indexes: known.map((feature) => slot.get(feature) as number),
      values: known.map((feature) => scaleOf(feature, idf)),
      positive,
      weight: positive
        ? 1
        : example.kind === 'nearMiss'
          ? Math.max(balance, NEAR_MISS_WEIGHT)
          : balance,
    };
  };
  return [...positives.map((e) => point(e, true)), ...negatives.map((e) => point(e, false))];
}

/** Rare features count more from the start, pairs less: they repeat what their words say. */
function scaleOf(feature: string, idf: ReadonlyMap<string, number>): number {
  const rarity = (idf.get(feature) ?? 1) / 3;
  return feature.includes(' ') ? rarity * PAIR_SCALE : rarity;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a over everything that is learned from. */
export function fingerprintOf(pack: Pack): string {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193) >>> 0;
  };
  for (const s of pack.statements) {
    for (const text of [s.id, s.text, ...s.formulations, ...s.nearMisses]) mix(text);
    for (const wording of s.wordings) mix(wording.selector.exact);
  }
  for (const article of pack.articles) for (const { exact } of article.leftOut ?? []) mix(exact);
  for (const speaker of pack.speakers)
    for (const name of [speaker.name, ...speaker.alternateName]) mix(name);
  return hash.toString(16).padStart(8, '0');
}
