import { describe, expect, it } from 'vitest';
import { openPack } from '../../../../../engine/claims/open-pack';
import { statedClause } from '../../../../../engine/compare/rows/stated-clause';
import type { Statement } from '../../../../../engine/pack/types';
import { tokenise } from '../../../../../engine/text/tokenise';
import { waterPack } from '../../water-pack';

/** The words of the clause that states it; null when all of the sentence does, or nobody can tell. */
function stated(id: string, sentence: string): string | null {
  const statement = waterPack.statements.find((each) => each.id === id) as Statement;
  const tokens = tokenise(sentence);
  const range = statedClause(openPack(waterPack), statement, sentence, tokens);
  return range && sentence.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);
}

const two =
  'Ostria has moved 40,000 soldiers to the Keld valley, while Norvia handed over its written answer on Monday.';

describe('statedClause', () => {
  it('cuts off the clause that tells another statement of the same article', () => {
    expect(stated('troops-in-valley', two)).toBe(
      'Ostria has moved 40,000 soldiers to the Keld valley',
    );
    expect(stated('answer-handed-over', two)).toBe(
      'while Norvia handed over its written answer on Monday',
    );
  });

  it('takes all of a sentence that tells one thing', () => {
    expect(
      stated(
        'troops-in-valley',
        'Ostria has moved 40,000 soldiers to the valley, and they stand along the Keld.',
      ),
    ).toBeNull();
  });

  it('cuts nothing where the rest does not tell the statement', () => {
    expect(
      stated(
        'levy-is-drought',
        'Fishermen waited at the pier all day, while Norvia handed over its written answer.',
      ),
    ).toBeNull();
  });

  it('cuts nothing from one clause, and nothing from nothing', () => {
    expect(stated('troops-in-valley', 'Ostria moved its soldiers.')).toBeNull();
    expect(stated('troops-in-valley', '')).toBeNull();
  });
});
