import { headedText } from '../engine/article/headed-text';
import { foldForWords, hasWords } from '../engine/pack/find-words';
import { isOfEveryText, isTelling } from '../engine/pack/rules/gate-tells';
import { isPlainLabel } from '../engine/pack/rules/labels';
import type { Pack, Wording } from '../engine/pack/types';
import { tokenise } from '../engine/text/tokenise';

/** Words of its own by which an article is known at most, where the drafted ones are words of any news. */
const mostOwn = 5;

/** One word alone would have too many pages read, where articles have more. */
const fewestWords = 2;

/** Characters of a wording, and of what stands before or behind it to tell its place, that a pack may hold. */
const longestQuoted = 5_000;

/** Shorter ones are seldom names of anything. */
const shortestOwn = 4;

/**
 * A pack that was drafted from kept articles, with a gate that tells its story from other news and wordings whose places
 * can be told: articles print whatever they like, and packs are held to rules.
 * @returns null when an article has no word that other news has not
 */
export function mendGrown(pack: Pack): Pack | null {
  const gate = tellingGate(pack);
  if (!gate) return null;
  return {
    ...pack,
    gate,
    statements: pack.statements
      .map((statement) => ({ ...statement, wordings: statement.wordings.filter(isPlaced) }))
      .filter(({ wordings }) => wordings.length > 0),
  };
}

/** Words that an article repeats on and on have no place that a few sentences around them tell. */
function isPlaced({ selector: { exact, prefix, suffix } }: Wording): boolean {
  return [exact, prefix, suffix].every(({ length }) => length <= longestQuoted);
}

/** The drafted gate without words of every text, and with words of each article's own where it has none that tell. */
function tellingGate({ gate, articles }: Pack): Pack['gate'] | null {
  const mayStand = (word: string) => isPlainLabel(word) && !isOfEveryText(word);
  const drafted = gate.any.filter(mayStand);
  const any = drafted.filter(isTelling);
  const also = [
    ...drafted.filter((word) => !isTelling(word)),
    ...(gate.also ?? []).filter(mayStand),
  ];
  const texts = articles.map((article) => ({
    text: article.text,
    folded: foldForWords(headedText(article)),
  }));
  for (const { text, folded } of texts) {
    if (any.some((word) => hasWords(folded, word))) continue;
    const own = ownWords(text, foldForWords(text));
    if (own.length === 0) return null;
    any.push(...own.filter((word) => !any.includes(word)));
  }
  if (any.length === 0) return null;
  const others = also.filter((word) => !any.includes(word));
  const found = texts.map(
    ({ folded }) => [...any, ...others].filter((word) => hasWords(folded, word)).length,
  );
  return {
    any,
    ...(others.length > 0 && { also: others }),
    minimumDistinct: Math.max(1, Math.min(Math.max(fewestWords, gate.minimumDistinct), ...found)),
  };
}

/** Words of a text that other news has not: names first, then those that come most often, then the longest. */
function ownWords(text: string, folded: string): string[] {
  const seen = new Map<string, { count: number; isName: boolean }>();
  for (const { norm, kind, capital } of tokenise(text)) {
    if (kind !== 'word' || norm.length < shortestOwn || !/^\p{L}[\p{L}'’-]+$/u.test(norm)) continue;
    if (!isTelling(norm) || !isPlainLabel(norm) || !hasWords(folded, norm)) continue;
    const { count = 0, isName = false } = seen.get(norm) ?? {};
    seen.set(norm, { count: count + 1, isName: isName || capital });
  }
  return [...seen]
    .sort(
      ([a, x], [b, y]) =>
        Number(y.isName) - Number(x.isName) ||
        y.count - x.count ||
        b.length - a.length ||
        (a < b ? -1 : 1),
    )
    .slice(0, mostOwn)
    .map(([word]) => word);
}
