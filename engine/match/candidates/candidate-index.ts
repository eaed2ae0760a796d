import { ln } from '../learning/exact-functions';

/** How soon further sightings of a word add nothing. */
const saturation = 1.2;

/** How far long statements are discounted, 0 to 1. */
const lengthShare = 0.7;

/** What having a word is worth however long the statement is. */
const bounty = 0.5;

/** Statements by the keys they have. */
export type CandidateIndex = {
  /** How many statements have the key. */
  frequency(key: number): number;
  /**
   * Indexes of the statements that have some of these keys, best first, at most `most` of them; of equals
   * the one met first. The keys must be in the index, each given once.
   */
  search(keys: readonly number[], most: number): number[];
};

/**
 * Indexes statements for good. What a key is worth for a statement is reckoned here, by BM25+ (Lv and Zhai
 * 2011): a search only adds up. The sum is multiplied by the number of keys met, as MiniSearch does.
 * @param sequences by statement, the ids of its keys as often as they come
 * @param size one more than the highest id
 */
export function buildCandidateIndex(
  sequences: readonly (readonly number[])[],
  size: number,
): CandidateIndex {
  const counted = sequences.map(countsOf);
  const starts = new Uint32Array(size + 1);
  for (const counts of counted)
    for (const key of counts.keys()) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < size; key += 1)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const postings = starts[size] as number;
  const owners = new Uint32Array(postings);
  const worth = new Float64Array(postings);
  const meanLength = postings / Math.max(1, sequences.length);
  const next = starts.slice();
  const frequency = (key: number): number => (starts[key + 1] as number) - (starts[key] as number);
  counted.forEach((counts, statement) => {
    const length = 1 - lengthShare + (lengthShare * counts.size) / meanLength;
    for (const [key, count] of counts) {
      const owning = frequency(key);
      const rarity = ln(1 + (sequences.length - owning + 0.5) / (owning + 0.5));
      const at = next[key] as number;
      next[key] = at + 1;
      owners[at] = statement;
      worth[at] = rarity * (bounty + (count * (saturation + 1)) / (count + saturation * length));
    }
  });
  const scores = new Float64Array(sequences.length);
  const keysMet = new Uint16Array(sequences.length);
  return {
    frequency,
    search(keys, most) {
      const met: number[] = [];
      for (const key of keys) {
        const end = starts[key + 1] as number;
        for (let at = starts[key] as number; at < end; at += 1) {
          const statement = owners[at] as number;
          if (!keysMet[statement]) met.push(statement);
          keysMet[statement] = (keysMet[statement] as number) + 1;
          scores[statement] = (scores[statement] as number) + (worth[at] as number);
        }
      }
      for (const statement of met) {
        scores[statement] = (scores[statement] as number) * (keysMet[statement] as number);
      }
      const best = bestOf(met, scores, most);
      for (const statement of met) {
        scores[statement] = 0;
        keysMet[statement] = 0;
      }
      return best;
    },
  };
}

function countsOf(sequence: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of sequence) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The highest-scoring of `met`, best first: those found are few, so that each is put in its place. */
function bestOf(met: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const statement of met) {
    const score = scores[statement] as number;
    if (best.length === most) {
      if (score <= (scores[best[most - 1] as number] as number)) continue;
      best.pop();
    }
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] as number] as number) < score) place -= 1;
    best.splice(place, 0, statement);
  }
  return best;
}
