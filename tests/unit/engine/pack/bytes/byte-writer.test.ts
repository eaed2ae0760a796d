import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createByteReader, createByteWriter } from '../../../../../engine/pack/bytes/byte-writer';

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
