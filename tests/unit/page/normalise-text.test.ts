import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, rawOffsetAt } from '../../../page/normalise-text';

const cases: [what: string, data: string, afterSpace: boolean, expected: string][] = [
  ['plain words', 'one two', false, 'one two'],
  ['indentation', '\n\t  one\n  two ', false, ' one two '],
  ['indentation at the start of a line', '\n  one', true, 'one'],
  ['no-break spaces', 'one\u00a0\u00a0two', false, 'one two'],
  ['soft hyphens and zero-width characters', 'nego\u00adti\u200bation', false, 'negotiation'],
  ['an invisible character between spaces', 'one \u200b two', false, 'one two'],
  ['an invisible character before a space', '\u200b one', true, 'one'],
  ['nothing but white space', ' \n ', true, ''],
];

describe('normalise', () => {
  it.each(cases)('%s', (_, data, afterSpace, expected) => {
    expect(normalise(data, afterSpace)).toBe(expected);
  });
});

const data = fc.string({
  unit: fc.constantFrom('a', 'b', '.', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '😀', 'é'),
});

describe('offsets, there and back', () => {
  it('finds every normalised character where it stands in the source', () => {
    fc.assert(
      fc.property(data, fc.boolean(), (source, afterSpace) => {
        const text = normalise(source, afterSpace);
        for (let i = 0; i < text.length; i++) {
          const raw = rawOffsetAt(source, afterSpace, i);
          expect(source.charAt(raw).replace(/\s/, ' ')).toBe(text.charAt(i));
          expect(normalise(source.slice(0, raw), afterSpace)).toHaveLength(i);
        }
      }),
    );
  });

  it('gives the place behind the last character that shows for the end', () => {
    const end = normalise('one  two\n ', false).length;
    expect(rawOffsetAt('one  two\n ', false, end - 1)).toBe(8);
    expect(rawOffsetAt('one\u200b', false, 3)).toBe(3);
  });
});
