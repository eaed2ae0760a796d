import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachUtf8Byte, utf8Length, utf8Text } from '../../../../engine/text/utf-8';

function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  eachUtf8Byte(text, (byte) => bytes.push(byte));
  return Uint8Array.from(bytes);
}

const wellFormed = fc.string({ unit: 'binary' });

it('writes what every other program reads as UTF-8', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect([...bytesOf(text)]).toEqual([...new TextEncoder().encode(text)]);
      expect(utf8Length(text)).toBe(bytesOf(text).length);
    }),
  );
});

it('gives back every text, half characters and very long ones too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const bytes = bytesOf(text);
        expect(utf8Length(text)).toBe(bytes.length);
        expect(utf8Text(bytes, 0, bytes.length)).toBe(text);
      },
    ),
  );
  const long = 'Ångström’s 𝔘nit '.repeat(4_000);
  expect(utf8Text(bytesOf(long), 0, bytesOf(long).length)).toBe(long);
});
