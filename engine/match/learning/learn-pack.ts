import { speakerDirectory } from '../../claims/speaker-directory';
import type { LearnedPack } from '../../pack/learned-pack';
import type { PackRecords } from '../../pack/pack-records';
import type { Pack } from '../../pack/types';
import { runToEnd } from '../decision/run-to-end';
import { createIndexWriter, type IndexWriter } from '../index-file/pack-index';
import { eachExample, namesInSteps } from '../model/examples';
import type { ProfileContext } from '../proposition/profile';
import { toThousandths } from './exact-functions';
import { fingerprintInSteps, learnedMethod } from './fingerprint';
import { createLessons } from './train-statements';

/** Weights below this change no decision and are not stored. */
const smallestWeight = 0.03;

/** Named between two steps: some milliseconds' work. */
const featuresAStep = 10_000;

/** Share of the work that reading the examples is. */
const readingShare = 0.4;

/**
 * Learns a pack: for every statement, which words, neighbouring pairs and concepts speak for and
 * against it (see `Lessons`). Deterministic: the same pack gives the same bytes.
 */
export function learnPack(pack: Pack | PackRecords): LearnedPack {
  return runToEnd(learnPackInSteps(pack));
}

/** The same in steps of some milliseconds, each of which tells what share is done, from 0 to 1. */
export function learnPackInSteps(pack: Pack | PackRecords): Generator<number, LearnedPack> {
  return learn(pack);
}

/** What is learned from a pack, and the index that matching reads: its sentences are read once for both. In such steps. */
export function* indexPackInSteps(
  pack: Pack | PackRecords,
): Generator<number, { learned: LearnedPack; index: ArrayBuffer }> {
  const writer = createIndexWriter(pack);
  const learned = yield* learn(pack, writer);
  const index = yield* saying(1, writer.finish(learned));
  return { learned, index };
}

function* learn(pack: Pack | PackRecords, index?: IndexWriter): Generator<number, LearnedPack> {
  const names = yield* saying(0, namesInSteps(pack));
  const context: ProfileContext = { directory: speakerDirectory(pack.speakers), names };
  const lessons = createLessons();
  const count = pack.statements.length;
  for (const example of eachExample(pack, context)) {
    lessons.add(example, example.profile);
    index?.add(example);
    const read = example.statement < 0 ? 1 : example.statement / count;
    yield readingShare * read;
  }
  const places = new Map<number, number>();
  const statements: number[][] = [];
  for (const trained of lessons.train(count)) {
    if (!trained) {
      yield readingShare;
      continue;
    }
    const { bias, features, weights } = trained;
    const row = [toThousandths(bias)];
    features.forEach((feature, i) => {
      const weight = toThousandths(weights[i] as number);
      if (Math.abs(weight) < smallestWeight) return;
      let place = places.get(feature);
      if (place === undefined) {
        place = places.size;
        places.set(feature, place);
      }
      row.push(place, weight);
    });
    statements.push(row);
    yield readingShare + ((1 - readingShare) * statements.length) / count;
  }
  const features: string[] = [];
  for (const feature of places.keys()) {
    features.push(lessons.nameOf(feature));
    if (features.length % featuresAStep === 0) yield 1;
  }
  const fingerprint = yield* saying(1, fingerprintInSteps(pack));
  return {
    method: learnedMethod,
    fingerprint,
    names: [...names].sort(byCodeUnits),
    features,
    statements,
  };
}

/** Steps that are too few or too quick to be worth a share of their own. */
function* saying<T>(share: number, steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield share;
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
