import type { Statement } from '../pack/types';

export type ClaimKind = 'statement' | 'figure' | 'event' | 'position';

/** What kind of claim a sentence is when it reports a statement: what somebody says comes first. */
export function claimKind(statement: Statement, hasSource: boolean): ClaimKind {
  if (statement.kind === 'figure') return 'figure';
  if (hasSource && statement.speaker) return 'statement';
  if (statement.kind === 'event' || statement.kind === 'background') return 'event';
  return statement.kind === 'remark' ? 'statement' : 'position';
}
