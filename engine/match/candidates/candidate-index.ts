import { startsOf } from '../../pack/bytes/grouped';
import { growing, push } from '../../pack/bytes/growing';
import type { Counts } from '../../pack/bytes/sections';
import { ln } from '../learning/exact-functions';

/** How soon further sightings of a word add nothing. */
const saturation = 1.2;

/** How far long statements are discounted, 0 to 1. */
const lengthShare = 0.7;

/** What having a word is worth however long the statement is. */
const bounty = 0.5;

/** Statements that there is room for at first: those that a sentence of a large pack is looked up among. */
const usuallyMet = 2_048;

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

/** The arrays that an index lies in. */
export type Postings = {
  /** For each key where its statements start, and the end. */
  starts: Uint32Array;
  /** The statements that have the key, ascending, and how often each has it. */
  owners: Uint32Array;
  counts: Counts;
  /** By statement, how many different keys it has. */
  lengths: Counts;
};

/** A statement's keys as often as they come are taken one statement after another, to be laid out at the end. */
export type PostingsWriter = {
  add(keys: Iterable<number>): void;
  /** @param size one more than the highest key */
  layOut(size: number): Postings;
};

export function createPostingsWriter(): PostingsWriter {
  const keys = growing();
  const counts = growing();
  const lengths = growing();
  return {
    add(sequence) {
      const counted = new Map<number, number>();
      for (const key of sequence) counted.set(key, (counted.get(key) ?? 0) + 1);
      for (const [key, count] of counted) {
        push(keys, key);
        push(counts, count);
      }
      push(lengths, counted.size);
    },
    layOut(size) {
      const starts = startsOf(keys, size);
      const postings: Postings = {
        starts,
        owners: new Uint32Array(keys.length),
        counts: new Uint16Array(keys.length),
        lengths: Uint16Array.from(lengths.values.subarray(0, lengths.length)),
      };
      const next = starts.slice();
      let at = 0;
      for (let statement = 0; statement < lengths.length; statement += 1) {
        const end = at + (lengths.values[statement] as number);
        for (; at < end; at += 1) {
          const key = keys.values[at] as number;
          const place = next[key] as number;
          next[key] = place + 1;
          postings.owners[place] = statement;
          postings.counts[place] = counts.values[at] as number;
        }
      }
      return postings;
    },
  };
}

/**
 * Indexes statements for good.
 * @param sequences by statement, the ids of its keys as often as they come
 * @param size one more than the highest id
 */
export function buildCandidateIndex(
  sequences: readonly (readonly number[])[],
  size: number,
): CandidateIndex {
  const writer = createPostingsWriter();
  for (const sequence of sequences) writer.add(sequence);
  return openCandidateIndex(writer.layOut(size));
}

/**
 * What a key is worth for a statement is reckoned by BM25+ (Lv and Zhai 2011) when it is asked for: stored it would
 * take twice the room of all else. The sum is multiplied by the number of keys met, as MiniSearch does.
 */
export function openCandidateIndex({ starts, owners, counts, lengths }: Postings): CandidateIndex {
  const statements = lengths.length;
  const meanLength = owners.length / Math.max(1, statements);
  const frequency = (key: number): number => (starts[key + 1] as number) - (starts[key] as number);
  const scores = new Float64Array(statements);
  const keysMet = new Uint16Array(statements);
  let met = new Int32Array(usuallyMet);
  // By a statement's length, how far it is discounted: lengths are few, and asked for with every posting.
  let longest = 0;
  for (const length of lengths) if (length > longest) longest = length;
  const discounts = Float64Array.from(
    { length: longest + 1 },
    (_, length) => saturation * (1 - lengthShare + (lengthShare * length) / meanLength),
  );
  return {
    frequency,
    search(keys, most) {
      const looked = keys.reduce((sum, key) => sum + frequency(key), 0);
      if (looked > met.length) met = new Int32Array(2 * looked);
      let count = 0;
      for (const key of keys) {
        const owning = frequency(key);
        const rarity = ln(1 + (statements - owning + 0.5) / (owning + 0.5));
        const end = starts[key + 1] as number;
        for (let at = starts[key] as number; at < end; at += 1) {
          const statement = owners[at] as number;
          const times = counts[at] as number;
          const discount = discounts[lengths[statement] as number] as number;
          const worth = rarity * (bounty + (times * (saturation + 1)) / (times + discount));
          if (!keysMet[statement]) {
            met[count] = statement;
            count += 1;
          }
          keysMet[statement] = (keysMet[statement] as number) + 1;
          scores[statement] = (scores[statement] as number) + worth;
        }
      }
      const best: number[] = [];
      for (let i = 0; i < count; i += 1) {
        const statement = met[i] as number;
        scores[statement] = (scores[statement] as number) * (keysMet[statement] as number);
        keysMet[statement] = 0;
        addIfBest(best, statement, scores, most);
      }
      for (let i = 0; i < count; i += 1) scores[met[i] as number] = 0;
      return best;
    },
  };
}

/** Puts a statement in its place among the highest-scoring, best first: those met are few enough. */
function addIfBest(best: number[], statement: number, scores: Float64Array, most: number): void {
  const score = scores[statement] as number;
  if (best.length === most) {
    if (score <= (scores[best[most - 1] as number] as number)) return;
    best.pop();
  }
  let place = best.length;
  while (place > 0 && (scores[best[place - 1] as number] as number) < score) {
    best[place] = best[place - 1] as number;
    place -= 1;
  }
  best[place] = statement;
}
