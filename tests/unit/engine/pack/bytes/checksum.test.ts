import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksumOf } from '../../../../../engine/pack/bytes/checksum';

it('tells bytes from the same with one bit changed, wherever it is', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(7),
      (bytes, at, bit) => {
        const changed = bytes.slice();
        const place = at % bytes.length;
        changed[place] = (changed[place] as number) ^ (1 << bit);
        expect(checksumOf(changed.slice().buffer)).not.toBe(checksumOf(bytes.slice().buffer));
        expect(checksumOf(bytes.slice().buffer)).toBe(checksumOf(bytes.slice().buffer));
      },
    ),
  );
});

it('tells bytes from the same ones cut short, moved or swapped', () => {
  const bytes = Uint8Array.from({ length: 4_096 }, (_, i) => (i * 31) % 251);
  const sum = checksumOf(bytes.buffer);
  const zeros = new Uint8Array(4_096);
  expect(checksumOf(bytes.slice(0, 4_080).buffer)).not.toBe(sum);
  expect(checksumOf(Uint8Array.from([...bytes.slice(16), ...bytes.slice(0, 16)]).buffer)).not.toBe(
    sum,
  );
  expect(checksumOf(zeros.buffer)).not.toBe(checksumOf(zeros.slice(16).buffer));
});
