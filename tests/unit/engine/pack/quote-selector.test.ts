import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote, findLooseQuote, findQuotes } from '../../../../engine/pack/quote-selector';

describe('describeQuote and findQuotes', () => {
  it('lead back to every passage of any text', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '“', '’'), { minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (letters, a, b) => {
        const whole = letters.join('');
        const start = a % whole.length;
        const end = start + 1 + (b % (whole.length - start));
        const selector = describeQuote(whole, start, end);
        expect(selector.exact).toBe(whole.slice(start, end));
        expect(findQuotes(whole, selector)).toEqual([start]);
      }),
    );
  });

  it('context ends between words', () => {
    const text =
      'Nobody knew what the premier would say to parliament on that grey morning in March.';
    const start = text.indexOf('say');
    const { prefix, suffix } = describeQuote(text, start, start + 3);
    expect(prefix).toBe('knew what the premier would ');
    expect(suffix).toBe(' to parliament on that grey');
  });

  it('finds overlapping places', () => {
    expect(findQuotes('aaa', { exact: 'aa', prefix: '', suffix: '' })).toEqual([0, 1]);
  });
});

describe('findLooseQuote', () => {
  const text = 'He said: “It’s over”\nfor us – all of us.';
  it.each([
    ['straight quotation marks', `"It's over"`, '“It’s over”'],
    ['other dashes', 'us - all', 'us – all'],
    ['other white space', 'over” for', 'over”\nfor'],
    ['signs that mean something to patterns', 'us.', 'us.'],
  ])('forgives %s', (_, passage, found) => {
    const place = findLooseQuote(text, passage);
    expect(place && text.slice(place.start, place.end)).toBe(found);
  });

  it.each(['It is over', 'he said', ''])('does not forgive %j', (passage) => {
    expect(findLooseQuote(text, passage)).toBeNull();
  });
});
