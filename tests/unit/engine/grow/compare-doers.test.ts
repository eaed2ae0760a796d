import { describe, expect, it } from 'vitest';
import { compareDoers, type DoersCompared } from '../../../../engine/grow/compare-doers';
import { draftSpeakers } from '../../../../engine/grow/draft-speakers';
import { readCollectionInSteps, type UnitProfile } from '../../../../engine/grow/read-collection';
import { runToEnd } from '../../../../engine/match/decision/run-to-end';
import { madeUp } from './kept-articles';

function compared(one: string, other: string): DoersCompared {
  const reads = [madeUp('one', one), madeUp('two', other)];
  const { sentences, context } = runToEnd(readCollectionInSteps(reads, draftSpeakers(reads)));
  const [a, b] = sentences.map(({ units }) => units[0]?.profile) as [UnitProfile, UnitProfile];
  return compareDoers(context.directory, a, b);
}

const sent = 'Ireland expelled the diplomats of Norway.';

describe('compareDoers', () => {
  it('knows the same doer, also by his people and in the passive', () => {
    const passive = 'The diplomats of Norway were expelled by Ireland.';
    expect(compared(sent, passive)).toEqual({ same: 1, turned: 0, other: 0 });
    expect(compared('The Irish government expelled the diplomats.', sent).same).toBe(1);
  });

  it('sees who does it to whom changed about', () => {
    const turned = 'Norway expelled the diplomats of Ireland.';
    expect(compared(sent, turned)).toEqual({ same: 0, turned: 1, other: 0 });
  });

  it('tells somebody else apart', () => {
    const other = 'Denmark expelled the diplomats.';
    expect(compared(sent, other)).toEqual({ same: 0, turned: 0, other: 1 });
  });

  it('says nothing where nothing is done by both', () => {
    const none = { same: 0, turned: 0, other: 0 };
    expect(compared(sent, 'Ireland thanked the diplomats of Norway.')).toEqual(none);
    expect(compared(sent, 'The diplomats of Norway were expelled.')).toEqual(none);
  });
});
