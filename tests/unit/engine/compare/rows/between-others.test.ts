import { describe, expect, it } from 'vitest';
import { betweenOthers } from '../../../../../engine/compare/rows/between-others';
import type { Span } from '../../../../../engine/text/span';
import { tokenise } from '../../../../../engine/text/tokenise';

/** The words left to a statement beside others; null when all of the sentence is its. */
function left(sentence: string, own: string, ...others: string[]): string | null {
  const place = (words: string): Span => {
    const start = sentence.indexOf(words);
    return { start, end: start + words.length };
  };
  const tokens = tokenise(sentence);
  const stated = { at: place(own), beside: others.map(place) };
  const range = betweenOthers(sentence, tokens, stated);
  return range && sentence.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);
}

const sentence =
  'A day after Norvia moved its lorries to the pass, minister Tarn said he hoped for talks, while Ostria closed the northern bridge.';
const lorries = 'Norvia moved its lorries to the pass';
const talks = 'he hoped for talks';
const bridge = 'Ostria closed the northern bridge';

describe('betweenOthers', () => {
  it('leaves a statement what lies between its neighbours, with who says it', () => {
    expect(left(sentence, talks, lorries, bridge)).toBe('minister Tarn said he hoped for talks');
  });

  it('leaves the first and the last one their side', () => {
    expect(left(sentence, lorries, talks, bridge)).toBe(
      'A day after Norvia moved its lorries to the pass, minister Tarn said',
    );
    expect(left(sentence, bridge, talks, lorries)).toBe('while Ostria closed the northern bridge');
  });

  it('gives all of the sentence to a statement that takes all of it, or stands alone', () => {
    expect(left(sentence, sentence, lorries)).toBeNull();
    expect(left(sentence, talks)).toBeNull();
  });

  it('cuts off no word or two', () => {
    expect(left('Norvia moved its lorries on Friday.', 'Norvia moved its lorries', 'Friday')).toBe(
      null,
    );
  });

  it('cuts no quotation in two, unless it is all within one', () => {
    const quoting =
      'Tarn called the new tariff “a heavy blow and an open insult to every farmer” in the valley.';
    expect(
      left(
        quoting,
        'an open insult to every farmer” in the valley',
        'Tarn called the new tariff “a heavy blow',
      ),
    ).toBeNull();
    const inside =
      'Tarn said: “The new tariff hits our farmers hard, and the old bridge remains closed to lorries.”';
    expect(
      left(
        inside,
        'the old bridge remains closed to lorries',
        'The new tariff hits our farmers hard',
      ),
    ).toBe('and the old bridge remains closed to lorries');
  });

  it('cuts nothing where the places are not in the sentence', () => {
    const tokens = tokenise(sentence);
    const stated = { at: { start: 900, end: 950 }, beside: [{ start: 960, end: 990 }] };
    expect(betweenOthers(sentence, tokens, stated)).toBeNull();
    expect(betweenOthers('', [], stated)).toBeNull();
  });
});
