import { describe, expect, it } from 'vitest';
import type { Decision, Passage } from '../../../engine/grow/types';
import type { ArticleAnalysis, Claim, Match } from '../../../engine/match/types';
import { withoutRefused } from '../../../stories/refused-matches';

const at = '2033-03-08T12:00:00.000Z';
const sentence = 'By Tuesday 412 lorries were waiting, the border police said, and snow fell.';

/** A match that rests on `words` of the sentence, which an article words as `exact`. */
const match = (statement: string, words: string, exact: string): Match =>
  ({
    pack: 'story-pass',
    statement,
    probability: 0.9,
    at: {
      start: 100 + sentence.indexOf(words),
      end: 100 + sentence.indexOf(words) + words.length,
    },
    receipt: { thresholds: { mark: 0.5, suggest: 0.1 } },
    wordings: [{ article: 'herald-1', sourceFile: 'herald-1.txt', exact }],
  }) as unknown as Match;

const analysis = (...matches: Match[]): ArticleAnalysis =>
  ({
    claims: [
      { id: 'c1', text: sentence, start: 100, end: 175, highlighted: true, matches } as Claim,
    ],
  }) as ArticleAnalysis;

const lorries = match('lorries', 'By Tuesday 412 lorries were waiting', '412 lorries waited.');
const snow = match('snow', 'snow fell', 'Snow fell on the pass.');
const here = (text: string): Passage => ({ article: 'today-1', text, start: 3 });
const there: Passage = { article: 'herald-1', text: '412 lorries waited.', start: 9 };

const leftOf = (decisions: Decision[], article = 'today-1') =>
  withoutRefused(analysis(lorries, snow), 'story-pass', { decisions }, article).claims.flatMap(
    ({ matches }) => matches.map(({ statement }) => statement),
  );

const different: Decision = {
  kind: 'different',
  a: here('412 lorries were waiting'),
  b: there,
  at,
};
const leaveOut: Decision = { kind: 'leave-out', passage: here('412 lorries  were\nwaiting'), at };

describe('what the reader has refused of a kept page', () => {
  it.each<[string, Decision[], string[]]>([
    ['nothing', [], ['lorries', 'snow']],
    ['another statement', [different], ['snow']],
    ['named the other way round', [{ ...different, a: there, b: different.a }], ['snow']],
    ['the same after all', [different, { ...different, kind: 'same' }], ['lorries', 'snow']],
    ['left out', [leaveOut], ['snow']],
    ['taken in again', [leaveOut, { ...leaveOut, kind: 'take-in' }], ['lorries', 'snow']],
    [
      'of another article',
      [{ ...different, b: { ...there, article: 'wire-1' } }],
      ['lorries', 'snow'],
    ],
    ['of other words', [{ ...different, a: here('the border police said') }], ['lorries', 'snow']],
  ])('%s', (_, decisions, left) => {
    expect(leftOf(decisions)).toEqual(left);
  });

  it('holds for that page alone', () => {
    expect(leftOf([different, leaveOut], 'wire-1')).toEqual(['lorries', 'snow']);
  });

  it('leaves no claim that has no match left, and unmarks one whose next match is not sure', () => {
    const shown = (matches: Match[]) =>
      withoutRefused(analysis(...matches), 'story-pass', { decisions: [different] }, 'today-1')
        .claims;
    expect(shown([lorries])).toEqual([]);
    expect(shown([lorries, { ...snow, probability: 0.2 }])[0]?.highlighted).toBe(false);
    expect(shown([lorries, snow])[0]?.highlighted).toBe(true);
  });
});
