/** Words of a paragraph that is prose: shorter ones are times, counts and labels, which change by themselves. */
const fewestWords = 8;

/** Whether an article says something else than when it was kept: a paragraph of prose that only one of the two has. */
export function hasChanged(kept: readonly string[], now: readonly string[]): boolean {
  const [before, after] = [proseOf(kept), proseOf(now)];
  return (
    [...before].some((paragraph) => !after.has(paragraph)) ||
    [...after].some((paragraph) => !before.has(paragraph))
  );
}

function proseOf(paragraphs: readonly string[]): Set<string> {
  const tidied = paragraphs.map((paragraph) => paragraph.split(/\s+/).filter(Boolean));
  return new Set(
    tidied.filter(({ length }) => length >= fewestWords).map((words) => words.join(' ')),
  );
}
