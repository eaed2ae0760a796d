import type { Decision, Group, Member, Passage } from '../../engine/grow/types';
import type { Id } from '../../engine/pack/types';
import { isOfSeveralOutlets } from '../../stories/several-outlets';

/** A member of a group that nobody has decided, beside the statement it may report. */
export type Proposal = { key: string; member: Member; group: Group };

/** Two members are one proposal when they name the same words of the same statement. */
const keyOf = (member: Passage, { id }: Group) => `${id} ${member.article} ${member.start}`;

/**
 * What is to be looked at, what brings most first: it is soonest decided, and what follows from it is done by itself. What an
 * article may report twice comes last, since it sets no words beside another's. None while one outlet alone reports it
 * all.
 * @param first the article whose proposals come before all others; null for none
 */
export function proposalsOf(groups: readonly Group[], first: Id | null = null): Proposal[] {
  if (!isOfSeveralOutlets(groups)) return [];
  const isOfFirst = ({ member }: Proposal) => member.article === first;
  const isRepeated = ({ member, group }: Proposal) =>
    group.members.every(({ sure, article }) => !sure || article === member.article);
  return groups
    .flatMap((group) =>
      group.members
        .filter(({ sure, worth }) => !sure && worth !== 0)
        .map((member) => ({ key: keyOf(member, group), member, group })),
    )
    .sort(
      (a, b) =>
        Number(isRepeated(a)) - Number(isRepeated(b)) ||
        Number(isOfFirst(b)) - Number(isOfFirst(a)) ||
        worthOf(b) - worthOf(a),
    );
}

/** What an answer brings; how likely it is yes where a story was grown before that was told. */
const worthOf = ({ member: { worth, probability } }: Proposal) => worth ?? probability;

export type Verdict = 'same' | 'another' | 'leave-out';

/**
 * The decisions that a verdict on a proposal comes to, at a moment: the same as one of the statement's wordings, or
 * another than each of them. None when the group has nothing to compare with.
 */
export function decisionsOf(
  { member, group }: Pick<Proposal, 'member' | 'group'>,
  verdict: Verdict,
  at: string,
): Decision[] {
  const passage = passageOf(member);
  if (verdict === 'leave-out') return [{ kind: 'leave-out', passage, at }];
  const others = group.members
    .filter((each) => each.sure && (each.article !== member.article || each.start !== member.start))
    .map(passageOf);
  if (verdict === 'another') return others.map((b) => ({ kind: 'different', a: passage, b, at }));
  return others.slice(0, 1).map((b) => ({ kind: 'same', a: passage, b, at }));
}

export const passageOf = ({ article, text, start }: Passage): Passage => ({ article, text, start });
