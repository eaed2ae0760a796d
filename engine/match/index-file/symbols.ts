/** Strings by number, and numbers by string, without an object for each: their letters lie in one array. */
export type Symbols = {
  count: number;
  /** Undefined when there is none. */
  numberOf(text: string): number | undefined;
  /** Its first letter (UTF-16 code unit); undefined when there is none of this number, or it is empty. */
  firstLetterOf(number: number): number | undefined;
  /** @throws RangeError when there is none of this number */
  textOf(number: number): string;
};

/** The arrays that symbols lie in. */
export type SymbolArrays = {
  /** Letters (UTF-16 code units) of all of them. */
  letters: Uint16Array;
  /** For each where its letters start, and the end. */
  starts: Uint32Array;
  /** Numbers, each by one higher, at the place its letters scatter it to, or behind; 0 is free. A power of two long. */
  table: Uint32Array;
};

/** Share of the table that is taken at most is half. */
const room = 2;

export function layOutSymbols(texts: readonly string[]): SymbolArrays {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, number) => {
    starts[number + 1] = (starts[number] as number) + text.length;
  });
  const letters = new Uint16Array(starts[texts.length] as number);
  let size = 1;
  while (size < room * texts.length) size *= 2;
  const table = new Uint32Array(size);
  texts.forEach((text, number) => {
    const start = starts[number] as number;
    for (let i = 0; i < text.length; i += 1) letters[start + i] = text.charCodeAt(i);
    let place = scatter(text) & (size - 1);
    while (table[place]) place = (place + 1) & (size - 1);
    table[place] = number + 1;
  });
  return { letters, starts, table };
}

export function openSymbols({ letters, starts, table }: SymbolArrays): Symbols {
  const mask = table.length - 1;
  const isText = (number: number, text: string): boolean => {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i += 1)
      if (letters[start + i] !== text.charCodeAt(i)) return false;
    return true;
  };
  return {
    count: starts.length - 1,
    numberOf(text) {
      let place = scatter(text) & mask;
      for (;;) {
        const entry = table[place];
        if (!entry) return undefined;
        if (isText(entry - 1, text)) return entry - 1;
        place = (place + 1) & mask;
      }
    },
    firstLetterOf: (number) => letters[starts[number] as number],
    textOf(number) {
      const end = starts[number + 1];
      if (end === undefined) throw new RangeError(`There is no symbol ${number}.`);
      return String.fromCharCode(...letters.subarray(starts[number] as number, end));
    },
  };
}

/** FNV-1a over the letters. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
