import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutSymbols, openSymbols } from '../../../../../engine/pack/bytes/symbols';

const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 });

it('gives back every text by its number, and every number by its text', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const symbols = openSymbols(layOutSymbols(all));
      expect(symbols.count).toBe(all.length);
      expect(all.map((_, number) => symbols.textOf(number))).toEqual(all);
      expect(all.map((text) => symbols.numberOf(text))).toEqual(all.map((_, number) => number));
    }),
  );
});

it('knows no other text', () => {
  const symbols = openSymbols(layOutSymbols(['dam', 'gate', 'valley']));
  for (const other of ['', 'da', 'dams', 'Dam']) expect(symbols.numberOf(other)).toBeUndefined();
  expect(openSymbols(layOutSymbols([])).numberOf('dam')).toBeUndefined();
  expect(() => symbols.textOf(3)).toThrow(RangeError);
});

it('puts two in order by their code units, as their texts would be', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const { compare } = openSymbols(layOutSymbols(all));
      for (const [a, first] of all.entries())
        for (const [b, second] of all.entries())
          expect(Math.sign(compare(a, b))).toBe(first < second ? -1 : first > second ? 1 : 0);
    }),
  );
});
