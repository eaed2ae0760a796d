import { findPlace, layOutPlaces } from './place-table';

/** Strings by number, and numbers by string, without an object for each: their letters lie in one array. */
export type Symbols = {
  count: number;
  /** Undefined when there is none. */
  numberOf(text: string): number | undefined;
  /** Its first letter (UTF-16 code unit); undefined when there is none of this number, or it is empty. */
  firstLetterOf(number: number): number | undefined;
  /** Below 0 when the first stands before the second by their code units, above when behind it, 0 when they are the same. */
  compare(first: number, second: number): number;
  /** Whether its text begins with this one. */
  startsWith(number: number, beginning: string): boolean;
  /** @throws RangeError when there is none of this number */
  textOf(number: number): string;
};

/** The arrays that symbols lie in. */
export type SymbolArrays = {
  /** Letters (UTF-16 code units) of all of them. */
  letters: Uint8Array | Uint16Array;
  /** For each where its letters start, and the end. */
  starts: Uint32Array;
  /** See `layOutPlaces`. */
  table: Uint32Array;
};

export function layOutSymbols(texts: readonly string[]): SymbolArrays {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, number) => {
    starts[number + 1] = (starts[number] as number) + text.length;
  });
  const letters = new Uint16Array(starts[texts.length] as number);
  texts.forEach((text, number) => {
    const start = starts[number] as number;
    for (let i = 0; i < text.length; i += 1) letters[start + i] = text.charCodeAt(i);
  });
  return { letters, starts, table: layOutPlaces(texts) };
}

export function openSymbols({ letters, starts, table }: SymbolArrays): Symbols {
  const isText = (number: number, text: string): boolean => {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i += 1)
      if (letters[start + i] !== text.charCodeAt(i)) return false;
    return true;
  };
  return {
    count: starts.length - 1,
    numberOf: (text) => findPlace(table, text, (number) => isText(number, text)),
    firstLetterOf: (number) => letters[starts[number] as number],
    compare(first, second) {
      const [a, b] = [starts[first] as number, starts[second] as number];
      const [lengthA, lengthB] = [
        (starts[first + 1] as number) - a,
        (starts[second + 1] as number) - b,
      ];
      const shorter = Math.min(lengthA, lengthB);
      for (let i = 0; i < shorter; i += 1) {
        const difference = (letters[a + i] as number) - (letters[b + i] as number);
        if (difference !== 0) return difference;
      }
      return lengthA - lengthB;
    },
    startsWith(number, beginning) {
      const start = starts[number] as number;
      if ((starts[number + 1] as number) - start < beginning.length) return false;
      for (let i = 0; i < beginning.length; i += 1)
        if (letters[start + i] !== beginning.charCodeAt(i)) return false;
      return true;
    },
    textOf(number) {
      const end = starts[number + 1];
      if (end === undefined) throw new RangeError(`There is no symbol ${number}.`);
      return String.fromCharCode(...letters.subarray(starts[number] as number, end));
    },
  };
}
