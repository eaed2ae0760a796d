import { asciiText } from '../../text/utf-8';

/** What an index is made of: arrays of numbers by name. */
export type Section =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int16Array
  | Int32Array
  | Float64Array;

/** Whole numbers from 0 on, in as few bytes each as the largest takes. */
export type Counts = Uint8Array | Uint16Array | Uint32Array;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float64Array };
type Kind = keyof typeof kinds;

/** Every file begins with this number, which reads otherwise on machines that store numbers the other way round. */
const magic = 0x53444c31;

/** Arrays begin at multiples of this, as the widest of them must. */
const alignment = 8;

/** Bytes of the magic number and of the header's length. */
const prologue = 8;

type Header<Info> = {
  info: Info;
  sections: { name: string; kind: Kind; start: number; length: number }[];
};

/**
 * One file of all arrays, with what is to be known of it: a JSON header, and behind it the numbers as they lie in
 * memory, so that opening it copies and parses none of them. In steps of one array each.
 */
export function* writeSections<Info>(
  info: Info,
  sections: Record<string, Section>,
): Generator<void, ArrayBuffer> {
  const entries = Object.entries(sections);
  let start = 0;
  const table: Header<Info>['sections'] = entries.map(([name, section]) => {
    const entry = { name, kind: kindOf(section), start, length: section.length };
    start = aligned(start + section.byteLength);
    return entry;
  });
  const header = asciiBytes(JSON.stringify({ info, sections: table }));
  const body = aligned(prologue + header.length);
  const file = new ArrayBuffer(body + start);
  new Uint32Array(file, 0, 2).set([magic, header.length]);
  const bytes = new Uint8Array(file);
  bytes.set(header, prologue);
  for (const [i, [, section]] of entries.entries()) {
    yield;
    const at = body + (table[i]?.start ?? 0);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
  }
  return file;
}

/**
 * The arrays of such a file, as views into it.
 * @throws when it is none, or cut short
 */
export function readSections<Info>(file: ArrayBuffer): {
  info: Info;
  /** @throws when there is none of this name and of one of these kinds */
  section<K extends Kind>(name: string, ...wanted: K[]): InstanceType<(typeof kinds)[K]>;
  counts(name: string): Counts;
} {
  if (file.byteLength < prologue) throw damaged();
  const [found, headerLength = 0] = new Uint32Array(file, 0, 2);
  if (found !== magic || prologue + headerLength > file.byteLength) throw damaged();
  const json = asciiText(new Uint8Array(file, prologue, headerLength));
  const { info, sections } = JSON.parse(json) as Header<Info>;
  const body = aligned(prologue + headerLength);
  const byName = new Map(sections.map((section) => [section.name, section]));
  function section<K extends Kind>(name: string, ...wanted: K[]) {
    const entry = byName.get(name);
    const kind = wanted.find((each) => each === entry?.kind);
    if (!entry || !kind) throw damaged();
    return new kinds[kind](file, body + entry.start, entry.length) as InstanceType<
      (typeof kinds)[K]
    >;
  }
  return {
    info,
    section,
    counts: (name) => section(name, 'Uint8Array', 'Uint16Array', 'Uint32Array'),
  };
}

/** Numbers as they are to be stored. */
export function narrowest(numbers: Counts | Int32Array): Counts {
  let most = 0;
  for (let i = 0; i < numbers.length; i += 1) most = Math.max(most, numbers[i] as number);
  if (most < 1 << 8) return new Uint8Array(numbers);
  return most < 1 << 16 ? new Uint16Array(numbers) : new Uint32Array(numbers);
}

function kindOf(section: Section): Kind {
  return section.constructor.name as Kind;
}

/** JSON as bytes; letters beyond ASCII, which only stand in its strings, are written as escapes. */
function asciiBytes(json: string): Uint8Array {
  const plain = json.replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from({ length: plain.length }, (_, i) => plain.charCodeAt(i));
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function damaged(): Error {
  return new Error('The index is damaged or none of ours.');
}
