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
      'who offers to do it has not',
      'plan',
      'Norvia offered to send two ships.',
      'offered to send two ships',
    ],
    ['what nearly happened did not', 'attempt', 'The ferry nearly capsized.', 'nearly capsized'],
    ['what was nearly so many was so', 'attempt', 'Nearly 20 people drowned.', ''],
    ['nor does “almost all” fail', 'attempt', 'Almost all of them drowned.', ''],
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
    [
      'what is turned round before a subject',
      'condition',
      'The valley floods should the dam break.',
      'should the dam break',
    ],
    [
      'the same in front, with what would follow',
      'condition',
      'Were Norvia to close the dam, Berg said, the valley would dry up.',
      'Were Norvia to close the dam the valley would dry up',
    ],
    [
      'what had not happened',
      'condition',
      'Had engineers opened the gates, the town would be safe.',
      'Had engineers opened the gates the town would be safe',
    ],
    ['what should be done is no condition', 'condition', 'Norvia should close the dam.', ''],
    ['what had happened is none', 'condition', 'Engineers had opened the gates.', ''],
    ['a question is none', 'condition', 'Should Norvia close the dam?', ''],
    [
      '"had" behind an aside opens none',
      'condition',
      'Berg, the minister of works, had told parliament that Norvia opened the gates.',
      '',
    ],
    [
      'nor does "were"',
      'condition',
      'The talks, held in Carrow, were expected to end on Friday.',
      '',
    ],
    [
      'names and nouns joined by "and"',
      'condition',
      'If talks between Norvia and Ostria on the dam fail, it is lost.',
      'If talks between Norvia and Ostria on the dam fail',
    ],
    [
      'a second clause stands apart',
      'condition',
      'If the dam breaks and they have no boats, run.',
      'If the dam breaks',
    ],
    ['"once" may be one', 'condition', 'They leave once the dam is safe.', 'once the dam is safe'],
    ['"at once" is none', 'condition', 'Berg left at once by boat, once more alone.', ''],
    ['"asked if" asks', 'condition', 'Reporters asked if the dam was safe.', ''],
    [
      '"asked if" is a question',
      'question',
      'He asked if the dam was safe.',
      'asked if the dam was safe',
    ],
    ['"even if" is no condition', 'condition', 'The dam holds even if it rains.', ''],
    [
      'a question in front of who asks',
      'question',
      '“Will the dam hold?” asked the mayor.',
      'Will the dam hold',
    ],
    [
      'a question without its mark',
      'question',
      'Was the dam safe, Berg was asked.',
      'Was the dam safe',
    ],
    ['who asks for money asks nothing', 'question', 'The dam is safe, Berg was asked to say.', ''],
    ['only the words up to the mark', 'question', 'Is it safe? The dam holds.', 'Is it safe'],
    [
      'the subject of what may happen',
      'hypothesis',
      'Berg said the old dam could break.',
      'the old dam could break',
    ],
    [
      'the noun that a relative clause is about',
      'plan',
      'Norvia showed a reply which it means to publish.',
      'a reply which it means to publish',
    ],
    ['a headline that plans', 'plan', 'Norvia to close dam', 'Norvia to close dam'],
    ['a headline that asks', 'plan', 'Plea to close dam', ''],
    ['a headline that tells', 'plan', 'Norvia goes to court', ''],
    [
      'what is refused',
      'denial',
      'Norvia refused to close the dam, and Ostria left.',
      'to close the dam',
    ],
    [
      'the whole clause of a "not", behind who says it',
      'denial',
      'Berg said the dam had not been closed.',
      'the dam had been closed',
    ],
    [
      'what somebody denies in brackets of commas',
      'denial',
      'He published a report, denied by Berg, that the dam leaks.',
      'a report that the dam leaks',
    ],
    ['what is called untrue', 'denial', 'Berg dismissed the report as false.', 'the report as'],
    [
      'two of them make none',
      'denial',
      'Norvia has never ruled out closing the dam.',
      'Norvia has ruled out',
    ],
    ['nobody', 'denial', 'Norvia threatens nobody.', 'Norvia threatens'],
    ['no one', 'denial', 'Norvia threatens no one.', 'Norvia threatens one'],
    ['what is no denial', 'denial', 'Not only Norvia closed the dam.', ''],
    ['what is stated', 'denial', 'Norvia closed the dam without delay.', 'delay'],
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
