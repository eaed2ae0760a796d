import { createByteReader, createByteWriter } from '../../pack/bytes/byte-writer';
import { type Growing, growing, numbersOf, push } from '../../pack/bytes/growing';
import { narrowest, readSections, writeSections } from '../../pack/bytes/sections';
import { layOutSymbols, openSymbols, type Symbols } from '../../pack/bytes/symbols';
import type { LearnedPack } from '../../pack/learned-pack';
import { asRecords, type PackRecords } from '../../pack/pack-records';
import type { Pack } from '../../pack/types';
import { createPostingsWriter, type Postings } from '../candidates/candidate-index';
import { ln } from '../learning/exact-functions';
import { learnedMethod } from '../learning/fingerprint';
import type { Example } from '../model/examples';
import { type ExampleRecord, readExample, writeExample } from './example-record';
import {
  createRowReader,
  createRowWriter,
  type HeadTables,
  type StatementRow,
  shareOf,
  thousandth,
} from './statement-row';

/** Raised whenever the layout changes. */
const layout = 7;

/** Laid out between two steps: some milliseconds' work. */
const featuresAStep = 5_000;
const statementsAStep = 500;

/** What an index was made of and by what: it is worth nothing for another pack or method. */
type IndexInfo = {
  layout: number;
  method: number;
  statements: number;
  keys: number;
  names: string[];
  heads: HeadTables;
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
  /** What is quickly told of a statement, until the next is asked for. */
  rowOf(statement: number): StatementRow;
  /** The statement's examples, in the pack's order, near misses left out. */
  examplesOf(statement: number): ExampleRecord[];
};

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
      const rows = yield* layOutRows(learned, (key) => numbers.get(key), {
        pack: asRecords(pack),
        keys,
        keyStarts,
        keysOfStatements,
        keyCounts,
        exampleStarts,
        recordStarts,
        records: records.bytes(),
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
        heads: rows.heads,
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
        rowStarts: rows.starts,
        rows: rows.bytes,
      });
    },
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return starts;
}

/** What the examples of all statements come to: their keys, how many examples have each, and their records. */
type ReadExamples = {
  pack: PackRecords;
  /** How many keys there are in all. */
  keys: number;
  keyStarts: Growing;
  keysOfStatements: Growing;
  keyCounts: Growing;
  exampleStarts: Growing;
  recordStarts: Growing;
  records: Uint8Array;
};

/**
 * Statements' rows, each with its examples' records behind it. A key that only a near miss has is added to its statement's,
 * as one that none of its examples has. Features that no key stands for, as in what was learned from another text, are
 * left out: no sentence has them.
 */
function* layOutRows(
  { features, statements: learned }: LearnedPack,
  numberOf: (key: string) => number | undefined,
  read: ReadExamples,
) {
  const named: (Feature | null)[] = [];
  for (const feature of features) {
    named.push(featureOf(feature, numberOf));
    if (named.length % featuresAStep === 0) yield;
  }
  const writer = createByteWriter();
  const rows = createRowWriter(writer);
  const starts = growing();
  // By key, its place among those of the statement at hand, one higher.
  const places = new Uint32Array(read.keys);
  const { length: statements } = read.pack.statements;
  for (let statement = 0; statement < statements; statement += 1) {
    const [bias = 0, ...weights] = learned[statement] ?? [];
    if (statement % statementsAStep === 0) yield;
    push(starts, writer.length());
    const within = ({ values }: Growing): [number, number] => [
      values[statement] as number,
      values[statement + 1] as number,
    ];
    const [firstKey, endOfKeys] = within(read.keyStarts);
    const keys = [...read.keysOfStatements.values.subarray(firstKey, endOfKeys)];
    const counts = [...read.keyCounts.values.subarray(firstKey, endOfKeys)];
    const lessons = keys.map(() => 0);
    keys.forEach((key, place) => {
      places[key] = place + 1;
    });
    const placeOf = (key: number): number => {
      if (!places[key]) {
        places[key] = keys.push(key);
        counts.push(0);
        lessons.push(0);
      }
      return (places[key] as number) - 1;
    };
    const concepts: number[] = [];
    const conceptLessons: number[] = [];
    const firsts: number[] = [];
    const seconds: number[] = [];
    const pairLessons: number[] = [];
    for (let i = 0; i + 1 < weights.length; i += 2) {
      const feature = named[weights[i] as number];
      if (!feature) continue;
      const value = inThousandths(weights[i + 1] as number);
      if ('concept' in feature) {
        concepts.push(feature.concept);
        conceptLessons.push(value);
      } else if (feature.second === undefined) {
        lessons[placeOf(feature.first)] = value;
      } else {
        firsts.push(placeOf(feature.first));
        seconds.push(placeOf(feature.second));
        pairLessons.push(value);
      }
    }
    for (const key of keys) places[key] = 0;
    const [firstExample, endOfExamples] = within(read.exampleStarts);
    rows.write({
      head: read.pack.headOf(statement),
      examples: endOfExamples - firstExample,
      bias: inThousandths(bias),
      keys,
      counts,
      lessons,
      concepts,
      conceptLessons,
      firsts,
      seconds,
      pairLessons,
    });
    writer.raw(read.records.subarray(...within(read.recordStarts)));
  }
  push(starts, writer.length());
  yield;
  return { heads: rows.tables(), starts: numbersOf(starts), bytes: writer.bytes() };
}

/** Weights are stored as whole thousandths, as which they are learned. */
const inThousandths = (weight: number): number => Math.round(weight * thousandth);

/** A concept, a key, or two keys side by side. */
type Feature = { concept: number } | { first: number; second?: number };

/** Null where a key is not in the index. */
function featureOf(feature: string, numberOf: (key: string) => number | undefined): Feature | null {
  if (feature.startsWith('~')) return { concept: Number(feature.slice(1)) };
  const gap = feature.indexOf(' ');
  const first = numberOf(gap < 0 ? feature : feature.slice(0, gap));
  if (first === undefined) return null;
  if (gap < 0) return { first };
  const second = numberOf(feature.slice(gap + 1));
  return second === undefined ? null : { first, second };
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
  const records = section('rows', 'Uint8Array');
  const rowOf = createRowReader(records, section('rowStarts', 'Uint32Array'), info.heads);
  const reader = createByteReader(records, 0);
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
    rowOf,
    examplesOf(statement) {
      const { examples: count, keys, recordsAt } = rowOf(statement);
      const examples = new Array<ExampleRecord>(count);
      reader.moveTo(recordsAt);
      for (let i = 0; i < count; i += 1) examples[i] = readExample(reader, keys, textOf);
      return examples;
    },
  };
}
