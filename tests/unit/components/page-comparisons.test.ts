import { describe, expect, it } from 'vitest';
import {
  type ClaimFilter,
  comparisonKey,
  filterCounts,
  passesFilter,
} from '../../../components/this-page/page-comparisons';
import type { Comparison, StripSlot } from '../../../engine/compare/types';
import type { Claim, Match } from '../../../engine/match/types';
import { blockadeComparison } from '../../fixtures/comparison';
import { claims } from '../../fixtures/page-state';

const [first] = claims as [Claim, ...Claim[]];
const [match] = first.matches as [Match, ...Match[]];

/** A sentence that is marked for one statement. */
const claim: Claim = { ...first, denied: false, matches: [{ ...match, denied: false }] };
const plain: Comparison = {
  ...blockadeComparison,
  rows: blockadeComparison.rows.map((row) => ({ ...row, notes: [] })),
  strip: { slots: [], apart: [] },
  differenceCounts: {},
};
const slot = (type: StripSlot['type']): StripSlot => ({ type, words: [] });

type Told = { of?: Partial<Claim>; match?: Partial<Match>; comparison?: Partial<Comparison> };

function filtersOf({ of = {}, match: matched = {}, comparison }: Told): ClaimFilter[] {
  const told = { ...claim, matches: claim.matches.map((each) => ({ ...each, ...matched })), ...of };
  const comparisons = new Map(
    comparison && [[comparisonKey(claim, match), { ...plain, ...comparison }] as const],
  );
  return filterCounts({ claims: [told], absent: [] }, comparisons).map(({ filter }) => filter);
}

describe('what a statement of the page can be filtered by', () => {
  const cases: [string, Told, ClaimFilter[]][] = [
    ['worded alike', { comparison: {} }, []],
    [
      'a word that differs',
      { comparison: { strip: { slots: [slot('other-word')], apart: [] } } },
      ['worded'],
    ],
    ['quite other words', { comparison: { strip: { slots: [], apart: [1] } } }, ['worded']],
    [
      'a negation',
      { comparison: { strip: { slots: [slot('negation')], apart: [] } } },
      ['reversed', 'worded'],
    ],
    ['another number', { comparison: { differenceCounts: { number: 1 } } }, ['numbers']],
    [
      'an editors’ note',
      {
        comparison: {
          rows: blockadeComparison.rows.map((row) => ({
            ...row,
            notes: [{ kind: 'reversed-meaning' as const, text: 'Made up.' }],
          })),
        },
      },
      ['reversed'],
    ],
    [
      'the page the other way round',
      { match: { receipt: { ...match.receipt, polarity: 'opposite' } } },
      ['reversed'],
    ],
    ['a denial', { match: { denied: true } }, ['denied']],
    ['no other outlet', { of: { highlighted: false }, match: { wordings: [] } }, ['onlyHere']],
    ['a repetition', { of: { duplicateOf: 'c9' }, match: { denied: true } }, []],
    ['not sure', { of: { highlighted: false }, match: { denied: true, probability: 0.5 } }, []],
  ];

  it.each(cases)('%s', (_, told, expected) => {
    expect(filtersOf(told)).toEqual(expected);
  });

  it('counts what is missing here, and has no sentence for it', () => {
    const absent = [{ pack: 'p', statement: 'a' }];
    expect(filterCounts({ claims: [], absent }, new Map())).toEqual([
      { filter: 'missing', count: 1 },
    ]);
    expect(passesFilter(claim, 'missing', new Map())).toBe(false);
  });
});
