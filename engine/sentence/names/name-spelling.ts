/**
 * Sounds that transliterations into English write in several ways, longest first: the letters in
 * which the common romanisations (BGN/PCGN, ISO 9, ALA-LC, French and German habits) differ.
 */
const soundsAlike: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'S'],
  [/kh|ch(?=r)|gh/g, 'k'],
  [/zh/g, 'z'],
  [/tch|ch/g, 'C'],
  [/sh/g, 'S'],
  [/ts|tz|cz|c(?=[eiy])/g, 'Z'],
  [/ph/g, 'f'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
];

/** Consonants; fewer join names that have nothing to do with each other. */
const shortestSkeleton = 2;

/** Letters by which two spellings of one name may differ, at most. */
const largestDistance = 3;

/**
 * A name's consonants, alike for its transliterations: `Tchekhov` and `Chekhov`,
 * `Mohammed` and `Muhammad`.
 * Takes one folded word; null for words too short to tell names apart by.
 */
export function consonantsOf(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null;
  let sounds = word;
  for (const [pattern, sound] of soundsAlike) sounds = sounds.replace(pattern, sound);
  const consonants = sounds.replace(/[aeiouyjh]/g, '').replace(/(.)\1+/g, '$1');
  if (consonants.length < shortestSkeleton) return null;
  return /^[aeiouy]/.test(sounds) ? `a${consonants}` : consonants;
}

/** Whether two different folded words are likely two spellings of one name. */
export function isSpellingVariant(a: string, b: string): boolean {
  if (a === b || demonymRoot(a) === demonymRoot(b)) return false;
  const skeleton = consonantsOf(a);
  if (skeleton === null || skeleton !== consonantsOf(b)) return false;
  return editDistance(a, b) <= Math.min(largestDistance, Math.ceil(a.length / 2));
}

/**
 * A country's name and its adjective share this: `brazil` and `brazilian`, `peru` and `peruvian`.
 * Words too short to have such an ending come back unchanged.
 */
export function demonymRoot(word: string): string {
  if (word.length < 5) return word;
  const root = word.replace(/(?:ians?|eans?|any|ans?|ese|ns?|ia|ea|is?|e|a|s)$/, '');
  return root.length < 3 ? word : root;
}

/** Levenshtein distance, two rows; names are short. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    previous = row;
  }
  return previous[b.length] as number;
}
