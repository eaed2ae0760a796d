import type { ByteReader, ByteWriter } from '../bytes/byte-writer';

/** A stretch of an article's text, in bytes of its UTF-8. */
export type Passage = { article: number; start: number; length: number };

/**
 * What values share, so that each is a few bytes: the keys that objects of one shape have, in their order, and the
 * strings that come more than once.
 */
export type Shared = { shapes: string[][]; strings: string[] };

/** What a value begins with; from `known` on it is a string by its number. */
const tags = {
  null: 0,
  true: 1,
  false: 2,
  number: 3,
  count: 4,
  list: 5,
  object: 6,
  text: 7,
  passage: 8,
  known: 9,
};

/** Strings up to this length, in UTF-16 units, may be shared: names, ids, dates, topics. Longer ones hardly ever come twice. */
const longestShared = 80;

/** Texts from this length on are looked for in articles: shorter ones take no more than a passage does. */
const shortestPassage = 8;

/** Sees all values that are to be packed, and then tells what they share. */
export type SharedFinder = { see(value: unknown): void; shared(): Shared };

export function createSharedFinder(): SharedFinder {
  const shapes = new Map<string, string[]>();
  // By string, how many values have it and the last that was counted: a text that one value says twice is a passage.
  const seen = new Map<string, { times: number; last: number }>();
  let values = 0;
  const see = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length > longestShared) return;
      const known = seen.get(value);
      if (!known) seen.set(value, { times: 1, last: values });
      else if (known.last !== values) {
        known.times += 1;
        known.last = values;
      }
    } else if (Array.isArray(value)) {
      for (const member of value) see(member);
    } else if (value !== null && typeof value === 'object') {
      const keys = keysOf(value);
      shapes.set(keys.join('\n'), keys);
      for (const key of keys) see((value as Record<string, unknown>)[key]);
    }
  };
  return {
    see(value) {
      values += 1;
      see(value);
    },
    shared() {
      const several = [...seen].filter(([, { times }]) => times > 1);
      // The most frequent have the smallest numbers, which take the fewest bytes.
      several.sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
      return { shapes: [...shapes.values()], strings: several.map(([text]) => text) };
    },
  };
}

/** Members as JSON has them: those that are undefined are none. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  const has = (key: string): boolean => (value as Record<string, unknown>)[key] !== undefined;
  return keys.every(has) ? keys : keys.filter(has);
}

export type ValueWriter = {
  /** @param passageOf where a text stands in an article; null when nowhere */
  write(value: unknown, passageOf: (text: string) => Passage | null): void;
};

/** @param shared what was found in all values that will be written */
export function createValueWriter(writer: ByteWriter, { shapes, strings }: Shared): ValueWriter {
  const shapeNumbers = new Map(shapes.map((keys, number) => [keys.join('\n'), number]));
  const stringNumbers = new Map(strings.map((text, number) => [text, number]));
  const writeText = (text: string, passageOf: (text: string) => Passage | null): void => {
    const known = stringNumbers.get(text);
    if (known !== undefined) return writer.count(tags.known + known);
    const passage = text.length < shortestPassage ? null : passageOf(text);
    if (!passage) {
      writer.count(tags.text);
      return writer.text(text);
    }
    writer.count(tags.passage);
    writer.count(passage.article);
    writer.count(passage.start);
    writer.count(passage.length);
  };
  return {
    write(value, passageOf) {
      if (typeof value === 'string') writeText(value, passageOf);
      else if (typeof value === 'number') {
        const isCount = Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
        writer.count(isCount ? tags.count : tags.number);
        if (isCount) writer.count(value);
        else writer.number(value);
      } else if (Array.isArray(value)) {
        writer.count(tags.list);
        writer.count(value.length);
        for (const member of value) this.write(member, passageOf);
      } else if (value !== null && typeof value === 'object') {
        const keys = keysOf(value);
        writer.count(tags.object);
        writer.count(shapeNumbers.get(keys.join('\n')) as number);
        for (const key of keys) this.write((value as Record<string, unknown>)[key], passageOf);
      } else writer.count(value === true ? tags.true : value === false ? tags.false : tags.null);
    },
  };
}

/**
 * The value that was written where the reader stands.
 * @param textOf the text of a passage
 * @throws RangeError when the bytes are none that were written so
 */
export function readValue(
  reader: ByteReader,
  { shapes, strings }: Shared,
  textOf: (passage: Passage) => string | null,
): unknown {
  const read = (): unknown => {
    const tag = reader.count();
    switch (tag) {
      case tags.null:
        return null;
      case tags.true:
        return true;
      case tags.false:
        return false;
      case tags.number:
        return reader.number();
      case tags.count:
        return reader.count();
      case tags.list: {
        const list: unknown[] = [];
        for (let left = reader.count(); left > 0; left -= 1) list.push(read());
        return list;
      }
      case tags.object: {
        const value: Record<string, unknown> = {};
        for (const key of there(shapes[reader.count()])) value[key] = read();
        return value;
      }
      case tags.text:
        return reader.text();
      case tags.passage:
        return textOf({ article: reader.count(), start: reader.count(), length: reader.count() });
      default:
        return there(strings[tag - tags.known]);
    }
  };
  return read();
}

/**
 * The first member of the object that was written where the reader stands, if it is called so; undefined if another one
 * is. For what is asked of many objects of which few are read.
 */
export function readFirstMember(reader: ByteReader, shared: Shared, name: string): unknown {
  if (reader.count() !== tags.object || there(shared.shapes[reader.count()])[0] !== name)
    return undefined;
  return readValue(reader, shared, () => null) ?? undefined;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The file does not hold what it names.');
  return value;
}
