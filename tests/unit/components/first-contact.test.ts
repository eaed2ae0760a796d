import { describe, expect, it } from 'vitest';
import { mostTelling, tellingCandidates } from '../../../components/welcome/choose-telling';
import { practiceMarks } from '../../../components/welcome/practice-marks';
import { formatPeriod } from '../../../components/wording/format-date';
import { openPack } from '../../../engine/claims/open-pack';
import { compareStatement } from '../../../engine/compare/compare-statement';
import type { Comparison } from '../../../engine/compare/types';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { blockadeComparison } from '../../fixtures/comparison';

const shipped = await readPackFolder('corpus/ukraine-2022');
const pack = openPack(shipped);

const { speaker: _, ...nobodys } = blockadeComparison;
const withWords = (words: string[], speaker?: Comparison['speaker']): Comparison => ({
  ...nobodys,
  ...(speaker && { speaker }),
  statement: words.join('-') || 'alike',
  strip: {
    slots: words.length
      ? [{ type: 'other-word', words: words.map((text) => ({ text, at: [] })) }]
      : [],
    apart: [],
  },
});

describe('the example of the welcome page', () => {
  it('is of the shipped pack a sentence that three outlets put in three words', () => {
    const compared = tellingCandidates(shipped)
      .map((statement) => compareStatement(pack, { statement }))
      .filter((comparison) => comparison !== null);
    const words = mostTelling(compared)?.strip.slots[0]?.words.map(({ text }) => text);
    expect(words?.sort()).toEqual(['control', 'detention', 'restraint']);
  });

  it('has more words rather than fewer, and somebody’s rather than nobody’s', () => {
    const two = withWords(['merged', 'annexed'], blockadeComparison.speaker);
    const three = withWords(['merged', 'annexed', 'invaded']);
    const said = withWords(['restraint', 'detention', 'control'], blockadeComparison.speaker);
    expect(mostTelling([two, three])).toBe(three);
    expect(mostTelling([three, said])).toBe(said);
  });

  it('takes a longer form of the same words for no other', () => {
    const longer = withWords(['sanctions', 'economic sanctions', 'tough economic sanctions']);
    expect(mostTelling([longer])).toBeNull();
  });

  it('is none where all word it alike', () => {
    expect(mostTelling([withWords([]), withWords(['only', ''])])).toBeNull();
    expect(mostTelling([])).toBeNull();
  });
});

describe('what there is to practise on', () => {
  const marks = practiceMarks(shipped);

  it('are sentences of the pack, each as its article has it, with one that is denied', () => {
    expect(marks.length).toBeGreaterThan(3);
    for (const { sentence, article } of marks) expect(article.text).toContain(sentence);
    expect(new Set(marks.map(({ statement }) => statement)).size).toBe(marks.length);
    expect(marks.some(({ denied }) => denied)).toBe(true);
    expect(marks.some(({ denied }) => !denied)).toBe(true);
    expect(new Set(marks.map(({ outlet }) => outlet)).size).toBeGreaterThan(2);
  });

  it('is nothing where no statement is shared', () => {
    expect(practiceMarks({ ...shipped, statements: [] })).toEqual([]);
  });
});

it('a period says once what its days share', () => {
  expect(formatPeriod('2022-01-26', '2022-01-28')).toMatch(/^26\s?–\s?28 Jan 2022$/);
  expect(formatPeriod('2022-01-26', '2022-02-01')).toMatch(/^26 Jan\s?–\s?1 Feb 2022$/);
  expect(formatPeriod('2022', '2022-02-01')).toBe('2022 – 1 Feb 2022');
});
