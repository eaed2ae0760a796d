import type { ProblemValue } from '../../../engine/problem/problem';
import type { MeaningState } from '../../../settings/meaning-state';
import { readSettings } from '../settings-store';

/** Gigabytes of memory below which the model would crowd out what the reader does. */
const leastMemory = 4;

/** The smallest module that has an instruction on vectors: what knows SIMD takes it. */
const simdModule = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0],
  ...[253, 15, 253, 98, 11],
);

/** How long a failure is believed, in milliseconds: a machine short of memory may have some again. */
const retryAfter = 600_000;

let failure: { problem: ProblemValue; at: number } | null = null;

/** Remembers that the model could not be used, so that not every page tries. */
export function noteFailure(problem: ProblemValue): void {
  failure = { problem, at: Date.now() };
}

/** Whether the model is used now. */
export async function readMeaningState(): Promise<MeaningState> {
  const { meaning } = await readSettings();
  if (meaning === 'off') return { is: 'off' };
  const { deviceMemory = leastMemory } = navigator as { deviceMemory?: number };
  if (deviceMemory < leastMemory) return { is: 'unable', reason: 'memory' };
  if (!WebAssembly.validate(simdModule)) return { is: 'unable', reason: 'simd' };
  if (failure && Date.now() - failure.at < retryAfter)
    return { is: 'failed', problem: failure.problem };
  return { is: 'on' };
}
