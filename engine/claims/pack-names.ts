import lists from '../lexicon/en/comparison.json';
import type { Id, Pack } from '../pack/types';
import { type Token, wordsOf } from '../text/tokenise';

/** Whose name a run of words is: a speaker of the pack, or an abbreviation everybody knows. */
export type NamedEntity = { id?: Id; person: boolean; short?: string };

/** Names by their folded words joined with single spaces, and the longest name's length in words. */
export type PackNames = { byWords: ReadonlyMap<string, NamedEntity>; longest: number };

/** A one-word surname shorter than this is too likely an ordinary word. */
const shortestSurname = 3;

/** Every name of the pack's speakers: names, other spellings, and surnames that only one person has. */
export function packNames({ speakers }: Pick<Pack, 'speakers'>): PackNames {
  const byWords = new Map<string, NamedEntity>();
  for (const [first, ...others] of lists.shortNames) {
    for (const name of [first, ...others]) {
      if (first && name) byWords.set(name, { person: false, short: first });
    }
  }
  const surnames = new Map<string, { id: Id; person: boolean } | null>();
  for (const speaker of speakers) {
    const entity = { id: speaker.id, person: speaker.type === 'Person' };
    for (const name of [speaker.name, ...speaker.alternateName]) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      const short = byWords.get(words.join(' '))?.short;
      byWords.set(words.join(' '), short === undefined ? entity : { ...entity, short });
      const surname = words.at(-1) as string;
      if (!entity.person || surname.length < shortestSurname) continue;
      const holder = surnames.get(surname);
      surnames.set(surname, holder && holder.id !== entity.id ? null : entity);
    }
  }
  for (const [surname, entity] of surnames) {
    if (entity && !byWords.has(surname)) byWords.set(surname, entity);
  }
  let longest = 1;
  for (const name of byWords.keys()) longest = Math.max(longest, name.split(' ').length);
  return { byWords, longest };
}

/** Each run of a text's words that is a name, and whose: all that names tell of a text. */
export function namesWithin(
  { byWords, longest }: PackNames,
  tokens: readonly Token[],
): (readonly [at: number, words: string, entity: NamedEntity])[] {
  return tokens.flatMap(({ capital }, at) => {
    if (!capital) return [];
    let words = '';
    return tokens.slice(at, at + longest).flatMap(({ norm }) => {
      words = words === '' ? norm : `${words} ${norm}`;
      const entity = byWords.get(words);
      return entity ? [[at, words, entity] as const] : [];
    });
  });
}

/** Folded words of a name, as the tokens of a sentence have them; without a leading "the". */
export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  return words[0] === 'the' ? words.slice(1) : words;
}
