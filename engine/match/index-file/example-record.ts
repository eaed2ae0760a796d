import type { ByteReader, ByteWriter } from '../../pack/bytes/byte-writer';
import type { Statement } from '../../pack/types';
import type { Example, ExampleKind } from '../model/examples';
import type { Amount, Deed } from '../proposition/profile';

/** What matching needs of an example, as it lies in an index; keys, and the words that are counted, by number. */
export type ExampleRecord = {
  kind: ExampleKind;
  /** Which of the statement's texts of this kind it is. */
  place: number;
  keys: number[];
  clauseOf: number[];
  moods: number[];
  concepts: (readonly number[])[];
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

/** @param numberOf the number of a key, or of a word that is counted */
export function writeExample(
  writer: ByteWriter,
  { kind, profile }: Example,
  place: number,
  numberOf: (text: string) => number,
): void {
  const { keys, clauseOf, moods, concepts, actors, deeds, quantities, years, amounts } = profile;
  writer.count(exampleKinds.indexOf(kind));
  writer.count(place);
  writer.count(keys.length);
  let clause = 0;
  keys.forEach((key, i) => {
    const own = concepts[i] as readonly number[];
    const next = clauseOf[i] as number;
    writer.count(numberOf(key));
    writer.count(next - clause);
    writer.count(moods[i] as number);
    writer.count(own.length);
    for (const concept of own) writer.count(concept);
    clause = next;
  });
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
    for (const places of [by, to]) {
      writer.count(places.length);
      for (const place of places) writer.count(place);
    }
  }
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

/** @param textOf the counted word of a symbol */
export function readExample(reader: ByteReader, textOf: (number: number) => string): ExampleRecord {
  const kind = exampleKinds[reader.count()] as ExampleKind;
  const place = reader.count();
  const length = reader.count();
  // As long as they will be: lists that grow would take twice the room, thousands of times a page.
  const keys = new Array<number>(length);
  const clauseOf = new Array<number>(length);
  const moods = new Array<number>(length);
  const concepts = new Array<readonly number[]>(length);
  let clause = 0;
  for (let i = 0; i < length; i += 1) {
    keys[i] = reader.count() / 2;
    clause += reader.count();
    clauseOf[i] = clause;
    moods[i] = reader.count();
    concepts[i] = listOf(reader.count(), reader.count);
  }
  return {
    kind,
    place,
    keys,
    clauseOf,
    moods,
    concepts,
    actors: listOf(reader.count(), () => {
      const symbol = reader.count();
      const isBelow = reader.count() > 0;
      return { symbol, rank: (isBelow ? -1 : 1) * reader.count() };
    }),
    deeds: listOf(reader.count(), () => {
      const verb = reader.count();
      return {
        verb: verb >> 1,
        named: verb % 2 === 1,
        by: listOf(reader.count(), reader.count),
        to: listOf(reader.count(), reader.count),
      };
    }),
    quantities: listOf(reader.count(), reader.number),
    years: listOf(reader.count(), reader.number),
    amounts: listOf(reader.count(), () => {
      const value = reader.number();
      return { value, of: textOf(reader.count()) };
    }),
  };
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

function listOf<Item>(length: number, next: () => Item): readonly Item[] {
  if (length === 0) return none;
  const list = new Array<Item>(length);
  for (let i = 0; i < length; i += 1) list[i] = next();
  return list;
}
