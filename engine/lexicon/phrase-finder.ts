export type FoundPhrase = {
  /** Positions in the list of stems, end exclusive. */
  start: number;
  end: number;
  /** The phrase's stems joined by single spaces: the key to look it up by. */
  key: string;
};

/**
 * A function that finds the given phrases (keys of at least two stems) in a list of stems: every
 * occurrence, by start, the longest first; overlapping ones too. Empty when there is none.
 */
export function createPhraseFinder(
  keys: Iterable<string>,
): (stems: readonly string[]) => FoundPhrase[] {
  const byFirst = new Map<string, { key: string; stems: string[] }[]>();
  for (const key of new Set(keys)) {
    const stems = key.split(' ');
    const first = stems[0];
    if (first === undefined || stems.length < 2) continue;
    const list = byFirst.get(first);
    if (list) list.push({ key, stems });
    else byFirst.set(first, [{ key, stems }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);

  return (stems) => {
    const found: FoundPhrase[] = [];
    stems.forEach((stem, start) => {
      for (const phrase of byFirst.get(stem) ?? []) {
        if (phrase.stems.every((part, i) => stems[start + i] === part)) {
          found.push({ start, end: start + phrase.stems.length, key: phrase.key });
        }
      }
    });
    return found;
  };
}
