import type { Decision, Group, Member, Passage } from '../../engine/grow/types';
import { passageOf } from './proposals';

/** What a reader may say of a statement, as a form has it. */
export type Correction = {
  text: string;
  /** Empty for nobody. */
  speaker: string;
  day: string;
  /** Another way to put it, in the reader's words; empty for none. */
  formulation: string;
};

/** A statement's form before the reader changes anything. */
export const asItIs = ({ text, speaker, day }: Group): Correction => ({
  text,
  speaker: speaker ?? '',
  day,
  formulation: '',
});

/** The decisions that a correction comes to: of what was changed alone. */
export function correctionsOf(group: Group, corrected: Correction, at: string): Decision[] {
  const passage = firstOf(group);
  if (!passage) return [];
  const before = asItIs(group);
  const now = {
    text: corrected.text.trim(),
    speaker: corrected.speaker.trim(),
    day: corrected.day,
    formulation: corrected.formulation.trim(),
  };
  const made: Decision[] = [];
  if (now.text !== before.text) made.push({ kind: 'rename', passage, text: now.text, at });
  if (now.speaker !== before.speaker)
    made.push({ kind: 'speaker', passage, speaker: now.speaker || null, at });
  if (now.day !== before.day && now.day !== '')
    made.push({ kind: 'day', passage, day: now.day, at });
  if (now.formulation !== '')
    made.push({ kind: 'formulation', passage, text: now.formulation, at });
  return made;
}

/** That two statements are one. */
export function joiningOf(group: Group, other: Group, at: string): Decision[] {
  const [a, b] = [firstOf(group), firstOf(other)];
  return a && b ? [{ kind: 'same', a, b, at }] : [];
}

/**
 * That other words of its sentence are the wording: they are taken in, and stay with the statement's others.
 * @param start of the selection in the article's text
 */
export function selectionOf(
  group: Group,
  member: Member,
  { text, start }: { text: string; start: number },
  at: string,
): Decision[] {
  const passage = { article: member.article, text, start };
  const other = group.members.find((each) => each.sure && !isSame(each, member));
  const taken: Decision = { kind: 'take-in', passage, at };
  return other ? [taken, { kind: 'same', a: passage, b: passageOf(other), at }] : [taken];
}

/** The other ways in which the reader has put a statement. */
export function formulationsOf({ members }: Group, decisions: readonly Decision[]): string[] {
  const texts = decisions.flatMap((decision) =>
    decision.kind === 'formulation' &&
    members.some((member) => member.sure && overlap(member, decision.passage))
      ? [decision.text]
      : [],
  );
  return [...new Set(texts)];
}

const firstOf = ({ members }: Group): Passage | undefined =>
  members.filter(({ sure }) => sure).map(passageOf)[0];

const isSame = (a: Passage, b: Passage) => a.article === b.article && a.start === b.start;

const overlap = (a: Passage, b: Passage) =>
  a.article === b.article && a.start < b.start + b.text.length && b.start < a.start + a.text.length;
