import { createByteReader, createByteWriter } from '../../pack/bytes/byte-writer';
import { type Growing, growing, numbersOf, push } from '../../pack/bytes/growing';
import { type Counts, narrowest, readSections, writeSections } from '../../pack/bytes/sections';
import { layOutSymbols, openSymbols, type Symbols } from '../../pack/bytes/symbols';
import type { LearnedPack } from '../../pack/learned-pack';
import type { PackRecords } from '../../pack/pack-records';
import type { Pack } from '../../pack/types';
import { createPostingsWriter, type Postings } from '../candidates/candidate-index';
import { ln } from '../learning/exact-functions';
import { learnedMethod } from '../learning/fingerprint';
import type { Example } from '../model/examples';
import { type ExampleRecord, readExample, writeExample } from './example-record';

/** Raised whenever the layout changes. */
const layout = 6;

/** Laid out between two steps: some milliseconds' work. */
const featuresAStep = 5_000;
const statementsAStep = 500;

/** Weights are stored as whole thousandths, as which they are learned. */
const thousandth = 1000;

/** What an index was made of and by what: it is worth nothing for another pack or method. */
type IndexInfo = {
  layout: number;
  method: number;
  statements: number;
  keys: number;
  names: string[];
};

/**
 * All that matching reads of a pack beside its texts, as arrays that lie in one stretch of bytes: stored once, opened
 * in milliseconds however large the pack is.
 */
export type PackIndex = {
  /** Folded words that the pack uses as names. */
  names: readonly string[];
  statements: number;
  /** Keys have the numbers below this; further symbols are words that are counted. */
  keys: number;
  symbols: Symbols;
  keyWeights: Float64Array;
  /** Mean over statements of the share of examples that have a key. */
  meanShares: Float64Array;
  keysOfConcept: ReadonlyMap<number, Uint32Array>;
  postings: Postings;
  /** The name, or the word that is counted, of a symbol as records have it. */
  textOf(symbol: number): string;
  /**
   * Where each statement's keys start in `keysOfStatements`, and the end; each key of a statement once, behind those of its
   * examples those that only what was learned of it knows.
   */
  keyStarts: Uint32Array;
  keysOfStatements: Uint32Array;
  /** The share of a statement's examples that have the key at a place in `keysOfStatements`. */
  shareAt(statement: number, place: number): number;
  /** The statement's examples, in the pack's order, near misses left out. */
  examplesOf(statement: number): ExampleRecord[];
  /** What was learned of a statement: what speaks for it whatever is said. */
  biasOf(statement: number): number;
  /** By place in `keysOfStatements`, what was learned of a statement and its key; 0 for nothing. In thousandths, as all of these. */
  keyLessons: LearnedWeights;
  /** What was learned of concepts: where each statement's start, and the end. */
  conceptLessons: { starts: Uint32Array; concepts: Uint32Array; values: LearnedWeights };
  /** The same of two keys side by side, by their places among the statement's keys. */
  pairLessons: { starts: Uint32Array; firsts: Counts; seconds: Counts; values: LearnedWeights };
};

export type LearnedWeights = Int16Array | Int32Array;

/** Takes a pack's examples one after another, in its order, and what was learned from them at the end. */
export type IndexWriter = {
  add(example: Example): void;
  /** The file, in a handful of steps. */
  finish(learned: LearnedPack): Generator<void, ArrayBuffer>;
};

/** Of a statement at hand, no key yet: all as often as they come, each with its place among them, and examples by place. */
const nothingRead = () => ({
  keys: [] as number[],
  places: new Map<number, number>(),
  counts: [] as number[],
});

