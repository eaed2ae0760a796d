/** Words that tell a pack's crisis from others, by pack id; `storage.local` holds it. */
export type GateWords = Record<string, { any: string[]; also?: string[]; minimumDistinct: number }>;

export type Gate = {
  /**
   * A quick look at a page's whole text, scripts included: false when there cannot be enough words,
   * true when it is worth looking closer. Costs about as much as one walk over the text.
   */
  mayPass(text: string): boolean;
  /**
   * Whether `text` has enough different words of some pack. Whole words, whatever their case. False
   * without a pack: there is nothing to find then.
   */
  passes(text: string): boolean;
};

/**
 * In texts up to this many characters each word is looked for by itself; one pattern of all words is
 * faster in longer ones, by more than making it takes.
 */
const shortText = 8_000;

export function createGate(words: GateWords): Gate {
  const folded = (list: string[]) =>
    new Set(list.map((word) => word.toLowerCase()).filter((word) => word !== ''));
  const packs = Object.values(words).map(({ any, also = [], minimumDistinct }) => ({
    any: folded(any),
    also: folded(also),
    minimumDistinct,
  }));
  const all = new Set(packs.flatMap(({ any, also }) => [...any, ...also]));
  let pattern: RegExp | null = null;

  /** Whether some pack has enough words among those that `next` gives one by one, null at the end. */
  const enough = (next: () => string | null): boolean => {
    const seen = new Set<string>();
    const counts = packs.map(() => ({ all: 0, any: 0 }));
    for (let word = next(); word !== null; word = next()) {
      if (seen.has(word)) continue;
      seen.add(word);
      for (const [index, pack] of packs.entries()) {
        const count = counts[index] as { all: number; any: number };
        const isOfAny = pack.any.has(word);
        if (!isOfAny && !pack.also.has(word)) continue;
        count.all += 1;
        if (isOfAny) count.any += 1;
        if (count.all >= pack.minimumDistinct && count.any > 0) return true;
      }
    }
    return false;
  };

  const search = (text: string, has: (text: string, word: string) => boolean): boolean => {
    const lowerCase = text.toLowerCase();
    const rest = all.values();
    return enough(() => {
      for (const word of rest) if (has(lowerCase, word)) return word;
      return null;
    });
  };

  return {
    mayPass(text) {
      if (text.length <= shortText) return search(text, hasBeginning);
      pattern ??= new RegExp([...all].map(spellings).join('|') || '(?!)', 'g');
      const hint = pattern;
      hint.lastIndex = 0;
      return enough(() => hint.exec(text)?.[0].toLowerCase() ?? null);
    },
    passes: (text) => search(text, hasWord),
  };
}

/**
 * The usual spellings of a word, as a pattern: lists of plain strings are found several times faster
 * than patterns that leave the case open.
 */
function spellings(word: string): string {
  const capitalised = word.replace(/(?:^|[\s'’./-])./g, (start) => start.toUpperCase());
  const forms = new Set([word, capitalised, word.toUpperCase()]);
  const boundary = asciiStart.test(word) ? '\\b' : '';
  return [...forms].map((form) => boundary + escapeForPattern(form)).join('|');
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const asciiStart = /^\w/;
const asciiEnd = /\w$/;

/** As `spellings` has it: boundaries are told of plain letters only. */
function hasBeginning(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!asciiStart.test(word) || !asciiEnd.test(text.charAt(at - 1))) return true;
  return false;
}

const letter = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
