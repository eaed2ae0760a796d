import { speakerDirectory } from '../../claims/speaker-directory';
import type { LearnedPack } from '../../pack/learned-pack';
import type { Pack } from '../../pack/types';
import { runToEnd } from '../decision/run-to-end';
import { eachExample, namesInSteps } from '../model/examples';
import type { ProfileContext } from '../proposition/profile';
import { toThousandths } from './exact-functions';
import { createLessons } from './train-statements';

/** Raised whenever features or training change. */
export const learnedMethod = 6;

/** Weights below this change no decision and are not stored. */
const smallestWeight = 0.03;

/** Share of the work that reading the examples is. */
const readingShare = 0.4;

/**
 * Learns a pack: for every statement, which words, neighbouring pairs and concepts speak for and
 * against it (see `Lessons`). Deterministic: the same pack gives the same bytes.
 */
export function learnPack(pack: Pack): LearnedPack {
  return runToEnd(learnPackInSteps(pack));
}

/** The same in steps of some milliseconds, each of which tells what share is done, from 0 to 1. */
export function* learnPackInSteps(pack: Pack): Generator<number, LearnedPack> {
  const names = yield* doneNothing(namesInSteps(pack));
  const context: ProfileContext = { directory: speakerDirectory(pack.speakers), names };
  const lessons = createLessons();
  const count = pack.statements.length;
  for (const example of eachExample(pack, context)) {
    lessons.add(example, example.profile);
    yield readingShare * Math.max(0, example.statement / count);
  }
  const places = new Map<number, number>();
  const statements: number[][] = [];
  for (const { bias, features, weights } of lessons.train(count)) {
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
  return {
    method: learnedMethod,
    fingerprint: fingerprintOf(pack),
    names: [...names].sort(byCodeUnits),
    features: [...places.keys()].map(lessons.nameOf),
    statements,
  };
}

/** Names are found quickly, and not worth a share of their own. */
function* doneNothing<T>(steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0;
  }
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
