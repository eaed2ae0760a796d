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

/** Statements that there is room for at first, as a power of two: those that a sentence of a large pack is looked up among. */
const usuallyMet = 11;

/** An odd number that scatters statements over a table (Knuth's multiplicative hashing). */
const scatter = 0x9e3779b1;

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
  let met = roomFor(usuallyMet);
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
      while (looked > met.statements.length) met = roomFor(met.bits + 1);
      const { table, places, statements: found, keysMet, scores } = met;
      const mask = table.length - 1;
      const shift = 31 - met.bits;
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
          let place = Math.imul(statement, scatter) >>> shift;
          let entry = table[place] as number;
          while (entry > 0 && found[entry - 1] !== statement) {
            place = (place + 1) & mask;
            entry = table[place] as number;
          }
          if (entry === 0) {
            found[count] = statement;
            places[count] = place;
            keysMet[count] = 0;
            scores[count] = 0;
            count += 1;
            entry = count;
            table[place] = entry;
          }
          keysMet[entry - 1] = (keysMet[entry - 1] as number) + 1;
          scores[entry - 1] = (scores[entry - 1] as number) + worth;
        }
      }
      const best: number[] = [];
      for (let i = 0; i < count; i += 1) {
        table[places[i] as number] = 0;
        scores[i] = (scores[i] as number) * (keysMet[i] as number);
        addIfBest(best, i, scores, most);
      }
      return best.map((i) => found[i] as number);
    },
  };
}

/**
 * Statements that are met while a sentence is looked up, in the order they are, by a small table of where each is among
 * them: a place for every statement of a large pack would lie anywhere in memory.
 */
function roomFor(bits: number) {
  const most = 1 << bits;
  return {
    bits,
    /** By where a statement scatters to, or behind, its place among those met, by one higher; 0 is free. */
    table: new Int32Array(2 * most),
    /** Where in the table each is. */
    places: new Int32Array(most),
    statements: new Int32Array(most),
    keysMet: new Uint16Array(most),
    scores: new Float64Array(most),
  };
}

/** Puts one of those met in its place among the highest-scoring, best first: they are few enough. */
function addIfBest(best: number[], met: number, scores: Float64Array, most: number): void {
  const score = scores[met] as number;
  if (best.length === most) {
    if (score <= (scores[best[most - 1] as number] as number)) return;
    best.pop();
  }
  let place = best.length;
  while (place > 0 && (scores[best[place - 1] as number] as number) < score) {
    best[place] = best[place - 1] as number;
    place -= 1;
  }
  best[place] = met;
}
