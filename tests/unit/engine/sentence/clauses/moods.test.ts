import { describe, expect, it } from 'vitest';
import {
  type Mood,
  moodNames,
  moodShare,
  moodsOf,
} from '../../../../../engine/sentence/clauses/moods';
import { tokenise } from '../../../../../engine/text/tokenise';

/** Words of a text that stand in a mood. */
function wordsIn(mood: Mood, text: string): string {
  const tokens = tokenise(text);
  const moods = moodsOf(text, tokens);
  const bit = moodNames.indexOf(mood);
  return tokens
    .filter((_, i) => ((moods[i] as number) >> bit) & 1)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

describe('moodsOf', () => {
  const cases: readonly [about: string, mood: Mood, text: string, words: string][] = [
    [
      'a condition ends with its clause',
      'condition',
      'If the dam breaks, the valley floods.',
      'If the dam breaks',
    ],
    [
      'a condition may stand last',
      'condition',
      'The valley floods if the dam breaks.',
      'if the dam breaks',
    ],
    [
      'a question is one as a whole',
      'question',
      'Has the dam broken, Berg?',
      'Has the dam broken Berg',
    ],
    [
      'an indirect question',
      'question',
      'It is unclear whether the dam holds.',
      'whether the dam holds',
    ],
    [
      'what were to happen is supposed',
      'condition',
      'The valley floods were the dam to break; it is lost were to give way.',
      'were to give way',
    ],
    ['what is to happen is not', 'condition', 'The dam is to be closed and was to be sold.', ''],
    ['a plan', 'plan', 'The ministry intends to close the dam.', 'intends to close the dam'],
    ['a wish', 'wish', 'Norvia demands that the dam be closed.', 'demands that the dam be closed'],
    ['a plain fact has none', 'wish', 'The dam was closed on Monday.', ''],
  ];

  it.each(cases)('%s', (_, mood, text, words) => {
    expect(wordsIn(mood, text)).toBe(words);
  });
});

describe('moodShare', () => {
  it('counts the keys that stand in a mood', () => {
    expect(moodShare([0b01, 0b11, 0b00, 0b10], 0)).toBe(0.5);
    expect(moodShare([], 0)).toBe(0);
  });
});
