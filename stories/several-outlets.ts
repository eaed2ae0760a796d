import type { Group } from '../engine/grow/types';

/**
 * Whether what is reported comes from more than one outlet. Of one alone nothing is asked: whatever the answer, there
 * would be nothing to set beside its words yet.
 */
export const isOfSeveralOutlets = (groups: readonly Pick<Group, 'outlets'>[]): boolean =>
  new Set(groups.flatMap(({ outlets }) => outlets)).size > 1;
