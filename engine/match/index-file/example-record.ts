import type { ByteReader, ByteWriter } from '../../pack/bytes/byte-writer';
import type { Statement } from '../../pack/types';
import type { Example, ExampleKind } from '../model/examples';
import type { Amount, Deed } from '../proposition/profile';

/** What matching needs of an example, as it lies in an index; keys, and the words that are counted, by number. */
export type ExampleRecord = {
  kind: ExampleKind;
  /** Which of the statement's texts of this kind it is. */
  place: number;
  keys: readonly number[];
  clauseOf: readonly number[];
  moods: readonly number[];
  concepts: readonly (readonly number[])[];
  /** Names by their symbols, ranked by who does what to whom. */
  actors: readonly { symbol: number; rank: number }[];
  /** Who does what to whom, by places in `keys`. */
  deeds: readonly Deed[];
  quantities: readonly number[];
  years: readonly number[];
  amounts: readonly Amount[];
};

/** In the order of their numbers in a record. */
const exampleKinds: readonly ExampleKind[] = [
  'wording',
  'gloss',
  'formulation',
  'nearMiss',
  'background',
];

/** What an example may have beside its keys, each a bit: most have little of it, and what it lacks takes no room. */
const parts = { clauses: 1, moods: 2, concepts: 4, names: 8, numbers: 16 };

/** Kinds that a record's first number has room for below those bits. */
const roomForKinds = 8;

/**
 * @param places of its keys, among their statement's
 * @param numberOf the number of a key, or of a word that is counted
 */
export function writeExample(
  writer: ByteWriter,
  { kind, profile }: Example,
  place: number,
  places: readonly number[],
  numberOf: (text: string) => number,
): void {
  const { clauseOf, moods, concepts, actors, deeds, quantities, years, amounts } = profile;
  const has =
    (clauseOf.some((clause) => clause > 0) ? parts.clauses : 0) |
    (moods.some((own) => own > 0) ? parts.moods : 0) |
    (concepts.some(({ length }) => length > 0) ? parts.concepts : 0) |
    (actors.length + deeds.length > 0 ? parts.names : 0) |
    (quantities.length + years.length + amounts.length > 0 ? parts.numbers : 0);
  writer.count(exampleKinds.indexOf(kind) + roomForKinds * has);
  writer.count(place);
  writer.count(places.length);
  for (const each of places) writer.count(each);
  if (has & parts.clauses) {
    let clause = 0;
    for (const next of clauseOf) {
      writer.count(next - clause);
      clause = next;
    }
  }
  if (has & parts.moods) for (const own of moods) writer.count(own);
  if (has & parts.concepts)
    for (const own of concepts) {
      writer.count(own.length);
      for (const concept of own) writer.count(concept);
    }
  if (has & parts.names) {
    writer.count(actors.length);
    for (const { key, rank } of actors) {
      writer.count(numberOf(key));
      // Whom it is done by ranks below 0.
      writer.count(rank < 0 ? 1 : 0);
      writer.count(Math.abs(rank));
    }
    writer.count(deeds.length);
    for (const { verb, by, to, named } of deeds) {
      writer.count(verb * 2 + (named ? 1 : 0));
      for (const whom of [by, to]) {
        writer.count(whom.length);
        for (const each of whom) writer.count(each);
      }
    }
  }
  if (has & parts.numbers) {
    for (const numbers of [quantities, years]) {
      writer.count(numbers.length);
      for (const value of numbers) writer.number(value);
    }
    writer.count(amounts.length);
    for (const { value, of } of amounts) {
      writer.number(value);
      writer.count(numberOf(of));
    }
  }
}

/**
 * @param keysOfStatement the keys of the example's statement
 * @param textOf the counted word of a symbol
 */
export function readExample(
  reader: ByteReader,
  keysOfStatement: Int32Array,
  textOf: (number: number) => string,
): ExampleRecord {
  const head = reader.count();
  const has = Math.floor(head / roomForKinds);
  const place = reader.count();
  const length = reader.count();
  // As long as they will be: lists that grow would take twice the room, thousands of times a page.
  const keys = new Array<number>(length);
  for (let i = 0; i < length; i += 1) keys[i] = keysOfStatement[reader.count()] as number;
  const record: ExampleRecord = {
    kind: exampleKinds[head % roomForKinds] as ExampleKind,
    place,
    keys,
    clauseOf: has & parts.clauses ? sumsOf(length, reader) : zeros(length),
    moods: has & parts.moods ? listOf(length, reader.count) : zeros(length),
    concepts:
      has & parts.concepts
        ? listOf(length, () => listOf(reader.count(), reader.count))
        : emptyLists(length),
    actors: none,
    deeds: none,
    quantities: none,
    years: none,
    amounts: none,
  };
  if (has & parts.names) {
    record.actors = listOf(reader.count(), () => {
      const symbol = reader.count();
      const isBelow = reader.count() > 0;
      return { symbol, rank: (isBelow ? -1 : 1) * reader.count() };
    });
    record.deeds = listOf(reader.count(), () => {
      const verb = reader.count();
      return {
        verb: verb >> 1,
        named: verb % 2 === 1,
        by: listOf(reader.count(), reader.count),
        to: listOf(reader.count(), reader.count),
      };
    });
  }
  if (has & parts.numbers) {
    record.quantities = listOf(reader.count(), reader.number);
    record.years = listOf(reader.count(), reader.number);
    record.amounts = listOf(reader.count(), () => {
      const value = reader.number();
      return { value, of: textOf(reader.count()) };
    });
  }
  return record;
}

/** The text of an example of a statement. */
export function textOfExample(statement: Statement, { kind, place }: ExampleRecord): string {
  switch (kind) {
    case 'gloss':
      return statement.text;
    case 'wording':
      return statement.wordings[place]?.selector.exact ?? '';
    case 'formulation':
      return statement.formulations[place] ?? '';
    default:
      return statement.nearMisses[place] ?? '';
  }
}

const none: readonly never[] = [];

/** By length, lists of zeros and of empty lists, which all that have nothing of a kind share. */
const zerosByLength: (readonly number[] | undefined)[] = [];
const emptyByLength: (readonly (readonly number[])[] | undefined)[] = [];

function zeros(length: number): readonly number[] {
  zerosByLength[length] ??= new Array<number>(length).fill(0);
  return zerosByLength[length];
}

function emptyLists(length: number): readonly (readonly number[])[] {
  emptyByLength[length] ??= new Array<readonly number[]>(length).fill(none);
  return emptyByLength[length];
}

function sumsOf(length: number, reader: ByteReader): readonly number[] {
  let sum = 0;
  return listOf(length, () => {
    sum += reader.count();
    return sum;
  });
}

function listOf<Item>(length: number, next: () => Item): readonly Item[] {
  if (length === 0) return none;
  const list = new Array<Item>(length);
  for (let i = 0; i < length; i += 1) list[i] = next();
  return list;
}
