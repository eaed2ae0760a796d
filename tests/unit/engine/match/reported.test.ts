import { describe, expect, it } from 'vitest';
import { countReported, isOnlyHere } from '../../../../engine/match/reported';
import type { Claim } from '../../../../engine/match/types';
import { claims, matchOf } from '../../../fixtures/page-state';

const [claim] = claims as [Claim];
const sure = matchOf('brandt-blockade', 0.95);

describe('what a page reports', () => {
  it('is counted once a statement, without what is not marked', () => {
    const twice = { ...claim, id: 'c900', duplicateOf: claim.id };
    const unsure = { ...claim, id: 'c950', highlighted: false };
    expect(countReported([claim, twice, unsure])).toBe(1);
  });

  it.each([
    ['sure, and nobody else has it', false, { ...sure, wordings: [] }, true],
    ['sure, and others have it', true, sure, false],
    ['not sure', false, { ...matchOf('brandt-blockade', 0.5), wordings: [] }, false],
  ])('is only this page’s when it is %s', (_, highlighted, match, expected) => {
    expect(isOnlyHere({ ...claim, highlighted, matches: [match] })).toBe(expected);
  });
});
