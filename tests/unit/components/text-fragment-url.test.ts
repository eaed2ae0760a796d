import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../components/statement/text-fragment-url';

const cases = [
  {
    name: 'a short quotation is given whole',
    url: 'https://a.example/b',
    quotation: 'no grounds for optimism',
    expected: 'https://a.example/b#:~:text=no%20grounds%20for%20optimism',
  },
  {
    name: 'a long one by its first and last words',
    url: 'https://a.example/b',
    quotation: 'one two three four five six seven eight nine',
    expected: 'https://a.example/b#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
  },
  {
    name: 'what has a meaning in a directive is encoded',
    url: 'https://a.example/b',
    quotation: 'so-called, & more',
    expected: 'https://a.example/b#:~:text=so%2Dcalled%2C%20%26%20more',
  },
  {
    name: 'the address’s own fragment gives way',
    url: 'https://a.example/b#comments',
    quotation: 'words',
    expected: 'https://a.example/b#:~:text=words',
  },
  {
    name: 'no words, no fragment',
    url: 'https://a.example/b',
    quotation: ' ',
    expected: 'https://a.example/b',
  },
];

describe('textFragmentUrl', () => {
  it.each(cases)('$name', ({ url, quotation, expected }) => {
    expect(textFragmentUrl(url, quotation)).toBe(expected);
  });
});
