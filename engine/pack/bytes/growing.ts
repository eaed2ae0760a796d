/** Numbers in a row that grow as they come; a plain array of that length would take four times the room. */
export type Growing = { values: Int32Array; length: number };

export function growing(): Growing {
  return { values: new Int32Array(1 << 10), length: 0 };
}

export function push(list: Growing, value: number): void {
  if (list.length === list.values.length) {
    const larger = new Int32Array(list.values.length * 2);
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.length] = value;
  list.length += 1;
}

/** What was pushed until now, as numbers from 0 on. */
export function numbersOf({ values, length }: Growing): Uint32Array {
  return new Uint32Array(values.slice(0, length).buffer);
}
