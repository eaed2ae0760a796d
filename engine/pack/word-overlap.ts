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

/** The longest run of words that stands in both lists; empty when they share no word. */
export function longestSharedRun(a: readonly string[], b: readonly string[]): string[] {
  let longest = 0;
  let end = 0;
  let previous = new Uint16Array(b.length + 1);
  a.forEach((word, i) => {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (b[j] !== word) continue;
      const run = (previous[j] ?? 0) + 1;
      current[j + 1] = run;
      if (run > longest) [longest, end] = [run, i + 1];
    }
    previous = current;
  });
  return a.slice(end - longest, end);
}

/** Shortest run that counts as copied: fewer words in a row are a phrase anybody might use. */
const SHORTEST_COPY = 6;

/** Words in a row that are a copy however long the text around them is. */
const CERTAIN_COPY = 12;

/** Share of a text's words, in one run, from which the text counts as copied. */
const COPIED_SHARE = 0.7;

/**
 * The words `ours` has in one run from `theirs` when that makes it a copy; null when it is none. Both
 * as `foldedWords`.
 */
export function copiedWords(ours: readonly string[], theirs: readonly string[]): string | null {
  const run = longestSharedRun(ours, theirs);
  const { length } = run;
  const isWhole = length > 0 && length === ours.length && length === theirs.length;
  const isMost = length >= SHORTEST_COPY && length >= COPIED_SHARE * ours.length;
  return isWhole || isMost || length >= CERTAIN_COPY ? run.join(' ') : null;
}
