import { describe, expect, it } from 'vitest';
import { passesGate } from '../../../page/gate';

const ferry = { ferry: { any: ['ferry', 'harbour', 'Saint Olaf'], minimumDistinct: 2 } };

const cases: [what: string, text: string, expected: boolean][] = [
  ['two different words', 'The ferry left the harbour.', true],
  ['the same word twice', 'Ferry after ferry.', false],
  ['other letter case', 'FERRY in the Harbour', true],
  ['a word of two', 'The ferry Saint Olaf', true],
  ['parts of words only', 'Ferryman, harbours', false],
  ['a part first, the word later', 'Harbours, ferries, a ferry in a harbour', true],
  ['words at both ends', 'ferry to the harbour', true],
  ['punctuation beside the word', '“Ferry”, (harbour)', true],
  ['letters of other alphabets beside the word', 'фferry harbourы', false],
  ['no text', '', false],
];

describe('passesGate', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(passesGate(text, ferry)).toBe(expected);
  });

  it('is open when one of several packs has its words', () => {
    const gates = { ...ferry, talks: { any: ['talks'], minimumDistinct: 1 } };
    expect(passesGate('The talks went on.', gates)).toBe(true);
  });

  it('stays shut without a pack, and for a pack without words', () => {
    expect(passesGate('The ferry left the harbour.', {})).toBe(false);
    expect(passesGate('anything', { empty: { any: [''], minimumDistinct: 1 } })).toBe(false);
  });
});
