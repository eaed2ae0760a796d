import { describe, expect, it } from 'vitest';
import { gateSentences, passesGate } from '../../../../engine/claims/crisis-gate';
import { tokenise } from '../../../../engine/text/tokenise';

const sentence = (text: string) => ({ tokens: tokenise(text), speaker: { mentions: [] } });

describe('a gate with a phrase', () => {
  const gate = { any: ['South Sudan', 'Juba'], also: ['sudan', 'talks'], minimumDistinct: 2 };

  it.each([
    ['Talks on South Sudan’s oil.', true],
    ['SOUTH SUDAN: Juba is calm.', true],
    ['South Sudan', true], // Its second word is one of the gate as well.
    ['Talks in the south of Sudan.', false],
    ['The south. Sudan talks.', false],
    ['Talks, talks in the South', false],
  ])('%s: %s', (text, isAbout) => {
    const sentences = text.split(/(?<=\.) /).map(sentence);
    expect(passesGate(gate, sentences)).toBe(isAbout);
  });

  it('counts what the headline has, once', () => {
    const texts = ['The talks go on.', 'Oil was spoken of.'].map(sentence);
    expect(passesGate(gate, texts)).toBe(false);
    expect(passesGate(gate, texts, 'Juba calls for calm')).toBe(true);
    expect(passesGate(gate, [sentence('Juba')], 'Juba')).toBe(false);
  });

  it('tells which sentences have a word or a phrase of it', () => {
    const only = { any: ['South Sudan'], minimumDistinct: 1 };
    const texts = ['In South Sudan it rains.', 'South of Sudan.', 'Sudan’s South'];
    expect(gateSentences(only, texts.map(sentence))).toEqual([true, false, false]);
  });
});
