import {
  type ByteWriter,
  readCounts,
  readSignedCounts,
  signedOf,
} from '../../pack/bytes/byte-writer';
import type { StatementHead } from '../../pack/pack-records';
import type { Id, Statement } from '../../pack/types';

/** What the numbers of heads mean, by place; of speakers by one less, since 0 is none. */
export type HeadTables = {
  kinds: Statement['kind'][];
  dates: string[];
  speakers: Id[];
};

/** What is told of a statement without reading it. */
export type RowHead = {
  kind: Statement['kind'];
  dateCreated: string;
  speaker: Id | undefined;
  carriers: number;
  formulations: number;
};

/**
 * All that is quickly asked of a statement, of which a page asks ten thousand: in an index it lies in one run of bytes,
 * and its examples right behind, since memory that is far apart takes longer to come by than to reckon with. Lists have
 * room for more than the statement has.
 */
export type StatementRow = {
  statement: number;
  head: RowHead;
  /** How many examples it has, near misses left out. */
  examples: number;
  /** What speaks for it whatever is said; in thousandths, as all that was learned. */
  bias: number;
  /**
   * Its keys, each once, behind those of its examples those that only what was learned of it knows; how many examples have
   * each; and what was learned of each, 0 for nothing.
   */
  keyCount: number;
  keys: Int32Array;
  counts: Int32Array;
  lessons: Int32Array;
  /** What was learned of concepts. */
  conceptCount: number;
  concepts: Int32Array;
  conceptLessons: Int32Array;
  /** The same of two keys side by side, by their places among the statement's keys. */
  pairCount: number;
  firsts: Int32Array;
  seconds: Int32Array;
  pairLessons: Int32Array;
  /** Where its examples' records begin. */
  recordsAt: number;
};

/** What a row is written of; lists are as long as they are. */
export type WrittenRow = {
  head: Omit<StatementHead, 'event'>;
  examples: number;
  bias: number;
  keys: readonly number[];
  counts: readonly number[];
  lessons: readonly number[];
  concepts: readonly number[];
  conceptLessons: readonly number[];
  firsts: readonly number[];
  seconds: readonly number[];
  pairLessons: readonly number[];
};

/** Writes rows, and collects what their heads' numbers mean. */
export function createRowWriter(writer: ByteWriter) {
  const kinds = createNumbering<Statement['kind']>();
  const dates = createNumbering<string>();
  const speakers = createNumbering<Id>();
  const countAll = (values: readonly number[]): void => {
    for (const value of values) writer.count(value);
  };
  const signedAll = (values: readonly number[]): void => {
    for (const value of values) writer.signed(value);
  };
  return {
    write({ head, ...row }: WrittenRow): void {
      writer.count(kinds.numberOf(head.kind));
      writer.count(dates.numberOf(head.dateCreated));
      writer.count(head.speaker === undefined ? 0 : speakers.numberOf(head.speaker) + 1);
      writer.count(head.carriers);
      writer.count(head.formulations);
      writer.count(row.examples);
      writer.signed(row.bias);
      writer.count(row.keys.length);
      writer.count(row.concepts.length);
      writer.count(row.firsts.length);
      countAll(row.keys);
      countAll(row.counts);
      signedAll(row.lessons);
      countAll(row.concepts);
      signedAll(row.conceptLessons);
      countAll(row.firsts);
      countAll(row.seconds);
      signedAll(row.pairLessons);
    },
    tables: (): HeadTables => ({
      kinds: kinds.values,
      dates: dates.values,
      speakers: speakers.values,
    }),
  };
}

function createNumbering<T>() {
  const numbers = new Map<T, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(value: T): number {
      let number = numbers.get(value);
      if (number === undefined) {
        number = values.length;
        numbers.set(value, number);
        values.push(value);
      }
      return number;
    },
  };
}

/** What was learned is stored in thousandths. */
export const thousandth = 1000;

/** By number of examples, the share that each number of them is: there are few, and they are asked for all the time. */
const shares: Float64Array[] = [];

/** The share that so many of all examples are, added up one by one, by which it always was. */
export function shareOf(count: number, all: number): number {
  let own = shares[all];
  if (!own) {
    own = new Float64Array(all + 1);
    for (let i = 1; i <= all; i += 1) own[i] = (own[i - 1] as number) + 1 / all;
    shares[all] = own;
  }
  return own[count] as number;
}

/** Numbers that a row begins with: of its head, and how many there are of what follows. */
const opening = 10;

/** Keys that there is room for at first, and pairs of them. */
const usualKeys = 128;

/**
 * Reads rows, one at a time: what it gives is written over by the next.
 * @param starts where each statement's row begins, and the end
 */
export function createRowReader(
  bytes: Uint8Array,
  starts: Uint32Array,
  { kinds, dates, speakers }: HeadTables,
): (statement: number) => StatementRow {
  const opened = new Int32Array(opening);
  const row: StatementRow = {
    statement: -1,
    head: {
      kind: 'remark',
      dateCreated: '',
      speaker: undefined,
      carriers: 0,
      formulations: 0,
    },
    examples: 0,
    bias: 0,
    keyCount: 0,
    keys: new Int32Array(usualKeys),
    counts: new Int32Array(usualKeys),
    lessons: new Int32Array(usualKeys),
    conceptCount: 0,
    concepts: new Int32Array(usualKeys),
    conceptLessons: new Int32Array(usualKeys),
    pairCount: 0,
    firsts: new Int32Array(usualKeys),
    seconds: new Int32Array(usualKeys),
    pairLessons: new Int32Array(usualKeys),
    recordsAt: 0,
  };
  function makeRoom(): void {
    if (row.keyCount > row.keys.length) {
      row.keys = new Int32Array(2 * row.keyCount);
      row.counts = new Int32Array(2 * row.keyCount);
      row.lessons = new Int32Array(2 * row.keyCount);
    }
    if (row.conceptCount > row.concepts.length) {
      row.concepts = new Int32Array(2 * row.conceptCount);
      row.conceptLessons = new Int32Array(2 * row.conceptCount);
    }
    if (row.pairCount > row.firsts.length) {
      row.firsts = new Int32Array(2 * row.pairCount);
      row.seconds = new Int32Array(2 * row.pairCount);
      row.pairLessons = new Int32Array(2 * row.pairCount);
    }
  }
  return (statement) => {
    if (row.statement === statement) return row;
    let at = readCounts(bytes, starts[statement] as number, opened, opening);
    const { head } = row;
    head.kind = kinds[opened[0] as number] as Statement['kind'];
    head.dateCreated = dates[opened[1] as number] as string;
    head.speaker = opened[2] ? speakers[opened[2] - 1] : undefined;
    head.carriers = opened[3] as number;
    head.formulations = opened[4] as number;
    row.examples = opened[5] as number;
    row.bias = signedOf(opened[6] as number);
    row.keyCount = opened[7] as number;
    row.conceptCount = opened[8] as number;
    row.pairCount = opened[9] as number;
    makeRoom();
    at = readCounts(bytes, at, row.keys, row.keyCount);
    at = readCounts(bytes, at, row.counts, row.keyCount);
    at = readSignedCounts(bytes, at, row.lessons, row.keyCount);
    at = readCounts(bytes, at, row.concepts, row.conceptCount);
    at = readSignedCounts(bytes, at, row.conceptLessons, row.conceptCount);
    at = readCounts(bytes, at, row.firsts, row.pairCount);
    at = readCounts(bytes, at, row.seconds, row.pairCount);
    at = readSignedCounts(bytes, at, row.pairLessons, row.pairCount);
    row.recordsAt = at;
    row.statement = statement;
    return row;
  };
}
