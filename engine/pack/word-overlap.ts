import { tokenise } from '../text/tokenise';

/** The words of a text, in order, whatever their case: what a copy has from what it is copied from. */
export function foldedWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  );
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
const shortestCopy = 6;

/** Words in a row that are a copy however long the text around them is. */
const certainCopy = 12;

/** Share of a text's words, in one run, from which the text counts as copied. */
const copiedShare = 0.7;

/** A text that others may be copied from, made ready for `copiedWords`. */
export type CopySource = { words: string[]; runs: Set<string> };

export function copySource(text: string): CopySource {
  const words = foldedWords(text);
  return { words, runs: new Set(runsOf(words)) };
}

/** All runs of the fewest words that can be a copy. */
function runsOf(words: readonly string[]): string[] {
  return words
    .slice(shortestCopy - 1)
    .map((_, start) => words.slice(start, start + shortestCopy).join(' '));
}

/**
 * The words that a text has in one run from a source when that makes it a copy; null when it is none.
 * @param ours the text's `foldedWords`
 */
export function copiedWords(ours: readonly string[], source: CopySource): string | null {
  if (ours.length < shortestCopy) {
    const [all, theirs] = [ours.join(' '), source.words.join(' ')];
    return all !== '' && all === theirs ? all : null;
  }
  // Nearly always false, and far cheaper than the search for the longest run.
  if (!runsOf(ours).some((run) => source.runs.has(run))) return null;
  const run = longestSharedRun(ours, source.words);
  const isCopy = run.length >= certainCopy || run.length >= copiedShare * ours.length;
  return isCopy ? run.join(' ') : null;
}
