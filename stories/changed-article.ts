/** Words of a paragraph that is prose: shorter ones are times, counts and labels, which change by themselves. */
const fewestWords = 8;

/**
 * Whether an article says something else than when it was kept: it has a paragraph of prose that it had not, or has
 * lost one before others that are still there. One that only ends earlier is shown in part, as without a log-in.
 */
export function hasChanged(kept: readonly string[], now: readonly string[]): boolean {
  const [before, after] = [proseOf(kept), proseOf(now)];
  const [had, has] = [new Set(before), new Set(after)];
  const lastLeft = before.findLastIndex((paragraph) => has.has(paragraph));
  return (
    after.some((paragraph) => !had.has(paragraph)) ||
    before.slice(0, Math.max(0, lastLeft)).some((paragraph) => !has.has(paragraph))
  );
}

function proseOf(paragraphs: readonly string[]): string[] {
  return paragraphs
    .map((paragraph) => paragraph.split(/\s+/).filter(Boolean))
    .filter(({ length }) => length >= fewestWords)
    .map((words) => words.join(' '));
}
