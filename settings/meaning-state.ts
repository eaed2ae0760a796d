import type { ProblemValue } from '../engine/problem/problem';

/** Whether sentences in doubt are decided by what they mean, and if not, why. */
export type MeaningState =
  | { is: 'on' }
  | { is: 'off' }
  /** The machine has too little memory, or the browser lacks what the model needs. */
  | { is: 'unable'; reason: 'memory' | 'simd' }
  | { is: 'failed'; problem: ProblemValue };
