import { headedText } from '../article/headed-text';
import { nations } from '../lexicon/nations';
import { foldForWords, hasWords } from '../pack/find-words';
import { isOfAnyNews, isOfEveryText } from '../pack/rules/gate-tells';
import { isPlainLabel } from '../pack/rules/labels';
import type { PackInfo } from '../pack/types';
import { wordsOf } from '../text/tokenise';
import type { ReadCollection } from './read-collection';

/** Words of a gate at most: enough to know a page by. */
const mostOwn = 40;
const mostShared = 60;

/** Different words of the gate that a page must have, at least and at most. */
const fewestWords = 2;
const mostWords = 4;

/** Names of states and of their people, folded: other news has them as well. */
const stateWords: ReadonlySet<string> = new Set(
  nations.flatMap(({ names, people, seats }) =>
    [...names, ...people, ...people.map((name) => `${name}s`), ...seats].flatMap(wordsOf),
  ),
);

/** What is said of a word: how often, in how many articles, and whether it is a name. */
type Sighting = { count: number; articles: Set<number>; isName: boolean };

/**
 * Which pages a collection is about, drafted from its articles: names that they share, and with them the words
 * and states they have in common. Every article passes. Outlets' own names are left out.
 */
export function draftGate(
  { articles, sentences, context }: ReadCollection,
  title: string,
): PackInfo['gate'] {
  const outlets = new Set(articles.flatMap(({ article }) => wordsOf(article.outlet)));
  const seen = new Map<string, Sighting | null>();
  for (const { tokens, article } of sentences)
    for (const { norm, kind, stop, capital } of tokens) {
      if (kind !== 'word' || stop || outlets.has(norm)) continue;
      let known = seen.get(norm);
      if (known === undefined) {
        known = mayBeOfGate(norm) ? { count: 0, articles: new Set(), isName: false } : null;
        seen.set(norm, known);
      }
      if (!known) continue;
      known.count += 1;
      known.articles.add(article);
      known.isName ||= capital && context.names.has(norm);
    }
  const wanted = Math.min(2, articles.length);
  const ranked = [...seen]
    .flatMap(([word, known]) => (known ? [[word, known] as const] : []))
    .filter(([, { count, articles: own }]) => own.size >= wanted && count >= 2)
    .sort(
      ([a, x], [b, y]) =>
        y.articles.size - x.articles.size || y.count - x.count || (a < b ? -1 : 1),
    );
  const isState = ([word]: (typeof ranked)[number]): boolean => stateWords.has(word);
  const names = ranked.filter((each) => each[1].isName && !isState(each) && !isOfAnyNews(each[0]));
  // Words that most articles have: what the story is about.
  const words = ranked.filter(
    (each) => !each[1].isName && each[0].length > 3 && each[1].articles.size > articles.length / 2,
  );
  const any = names.slice(0, mostOwn).map(([word]) => word);
  const also = [...ranked.filter(isState), ...words].slice(0, mostShared).map(([word]) => word);
  return open(
    articles.map(({ article, text }) => ({
      text,
      folded: foldForWords(headedText({ ...article, text })),
    })),
    any,
    also,
    title,
  );
}

/** The gate with a word for every article that would not pass, and as many words asked for as all have. */
function open(
  texts: readonly { text: string; folded: string }[],
  any: string[],
  also: string[],
  title: string,
): PackInfo['gate'] {
  const own = [...any];
  for (const { text, folded } of texts) {
    if (own.some((word) => hasWords(folded, word))) continue;
    const isTelling = (each: string): boolean => hasWords(folded, each) && !isOfAnyNews(each);
    const word = also.find(isTelling) ?? gateWord(text);
    if (word !== undefined) own.push(word);
  }
  // A gate is never empty: without articles it has a word of the title.
  if (!own.some((word) => !isOfAnyNews(word))) own.push(gateWord(title) ?? 'sidelight');
  const rest = also.filter((word) => !own.includes(word));
  const found = texts.map(
    ({ folded }) => [...own, ...rest].filter((word) => hasWords(folded, word)).length,
  );
  const fewest = Math.min(...found, mostWords);
  return {
    any: own,
    ...(rest.length ? { also: rest } : {}),
    minimumDistinct: Math.max(
      1,
      Math.min(mostWords, Math.max(fewestWords, Math.floor(fewest / 2)), fewest),
    ),
  };
}

/** Whether a text has a word that a gate may have: one that has none is about nothing. */
export function hasGateWord(text: string): boolean {
  const folded = foldForWords(text);
  for (const [word] of folded.matchAll(wordRuns))
    if (mayBeOfGate(word) && hasWords(folded, word)) return true;
  return false;
}

const wordRuns = /[\p{L}\p{N}]+/gu;

/** The longest word of a text that a gate may have, folded, those of any news last; undefined when it has none. */
export function gateWord(text: string): string | undefined {
  const folded = foldForWords(text);
  return (folded.match(wordRuns) ?? [])
    .filter((word) => mayBeOfGate(word) && hasWords(folded, word))
    .sort((a, b) => Number(isOfAnyNews(a)) - Number(isOfAnyNews(b)) || b.length - a.length)[0];
}

/** Whether a word may stand in a gate: a plain one that is not of every text. */
function mayBeOfGate(word: string): boolean {
  return /^\p{L}[\p{L}\p{N}'’-]+$/u.test(word) && !isOfEveryText(word) && isPlainLabel(word);
}
