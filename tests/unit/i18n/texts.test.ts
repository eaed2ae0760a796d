import { describe, expect, inject, it } from 'vitest';
import { chooseLanguage } from '../../../i18n/choose-language';
import { type Spoken, spokenOf, textOf } from '../../../i18n/texts';
import { listed, listedInPart, percent, speakLanguage } from '../../support/i18n';

const spoken = (language: string, texts: Spoken['texts'] = {}): Spoken => {
  const { dateLocale = language, direction = 'ltr' } = inject('texts')[language] ?? {};
  return spokenOf(language, { ...texts, dateLocale, direction });
};

describe('a text', () => {
  it.each([
    ['en', [0, 1, 2], ['other', 'one', 'other']],
    ['fr', [0, 1, 2, 1_000_000], ['one', 'one', 'other', 'many']],
    ['uk', [1, 3, 5, 11, 21, 22], ['one', 'few', 'many', 'many', 'one', 'few']],
    ['ru', [1, 4, 12, 25, 101], ['one', 'few', 'many', 'many', 'one']],
    ['ar', [0, 1, 2, 3, 11, 100], ['zero', 'one', 'two', 'few', 'many', 'other']],
  ])('in the language “%s” takes the form of each number', (language, numbers, forms) => {
    const text = Object.fromEntries(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((category) => [category, category]),
    );
    const told = numbers.map((number) => textOf(spoken(language, { text }), 'text', number));
    expect(told).toEqual(forms);
  });

  it('has its values filled in, numbers as the language writes them', () => {
    const text = '$2: $1';
    expect(textOf(spoken('en', { text }), 'text', undefined, [1234, 'A'])).toBe('A: 1,234');
    expect(textOf(spoken('de', { text }), 'text', undefined, [1234, 'A'])).toBe('A: 1.234');
    expect(textOf(spoken('fr', { text }), 'text', undefined, [1234, 'A'])).toBe('A: 1\u202f234');
  });

  it('from right to left keeps each value’s own direction', () => {
    expect(textOf(spoken('ar', { text: 'في $1' }), 'text', undefined, ['A (B)'])).toBe(
      'في \u2068A (B)\u2069',
    );
    expect(textOf(spoken('ar', { text: '$1' }), 'text', 1234)).toBe('1,234');
  });

  it('fills in no value within a value', () => {
    const { text } = { text: '$1 and $2' };
    expect(textOf(spoken('en', { text }), 'text', undefined, ['$2', '$1'])).toBe('$2 and $1');
  });

  it('that is missing is its key, so that it is seen', () => {
    expect(textOf(spoken('en'), 'not.there')).toBe('not.there');
  });
});

describe('the language', () => {
  it.each([
    ['browser', 'de-AT', 'de'],
    ['browser', 'uk', 'uk'],
    ['browser', 'pt-BR', 'en'],
    ['browser', '', 'en'],
    ['browser', 'browser', 'en'],
    ['ar', 'de-AT', 'ar'],
  ] as const)('of the choice “%s” in a browser that speaks “%s” is “%s”', (chosen, browser, is) => {
    expect(chooseLanguage(chosen, browser === 'browser' ? 'xx-browser' : browser)).toBe(is);
  });
});

describe('lists and shares', () => {
  it.each([
    ['en', 'A, B, C', 'A, B', '93%'],
    ['de', 'A, B und C', 'A, B', '93\u00a0%'],
    ['es', 'A, B y C', 'A, B', '93\u00a0%'],
    ['ar', '\u2068A\u2069 و\u2068B\u2069 و\u2068C\u2069', '\u2068A\u2069، \u2068B\u2069', '93‎%‎'],
  ])('in the language “%s”', (language, all, part, share) => {
    speakLanguage(language);
    expect(listed(['A', 'B', 'C'])).toBe(all);
    expect(listedInPart(['A', 'B'])).toBe(part);
    expect(percent(0.93)).toBe(share);
    speakLanguage('en');
  });
});
