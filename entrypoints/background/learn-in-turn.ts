import { type LearnedBundle, learnBundleInSteps } from '../../engine/match/learning/import-bundle';
import type { PackBundle } from '../../engine/pack/types';
import { emit } from '../../messaging/events';
import { turns } from './all-turns';

/** Between two tellings of how far it is, in milliseconds. */
const tellEvery = 200;

const learning = Symbol('what is imported is learned');
let isStopped = false;
let stops = 0;

/**
 * Learns a bundle in turns with what tabs ask, and tells how far it is. Null when it was stopped; another one that is
 * begun stops it too.
 */
export async function learnInTurn(bundle: PackBundle): Promise<LearnedBundle | null> {
  stopLearning();
  isStopped = false;
  try {
    return await turns.take(learning, toldSteps(bundle));
  } catch (error) {
    if (isStopped) return null;
    throw error;
  }
}

/** Tells, whenever it is asked, whether learning was stopped since: what is only being checked then is not learned. */
export function watchStop(): () => boolean {
  const before = stops;
  return () => stops !== before;
}

/** Leaves undone what is being learned; nothing when nothing is. */
export function stopLearning(): void {
  isStopped = true;
  stops += 1;
  turns.drop(learning);
}

function* toldSteps(bundle: PackBundle): Generator<number, LearnedBundle> {
  const steps = learnBundleInSteps(bundle);
  let toldAt = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - toldAt > tellEvery) {
      toldAt = performance.now();
      emit('importProgress', { share: step.value });
    }
    yield step.value;
  }
}
