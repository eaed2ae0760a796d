import type { Decision, Group, Member, Passage } from '../../engine/grow/types';

/** A member of a group that nobody has decided, beside the statement it may report. */
export type Proposal = { key: string; member: Member; group: Group };

/** Two members are one proposal when they name the same words of the same statement. */
const keyOf = (member: Passage, { id }: Group) => `${id} ${member.article} ${member.start}`;

/** What is to be looked at, most likely first: it is soonest decided, and what follows from it is done by itself. */
export function proposalsOf(groups: readonly Group[]): Proposal[] {
  return groups
    .flatMap((group) =>
      group.members
        .filter(({ sure }) => !sure)
        .map((member) => ({ key: keyOf(member, group), member, group })),
    )
    .sort((a, b) => b.member.probability - a.member.probability);
}

export type Verdict = 'same' | 'another' | 'leave-out';

/** The decision that a verdict on a proposal is, at a moment; null when the group has nothing to compare with. */
export function decisionOf(
  { member, group }: Pick<Proposal, 'member' | 'group'>,
  verdict: Verdict,
  at: string,
): Decision | null {
  const passage = passageOf(member);
  if (verdict === 'leave-out') return { kind: 'leave-out', passage, at };
  const other = group.members.find(
    (each) => each.sure && (each.article !== member.article || each.start !== member.start),
  );
  if (!other) return null;
  return {
    kind: verdict === 'same' ? 'same' : 'different',
    a: passage,
    b: passageOf(other),
    at,
  };
}

export const passageOf = ({ article, text, start }: Passage): Passage => ({ article, text, start });
