import type { Group } from '../engine/grow/types';
import { tokenise } from '../engine/text/tokenise';

/** Telling words of a statement with fewer are found in other texts by chance, and so not looked for. */
const fewestWords = 4;

/** Share of telling words that two outlets' words have in common where further outlets' are likely to be recognised. */
const enoughShared = 0.3;

/**
 * Whether further pages' words for a statement are likely to be missed: what is known of it are few words, or words
 * that have little in common. Told for what several outlets report.
 */
export function isSeldomRecognised({
  members,
  outlets,
}: Pick<Group, 'members' | 'outlets'>): boolean {
  if (outlets.length < 2) return false;
  const words = members.filter(({ sure }) => sure).map(({ text }) => tellingWords(text));
  if (words.every(({ size }) => size < fewestWords)) return true;
  return words.every((own, at) =>
    words.every((other, place) => place === at || shareOf(own, other) < enoughShared),
  );
}

/** Groups by how much their words have in common with a text, most first; those that share none are left out. */
export const groupsLike = (groups: readonly Group[], text: string): Group[] =>
  mostAlike(groups, text, (group) => [
    group.text,
    ...group.members.filter(({ sure }) => sure).map((each) => each.text),
  ]);

/**
 * Whatever has texts, by how much the nearest of them has in common with another text, most first; what shares none of
 * its words is left out.
 * @param text a sentence, or what a reader searches by
 */
export function mostAlike<T>(
  all: readonly T[],
  text: string,
  textsOf: (each: T) => readonly string[],
): T[] {
  const own = tellingWords(text);
  return all
    .map((each) => ({
      each,
      share: Math.max(0, ...textsOf(each).map((other) => shareOf(own, tellingWords(other)))),
    }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share)
    .map(({ each }) => each);
}

/** Stems of a text's words without those that stand in every text. */
function tellingWords(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ stop }) => !stop)
      .map((token) => token.stem),
  );
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same words. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
