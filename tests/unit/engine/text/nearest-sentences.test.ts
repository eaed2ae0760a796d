import { describe, expect, it } from 'vitest';
import { nearestSentences } from '../../../../engine/text/nearest-sentences';
import { surroundingText } from '../../../../page/surrounding-text';

const text = 'Snow fell. The ferry waited. “Not today,” he said.\n\nNobody asked. It was late.';
const around = (sentence: string) => {
  const start = text.indexOf(sentence);
  return nearestSentences(surroundingText(text, { start, end: start + sentence.length }));
};

const cases: [sentence: string, before: string, after: string][] = [
  ['Snow fell.', '', 'The ferry waited.'],
  ['The ferry waited.', 'Snow fell.', '“Not today,” he said.'],
  ['“Not today,” he said.', 'The ferry waited.', 'Nobody asked.'],
  ['Nobody asked.', '“Not today,” he said.', 'It was late.'],
  ['It was late.', 'Nobody asked.', ''],
];

describe('nearestSentences', () => {
  it.each(cases)('%s', (sentence, before, after) => {
    expect(around(sentence)).toEqual({ before, after });
  });

  it('gives no sentence of another paragraph’s middle when the text is one long run', () => {
    const long = `${'word '.repeat(300)}claim ${'word '.repeat(300)}`;
    const start = long.indexOf('claim');
    const { before, after } = nearestSentences(surroundingText(long, { start, end: start + 5 }));
    expect(before.length).toBeLessThanOrEqual(600);
    expect(after.length).toBeLessThanOrEqual(600);
  });
});
