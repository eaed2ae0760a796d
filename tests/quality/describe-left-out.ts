import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../engine/pack/types';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import {
  type LeaveOneOut,
  type LeftOutReading,
  leaveOneOut,
  readLeftOut,
} from '../../tools/match/leave-one-out';

/** The articles of a pack, each read by one that never held it. */
export type LeftOut = { pack: Pack; readings: LeftOutReading[] };

/**
 * Floors, not aims: two fewer than reached when they were last raised, as shares since the pack grows.
 * `npm run match:leave-one-out` prints the figures of the pack as it is.
 */
export type LeftOutFloors = { right: number; found: number };

/** A pack is learned once for each of its articles: ten seconds, on a busy machine several times that. */
const learningTimeoutMs = 300_000;

/**
 * Of a pack that is made of the shipped one, whether the articles that it never held are marked rightly.
 * @param more further tests of the same readings, which are there when a test runs
 */
export function describeLeftOut(
  what: string,
  made: (pack: Pack) => Pack,
  { right, found }: LeftOutFloors,
  more?: (leftOut: () => LeftOut) => void,
): void {
  describe(`${what}, each read by a pack that never held it`, () => {
    let leftOut: LeftOut;
    let result: LeaveOneOut;

    beforeAll(async () => {
      const pack = made(await readPackFolder('corpus/ukraine-2022'));
      leftOut = { pack, readings: readLeftOut(pack) };
      result = leaveOneOut(pack, leftOut.readings);
    }, learningTimeoutMs);

    it('have enough marks to count', () => {
      expect(result.total.marks).toBeGreaterThanOrEqual(40);
      expect(result.total.carried).toBeGreaterThanOrEqual(60);
    });

    it(`have marks that are right for at least ${right.toFixed(3)}`, () => {
      const wrong = result.articles.flatMap((each) =>
        each.wrong.map(({ sentence, statement }) => `${each.article}: ${sentence} → ${statement}`),
      );
      expect(result.total.rightShare, wrong.join('\n')).toBeGreaterThanOrEqual(right);
    });

    it(`are found at least ${found.toFixed(3)} of what others carry too`, () => {
      const missed = result.articles.map((each) => `${each.article}: ${each.missed.join(', ')}`);
      expect(result.total.foundShare, missed.join('\n')).toBeGreaterThanOrEqual(found);
    });

    more?.(() => leftOut);
  });
}
