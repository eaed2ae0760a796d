import { tokenise } from '../text/tokenise';

/** The words of a text, folded, in order: what two texts share when one is a copy of the other. */
export function foldedWords(text: string): string[] {
  return tokenise(text).map(({ norm }) => norm);
}

/** Stems of the words that carry content. */
export function contentStems(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .filter(({ stop }) => !stop)
      .map(({ stem }) => stem),
  );
}

/** Share of common members among all, 0…1 (Jaccard index); 0 when both sets are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const member of a) if (b.has(member)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Length of the longest run of words that stands in both lists. */
export function longestSharedRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let previous = new Uint16Array(b.length + 1);
  for (const word of a) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (b[j] !== word) continue;
      const run = (previous[j] ?? 0) + 1;
      current[j + 1] = run;
      if (run > longest) longest = run;
    }
    previous = current;
  }
  return longest;
}

/** Shortest run that counts as copied: fewer words in a row are a phrase anybody might use. */
const SHORTEST_COPY = 6;

/** Words in a row that are a copy however long the text around them is. */
const CERTAIN_COPY = 12;

/** Share of a text's words, in one run, from which the text counts as copied. */
const COPIED_SHARE = 0.7;

/** Whether `ours` is a copy of `theirs`, or mostly one run of its words. Both as `foldedWords`. */
export function isCopy(ours: readonly string[], theirs: readonly string[]): boolean {
  const run = longestSharedRun(ours, theirs);
  if (run === ours.length && run === theirs.length) return run > 0;
  return run >= CERTAIN_COPY || (run >= SHORTEST_COPY && run >= COPIED_SHARE * ours.length);
}
