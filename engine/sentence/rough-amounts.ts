import rough from '../lexicon/en/rough-amounts.json';
import type { Token } from '../text/tokenise';

/** An amount that is told roughly, with the stem of the word it counts: "dozens of people". */
export type RoughAmount = { least: number; most: number; of: string };

const ranges: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(rough));

const openers: ReadonlySet<string> = new Set(
  [...ranges.keys()].map((phrase) => phrase.split(' ')[0] as string),
);

/** Words of the longest rough amount: "tens of thousands". */
const longest = 3;

/** Tokens behind it among which the word it counts is looked for: "hundreds of the wounded soldiers". */
const countedWithin = 3;

/** The rough amounts of a sentence; a number before one makes it exact, "many" and "some" do not. */
export function roughAmountsIn(tokens: readonly Token[]): RoughAmount[] {
  const amounts: RoughAmount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!openers.has(tokens[at]?.norm ?? '') || tokens[at - 1]?.kind === 'number') continue;
    for (let length = longest; length > 0; length -= 1) {
      const words = tokens.slice(at, at + length).map(({ norm }) => norm);
      const [least, most] = ranges.get(words.join(' ')) ?? [];
      if (least === undefined || most === undefined) continue;
      const behind = tokens.slice(at + length, at + length + countedWithin);
      for (const { stop, kind, stem } of behind)
        if (!stop && kind === 'word') amounts.push({ least, most, of: stem });
      at += length - 1;
      break;
    }
  }
  return amounts;
}
