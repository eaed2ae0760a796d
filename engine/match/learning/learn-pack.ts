import { speakerDirectory } from '../../claims/speaker-directory';
import type { LearnedPack } from '../../pack/learned-pack';
import type { Pack } from '../../pack/types';
import { runToEnd } from '../decision/run-to-end';
import { examplesInSteps, inverseFrequencies, namesOf } from '../model/examples';
import type { ProfileContext } from '../proposition/profile';
import { toThousandths } from './exact-functions';
import { trainStatementsInSteps } from './train-statements';

/** Raised whenever features or training change. */
export const learnedMethod = 6;

/** Weights below this change no decision and are not stored. */
const smallestWeight = 0.03;

/**
 * Learns a pack: for every statement, which words, neighbouring pairs and concepts speak for and
 * against it (see `trainStatements`). Deterministic: the same pack gives the same bytes.
 */
export function learnPack(pack: Pack): LearnedPack {
  return runToEnd(learnPackInSteps(pack));
}

/** The same in steps of some milliseconds, each of which tells what share is done, from 0 to 1. */
export function* learnPackInSteps(pack: Pack): Generator<number, LearnedPack> {
  const names = namesOf(pack);
  const context: ProfileContext = { directory: speakerDirectory(pack.speakers), names };
  const examples = yield* doneNothing(examplesInSteps(pack, context));
  const idf = inverseFrequencies(examples, pack.statements.length);
  const places = new Map<string, number>();
  const trained = yield* trainStatementsInSteps(examples, pack.statements.length, idf);
  const statements = trained.map(({ bias, features, weights }) => {
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
    return row;
  });
  return {
    method: learnedMethod,
    fingerprint: fingerprintOf(pack),
    names: [...names].sort(byCodeUnits),
    features: [...places.keys()],
    statements,
  };
}

/** Examples are a tenth of the work, and not worth a share of their own. */
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
