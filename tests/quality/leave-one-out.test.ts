import { beforeAll, describe, expect, it } from 'vitest';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { type LeaveOneOut, leaveOneOut } from '../../tools/match/leave-one-out';

/**
 * Floors, not aims: two fewer than reached when they were last raised, as shares since the pack grows.
 * `npm run match:leave-one-out` prints the figures.
 */
const floors = { right: 51 / 54, found: 53 / 69 };

/** A pack is learned once for each of its articles: ten seconds, on a busy machine several times that. */
const learningTimeoutMs = 120_000;

let result: LeaveOneOut;

beforeAll(async () => {
  result = leaveOneOut(await readPackFolder('corpus/ukraine-2022'));
}, learningTimeoutMs);

describe('the articles of the pack, each read by a pack that never held it', () => {
  it('have enough marks to count', () => {
    expect(result.total.marks).toBeGreaterThanOrEqual(40);
    expect(result.total.carried).toBeGreaterThanOrEqual(60);
  });

  it(`have marks that are right for at least ${floors.right.toFixed(3)}`, () => {
    const wrong = result.articles.flatMap((each) =>
      each.wrong.map(({ sentence, statement }) => `${each.article}: ${sentence} → ${statement}`),
    );
    expect(result.total.rightShare, wrong.join('\n')).toBeGreaterThanOrEqual(floors.right);
  });

  it(`are found at least ${floors.found.toFixed(3)} of what others carry too`, () => {
    const missed = result.articles.map((each) => `${each.article}: ${each.missed.join(', ')}`);
    expect(result.total.foundShare, missed.join('\n')).toBeGreaterThanOrEqual(floors.found);
  });
});