export function createIndexWriter(pack: Pack | PackRecords): IndexWriter {
  const { length: statements } = pack.statements;
  const numbers = new Map<string, number>();
  const others = new Map<string, number>();
  const keysOfConcept = new Map<number, Set<number>>();
  // By key: how many statements have it, and the last that was seen to, by one more than its index.
  const owners = growing();
  const lastOwner = growing();
  const records = createByteWriter();
  // By statement.
  const recordStarts = growing();
  const exampleStarts = growing();
  const postings = createPostingsWriter();
  const keyStarts = growing();
  const keysOfStatements = growing();
  const keyCounts = growing();
  const meanShares: number[] = [];
  let open = { statement: 0, place: 0, kind: '', ...nothingRead() };
  let examples = 0;
  push(recordStarts, 0);
  push(exampleStarts, 0);
  push(keyStarts, 0);

  const keyOf = (key: string): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
      push(owners, 0);
      push(lastOwner, 0);
      meanShares.push(0);
    }
    return number;
  };
  // Words that are counted are numbered behind the keys, of which there may be more to come: marked until then.
  const symbolOf = (text: string): number => {
    const key = numbers.get(text);
    if (key !== undefined) return 2 * key;
    const known = others.get(text);
    if (known !== undefined) return 2 * known + 1;
    others.set(text, others.size);
    return 2 * (others.size - 1) + 1;
  };

  function closeStatement(): void {
    const { keys, places, counts } = open;
    const own = examples - (exampleStarts.values[open.statement] as number);
    for (const [key, place] of places) {
      const count = counts[place] as number;
      push(keysOfStatements, key);
      push(keyCounts, count);
      meanShares[key] = (meanShares[key] as number) + shareOf(count, own) / statements;
    }
    push(keyStarts, keysOfStatements.length);
    postings.add(keys);
    push(exampleStarts, examples);
    push(recordStarts, records.length());
    open = { statement: open.statement + 1, place: 0, kind: '', ...nothingRead() };
  }

  return {
    add(example) {
      const { statement, kind, profile } = example;
      while (open.statement < (statement < 0 ? statements : statement)) closeStatement();
      const keys = profile.keys.map(keyOf);
      keys.forEach((key, i) => {
        for (const concept of profile.concepts[i] as readonly number[]) {
          const having = keysOfConcept.get(concept);
          if (having) having.add(key);
          else keysOfConcept.set(concept, new Set([key]));
        }
      });
      if (statement < 0) return;
      open.place = open.kind === kind ? open.place + 1 : 0;
      open.kind = kind;
      if (kind === 'nearMiss') return;
      const different = new Set(keys);
      for (const key of different) {
        if (lastOwner.values[key] === statement + 1) continue;
        lastOwner.values[key] = statement + 1;
        owners.values[key] = (owners.values[key] as number) + 1;
      }
      const { places, counts } = open;
      for (const key of different) {
        const known = places.get(key);
        if (known === undefined) {
          places.set(key, places.size);
          counts.push(1);
        } else counts[known] = (counts[known] as number) + 1;
      }
      open.keys.push(...keys);
      examples += 1;
      const placesOfKeys = keys.map((key) => places.get(key) as number);
      writeExample(records, example, open.place, placesOfKeys, symbolOf);
    },
    *finish(learned) {
      while (open.statement < statements) closeStatement();
      const keys = numbers.size;
      const weightOf = new Map([[0, ln(2)]]);
      const keyWeights = new Float64Array(keys);
      for (let key = 0; key < keys; key += 1) {
        const owning = owners.values[key] as number;
        const weight = weightOf.get(owning) ?? ln(1 + statements / owning);
        weightOf.set(owning, weight);
        keyWeights[key] = weight;
      }
      yield;
      const symbols = layOutSymbols([...numbers.keys(), ...others.keys()]);
      yield;
      const concepts = [...keysOfConcept].sort(([a], [b]) => a - b);
      const { starts, owners: having, counts, lengths } = postings.layOut(keys);
      yield;
      const lessons = yield* layOutLessons(learned, (key) => numbers.get(key), {
        statements,
        keys,
        keyStarts,
        keysOfStatements,
        keyCounts,
      });
      yield;
      const narrow = {
        letters: narrowest(symbols.letters),
        postingCounts: narrowest(counts),
        statementLengths: narrowest(lengths),
      };
      yield;
      const info: IndexInfo = {
        layout,
        method: learnedMethod,
        statements,
        keys,
        names: learned.names,
      };
      return yield* writeSections(info, {
        letters: narrow.letters,
        letterStarts: symbols.starts,
        symbolTable: symbols.table,
        keyWeights,
        meanShares: Float64Array.from(meanShares),
        concepts: Uint32Array.from(concepts, ([concept]) => concept),
        conceptStarts: startsOf(concepts.map(([, own]) => own.size)),
        conceptKeys: Uint32Array.from(concepts.flatMap(([, own]) => [...own])),
        postingStarts: starts,
        postingOwners: having,
        postingCounts: narrow.postingCounts,
        statementLengths: narrow.statementLengths,
        exampleStarts: numbersOf(exampleStarts),
        recordStarts: numbersOf(recordStarts),
        records: records.bytes(),
        ...lessons,
      });
    },
  };
}

