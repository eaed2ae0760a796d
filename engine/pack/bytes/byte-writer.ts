import { eachUtf8Byte, utf8Length, utf8Text } from '../../text/utf-8';

/** Bits of a number that a byte holds; the eighth says that more bytes follow (LEB128). */
const bits = 0x80;

const float = new Float64Array(1);
const floatBytes = new Uint8Array(float.buffer);

/** Bytes that grow as numbers are written to them. */
export type ByteWriter = {
  /** How many were written. */
  length(): number;
  /** A whole number from 0 to 2⁵³: small ones take one byte. */
  count(value: number): void;
  /** A whole number from -2³⁰ to 2³⁰: small ones of either sign take one byte (zigzag). */
  signed(value: number): void;
  /** Any number. */
  number(value: number): void;
  /** Any text, with its length. */
  text(value: string): void;
  /** A text's bytes alone: whoever reads them knows where they end. */
  letters(value: string): void;
  /** Bytes as they are. */
  raw(bytes: Uint8Array): void;
  /** What was written until now; a view that later writing may leave behind. */
  bytes(): Uint8Array;
};

export function createByteWriter(): ByteWriter {
  let data = new Uint8Array(1 << 12);
  let length = 0;
  const makeRoom = (more: number): void => {
    let size = data.length;
    while (length + more > size) size *= 2;
    if (size === data.length) return;
    const larger = new Uint8Array(size);
    larger.set(data);
    data = larger;
  };
  const put = (byte: number): void => {
    if (length === data.length) makeRoom(1);
    data[length] = byte;
    length += 1;
  };
  const count = (value: number): void => {
    let rest = value;
    while (rest >= bits) {
      put((rest % bits) | bits);
      rest = Math.floor(rest / bits);
    }
    put(rest);
  };
  return {
    length: () => length,
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    number(value) {
      float[0] = value;
      for (const byte of floatBytes) put(byte);
    },
    text(value) {
      count(utf8Length(value));
      eachUtf8Byte(value, put);
    },
    letters: (value) => eachUtf8Byte(value, put),
    raw(bytes) {
      makeRoom(bytes.length);
      data.set(bytes, length);
      length += bytes.length;
    },
    bytes: () => data.subarray(0, length),
  };
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export type ByteReader = {
  count(): number;
  number(): number;
  text(): string;
  /** Goes on at another place: cheaper than another reader. */
  moveTo(place: number): void;
};

/** @param start where in the bytes to begin */
export function createByteReader(data: Uint8Array, start: number): ByteReader {
  let at = start;
  const next = (): number => {
    const byte = data[at];
    if (byte === undefined) throw endsEarly();
    at += 1;
    return byte;
  };
  const count = (): number => {
    let byte = next();
    if (byte < bits) return byte;
    let value = byte % bits;
    for (let scale = bits; byte >= bits; scale *= bits) {
      byte = next();
      value += (byte % bits) * scale;
    }
    return value;
  };
  return {
    count,
    number() {
      for (let i = 0; i < floatBytes.length; i += 1) floatBytes[i] = next();
      return float[0] as number;
    },
    text() {
      const length = count();
      if (at + length > data.length) throw endsEarly();
      at += length;
      return utf8Text(data, at - length, at);
    },
    moveTo(place) {
      at = place;
    },
  };
}

/**
 * Reads so many whole numbers below 2³¹ into a list: for those that are asked for by the hundred thousand.
 * @returns where the next begins
 * @throws RangeError when the bytes end before they do
 */
export function readCounts(
  data: Uint8Array,
  start: number,
  into: Int32Array,
  length: number,
): number {
  let at = start;
  for (let i = 0; i < length; i += 1) {
    let byte = data[at] as number;
    at += 1;
    let value = byte & (bits - 1);
    for (let shift = 7; byte >= bits; shift += 7) {
      byte = data[at] as number;
      at += 1;
      value |= (byte & (bits - 1)) << shift;
    }
    into[i] = value;
  }
  if (at > data.length) throw endsEarly();
  return at;
}

/** The same of numbers that may be below 0. */
export function readSignedCounts(
  data: Uint8Array,
  start: number,
  into: Int32Array,
  length: number,
): number {
  const end = readCounts(data, start, into, length);
  for (let i = 0; i < length; i += 1) into[i] = signedOf(into[i] as number);
  return end;
}

/** A number below 0 is written as an odd one. */
export function signedOf(count: number): number {
  return (count >>> 1) ^ -(count & 1);
}

const endsEarly = () => new RangeError('The file ends before its contents do.');
