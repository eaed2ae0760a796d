/**
 * Words that tell a pack's crisis from others, by pack id; `storage.local` holds it. Where it holds another `sha256`, the
 * pack is another one, and what was read by the one before is old.
 */
export type GateWords = Record<
  string,
  { any: string[]; also?: string[]; minimumDistinct: number; sha256?: string }
>;

export type Gate = {
  /**
   * A quick look at a page's whole text, scripts included: false when there cannot be enough words,
   * true when it is worth looking closer. Costs about as much as one walk over the text.
   */
  mayPass(text: string): boolean;
  /** Whether some word of a pack is in `text`, or one that begins so. */
  mentions(text: string): boolean;
  /**
   * Whether `text` has enough different words of some pack. Whole words, whatever their case. False
   * without a pack: there is nothing to find then.
   */
  passes(text: string): boolean;
};

/**
 * In texts up to this many characters each word is looked for by itself: it takes less time than making
 * a pattern of all words.
 */
const shortText = 8_000;

/** What was damaged in the storage has no words; the background writes it anew when it next starts. */
export function createGate(words: GateWords): Gate {
  const folded = (list: unknown) =>
    new Set(
      [list].flat().flatMap((word) => (word && word === `${word}` ? word.toLowerCase() : [])),
    );
  const packs = Object.values(words).map((pack) => ({
    any: folded(pack?.any),
    also: folded(pack?.also),
    minimumDistinct: pack?.minimumDistinct,
  }));
  const all = new Set(packs.flatMap(({ any, also }) => [...any, ...also]));
  const hasPhrases = [...all].some((word) => word.includes(' '));
  let pattern: RegExp | null = null;

  /** Whether some pack has enough words among those that `next` gives one by one, null at the end. */
  const enough = (next: () => string | null): boolean => {
    const seen = new Set<string>();
    const counts = packs.map(() => ({ all: 0, any: 0 }));
    for (let word = next(); word !== null; word = next()) {
      // The pattern finds a phrase in place of its words.
      for (const each of new Set([word, ...word.split(' ')])) {
        if (seen.has(each)) continue;
        seen.add(each);
        for (const [index, pack] of packs.entries()) {
          const count = counts[index] as { all: number; any: number };
          const isOfAny = pack.any.has(each);
          if (!isOfAny && !pack.also.has(each)) continue;
          count.all += 1;
          if (isOfAny) count.any += 1;
          if (count.all >= pack.minimumDistinct && count.any > 0) return true;
        }
      }
    }
    return false;
  };

  const search = (text: string, has: (text: string, word: string) => boolean): boolean => {
    const folded = text.toLowerCase();
    const lowerCase = hasPhrases ? oneSpace(folded) : folded;
    const rest = all.values();
    return enough(() => {
      for (const word of rest) if (has(lowerCase, word)) return word;
      return null;
    });
  };

  const wordsOf = (): RegExp => {
    pattern ??= patternOf([...all]);
    pattern.lastIndex = 0;
    return pattern;
  };

  return {
    mayPass(text) {
      if (text.length <= shortText) return search(text, hasBeginning);
      const hint = wordsOf();
      return enough(() => {
        const hit = hint.exec(text)?.[0];
        return hit ? oneSpace(hit.toLowerCase()) : null;
      });
    },
    mentions: (text) => wordsOf().test(text),
    passes: (text) => search(text, hasWord),
  };
}

/**
 * Any of `words` where it begins, the longest first, whatever its case. The boundary stands before them all and not before
 * each: only so do browsers look for all of them at once, five times faster.
 */
function patternOf(words: string[]): RegExp {
  const oneOf = (some: string[]) => `(?:${some.map(escapeForPattern).join('|') || '(?!)'})`;
  words.sort((a, b) => b.length - a.length);
  const bounded = words.filter((word) => asciiStart.test(word));
  const others = words.filter((word) => !asciiStart.test(word));
  return new RegExp(`\\b${oneOf(bounded)}|${oneOf(others)}`, 'gi');
}

/** Other letters have no boundaries in patterns. */
const asciiStart = /^\w/;

/** Between the words of a phrase a page has any white space. */
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');

const escapeForPattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

/** As `patternOf` has it. */
function hasBeginning(text: string, word: string): boolean {
  const isBounded = asciiStart.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isBounded || !asciiStart.test(text.charAt(at - 1))) return true;
  return false;
}

/** Modifier letters are set for apostrophes. */
const letter = /[^\P{L}ʼʻ]|\p{N}/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