/** By number of examples, the share that each number of them is: there are few, and they are asked for all the time. */
const shares: Float64Array[] = [];

/** The share that so many of all examples are, added up one by one, by which it always was. */
function shareOf(count: number, all: number): number {
  let own = shares[all];
  if (!own) {
    own = new Float64Array(all + 1);
    for (let i = 1; i <= all; i += 1) own[i] = (own[i - 1] as number) + 1 / all;
    shares[all] = own;
  }
  return own[count] as number;
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

/** Where each statement's keys start, the keys, and how many of its examples have each. */
type StatementKeys = {
  statements: number;
  /** How many keys there are in all. */
  keys: number;
  keyStarts: Growing;
  keysOfStatements: Growing;
  keyCounts: Growing;
};

/**
 * Statements' keys with what was learned of them beside each. A key that only a near miss has is added to its statement's,
 * as one that none of its examples has. Features that no key stands for, as in what was learned from another text, are
 * left out: no sentence has them.
 */
function* layOutLessons(
  { features, statements: rows }: LearnedPack,
  numberOf: (key: string) => number | undefined,
  { statements, keys, keyStarts, keysOfStatements, keyCounts }: StatementKeys,
) {
  const named: (Feature | null)[] = [];
  for (const feature of features) {
    named.push(featureOf(feature, numberOf));
    if (named.length % featuresAStep === 0) yield;
  }
  const biases = new Int32Array(statements);
  const own = { starts: growing(), keys: growing(), counts: growing(), values: growing() };
  const concepts = { starts: growing(), concepts: growing(), values: growing() };
  const pairs = { starts: growing(), firsts: growing(), seconds: growing(), values: growing() };
  // By key, its place among those of the statement at hand, one higher.
  const places = new Uint32Array(keys);
  for (let statement = 0; statement < statements; statement += 1) {
    const row = rows[statement] ?? [0];
    if (statement % statementsAStep === 0) yield;
    const from = own.keys.length;
    push(own.starts, from);
    push(concepts.starts, concepts.values.length);
    push(pairs.starts, pairs.values.length);
    const addKey = (key: number, count: number): void => {
      push(own.keys, key);
      push(own.counts, count);
      push(own.values, 0);
      places[key] = own.keys.length - from;
    };
    const placeOf = (key: number): number => {
      if (!places[key]) addKey(key, 0);
      return (places[key] as number) - 1;
    };
    const end = keyStarts.values[statement + 1] as number;
    for (let at = keyStarts.values[statement] as number; at < end; at += 1)
      addKey(keysOfStatements.values[at] as number, keyCounts.values[at] as number);
    biases[statement] = Math.round((row[0] as number) * thousandth);
    for (let i = 1; i + 1 < row.length; i += 2) {
      const feature = named[row[i] as number];
      if (!feature) continue;
      const value = Math.round((row[i + 1] as number) * thousandth);
      if ('concept' in feature) {
        push(concepts.concepts, feature.concept);
        push(concepts.values, value);
      } else if (feature.second === undefined) {
        own.values.values[from + placeOf(feature.first)] = value;
      } else {
        push(pairs.firsts, placeOf(feature.first));
        push(pairs.seconds, placeOf(feature.second));
        push(pairs.values, value);
      }
    }
    for (let at = from; at < own.keys.length; at += 1) places[own.keys.values[at] as number] = 0;
  }
  push(own.starts, own.keys.length);
  push(concepts.starts, concepts.values.length);
  push(pairs.starts, pairs.values.length);
  yield;
  const keySections = {
    biases,
    keyStarts: numbersOf(own.starts),
    keysOfStatements: numbersOf(own.keys),
    keyCounts: narrowest(numbersOf(own.counts)),
  };
  yield;
  const keyLessons = inThousandths(own.values);
  yield;
  const pairPlaces = {
    pairLessonFirsts: narrowest(numbersOf(pairs.firsts)),
    pairLessonSeconds: narrowest(numbersOf(pairs.seconds)),
  };
  yield;
  return {
    ...keySections,
    keyLessons,
    conceptLessonStarts: numbersOf(concepts.starts),
    conceptLessonConcepts: numbersOf(concepts.concepts),
    conceptLessonValues: inThousandths(concepts.values),
    pairLessonStarts: numbersOf(pairs.starts),
    ...pairPlaces,
    pairLessonValues: inThousandths(pairs.values),
  };
}

/** A concept, a key, or two keys side by side. */
type Feature = { concept: number } | { first: number; second?: number };

/** Null where a key is not in the index. */
function featureOf(feature: string, numberOf: (key: string) => number | undefined): Feature | null {
  if (feature.startsWith('~')) return { concept: Number(feature.slice(1)) };
  const [a = '', b] = feature.split(' ');
  const first = numberOf(a);
  if (first === undefined) return null;
  if (b === undefined) return { first };
  const second = numberOf(b);
  return second === undefined ? null : { first, second };
}

const signedOf = ({ values, length }: Growing): Int32Array => values.slice(0, length);

/** Weights are below 32 nearly always. */
function inThousandths(list: Growing): LearnedWeights {
  const values = signedOf(list);
  const narrow = new Int16Array(values);
  for (let i = 0; i < values.length; i += 1) if (narrow[i] !== values[i]) return values;
  return narrow;
}

/**
 * Opens an index. Nothing is copied: the arrays are views into the file.
 * @param pack the pack it was made of; who stores an index keeps the pack's checksum beside it
 * @throws when it is damaged, or of another layout or method
 */
export function openPackIndex(file: ArrayBuffer, pack: PackRecords): PackIndex {
  const { info, section, counts } = readSections<IndexInfo>(file);
  const isFresh =
    info.layout === layout &&
    info.method === learnedMethod &&
    info.statements === pack.statements.length;
  if (!isFresh) throw new Error('The index was made of another pack, or by another Sidelight.');
  const symbols = openSymbols({
    letters: section('letters', 'Uint8Array', 'Uint16Array'),
    starts: section('letterStarts', 'Uint32Array'),
    table: section('symbolTable', 'Uint32Array'),
  });
  const concepts = section('concepts', 'Uint32Array');
  const conceptStarts = section('conceptStarts', 'Uint32Array');
  const conceptKeys = section('conceptKeys', 'Uint32Array');
  const exampleStarts = section('exampleStarts', 'Uint32Array');
  const recordStarts = section('recordStarts', 'Uint32Array');
  const reader = createByteReader(section('records', 'Uint8Array'), 0);
  const biases = section('biases', 'Int32Array');
  const keyStarts = section('keyStarts', 'Uint32Array');
  const keysOfStatements = section('keysOfStatements', 'Uint32Array');
  const keyCounts = counts('keyCounts');
  const textOf = (number: number): string =>
    symbols.textOf(number % 2 ? info.keys + (number - 1) / 2 : number / 2);
  return {
    names: info.names,
    statements: info.statements,
    keys: info.keys,
    symbols,
    keyWeights: section('keyWeights', 'Float64Array'),
    meanShares: section('meanShares', 'Float64Array'),
    keysOfConcept: new Map(
      Array.from(concepts, (concept, i) => [
        concept,
        conceptKeys.subarray(conceptStarts[i], conceptStarts[i + 1]),
      ]),
    ),
    postings: {
      starts: section('postingStarts', 'Uint32Array'),
      owners: section('postingOwners', 'Uint32Array'),
      counts: counts('postingCounts'),
      lengths: counts('statementLengths'),
    },
    textOf,
    keyStarts,
    keysOfStatements,
    shareAt: (statement, place) =>
      shareOf(
        keyCounts[place] as number,
        (exampleStarts[statement + 1] as number) - (exampleStarts[statement] as number),
      ),
    examplesOf(statement) {
      const firstKey = keyStarts[statement] as number;
      const count = (exampleStarts[statement + 1] as number) - (exampleStarts[statement] as number);
      const examples = new Array<ExampleRecord>(count);
      reader.moveTo(recordStarts[statement] as number);
      for (let i = 0; i < count; i += 1)
        examples[i] = readExample(reader, keysOfStatements, firstKey, textOf);
      return examples;
    },
    biasOf: (statement) => (biases[statement] as number) / thousandth,
    keyLessons: section('keyLessons', 'Int16Array', 'Int32Array'),
    conceptLessons: {
      starts: section('conceptLessonStarts', 'Uint32Array'),
      concepts: section('conceptLessonConcepts', 'Uint32Array'),
      values: section('conceptLessonValues', 'Int16Array', 'Int32Array'),
    },
    pairLessons: {
      starts: section('pairLessonStarts', 'Uint32Array'),
      firsts: counts('pairLessonFirsts'),
      seconds: counts('pairLessonSeconds'),
      values: section('pairLessonValues', 'Int16Array', 'Int32Array'),
    },
  };
}
