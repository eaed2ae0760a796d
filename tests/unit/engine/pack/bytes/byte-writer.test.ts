import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createByteReader,
  createByteWriter,
  readCounts,
  readSignedCounts,
} from '../../../../../engine/pack/bytes/byte-writer';

const written = fc.array(
  fc.oneof(
    fc.record({ is: fc.constant('count' as const), value: fc.maxSafeNat() }),
    fc.record({ is: fc.constant('number' as const), value: fc.double({ noNaN: true }) }),
  ),
);

it('reads what was written, from wherever it begins', () => {
  fc.assert(
    fc.property(written, fc.nat({ max: 5 }), (values, before) => {
      const writer = createByteWriter();
      for (let i = 0; i < before; i += 1) writer.count(i);
      const start = writer.length();
      for (const { is, value } of values) writer[is](value);
      const reader = createByteReader(writer.bytes(), start);
      expect(values.map(({ is }) => reader[is]())).toEqual(values.map(({ value }) => value));
    }),
  );
});

it('reads nothing beyond the end', () => {
  expect(() => createByteReader(new Uint8Array([0x80]), 0).count()).toThrow(RangeError);
});

it('reads lists of counts and of numbers below 0 in one go, between bytes as they are', () => {
  const counts = fc.array(fc.nat({ max: 2 ** 31 - 1 }));
  const signed = fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 - 1 }));
  fc.assert(
    fc.property(counts, fc.uint8Array({ maxLength: 9_000 }), signed, (first, bytes, second) => {
      const writer = createByteWriter();
      for (const value of first) writer.count(value);
      writer.raw(bytes);
      for (const value of second) writer.signed(value);
      const written = writer.bytes();
      const own = new Int32Array(first.length);
      const end = readCounts(written, 0, own, first.length);
      expect([...own]).toEqual(first);
      expect(written.slice(end, end + bytes.length)).toEqual(Uint8Array.from(bytes));
      const others = new Int32Array(second.length);
      const last = readSignedCounts(written, end + bytes.length, others, second.length);
      expect([...others]).toEqual(second);
      expect(last).toBe(written.length);
    }),
  );
});

it.each([
  ['too few', [1, 2], 3],
  ['one cut short', [1, 0x80], 2],
])('reads no list of counts of which there are %s', (_, bytes, length) => {
  expect(() => readCounts(Uint8Array.from(bytes), 0, new Int32Array(3), length)).toThrow(
    RangeError,
  );
});
