/**
 * Characters looked at together. Finding one boundary costs browsers time by the length of the text they were
 * given, so that a long text given whole costs the square of its length.
 */
const windowLength = 1_024;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Offsets at which a sentence begins by UAX #29, without the text's own beginning; the same as
 * `Intl.Segmenter` gives for the whole text, in time linear to it.
 */
export function sentenceBoundaries(text: string): number[] {
  const boundaries: number[] = [];
  let start = 0;
  let length = windowLength;
  while (start < text.length) {
    const end = Math.min(start + length, text.length);
    const found = boundariesWithin(text.slice(start, end));
    // The rules look ahead from one boundary to the next at most: only the last may depend on what is cut off.
    if (end < text.length) found.pop();
    for (const offset of found) boundaries.push(start + offset);
    const last = found.at(-1);
    if (end === text.length) break;
    // A sentence that is longer than the window.
    if (last === undefined) length *= 2;
    else {
      start += last;
      length = windowLength;
    }
  }
  return boundaries;
}

function boundariesWithin(text: string): number[] {
  const offsets: number[] = [];
  for (const { index } of segmenter.segment(text)) if (index > 0) offsets.push(index);
  return offsets;
}
