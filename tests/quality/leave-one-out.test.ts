import { describe, expect, it } from 'vitest';
import type { Claim, Match } from '../../engine/match/types';
import { findQuotes } from '../../engine/pack/quote-selector';
import type { Article, Pack } from '../../engine/pack/types';
import type { Span } from '../../engine/text/span';
import { tokenise } from '../../engine/text/tokenise';
import { compareRequest } from '../../messaging/compare-request';
import type { LeftOutReading } from '../../tools/match/leave-one-out';
import { describeLeftOut, type LeftOut } from './describe-left-out';

/**
 * Of sentences that state something beside the statement, how many are cut to it in a comparison: nearly all of
 * it and little else. Each article is read and compared by a pack that never held it, and its own wordings say
 * where the statement stands. Floors, not aims: two fewer than reached.
 */
const floors = { right: 31 / 66, wrong: 4 / 66 };

/** Share of the statement's words that a cut must keep, and share of the cut that must be the statement's. */
const keeps = 0.8;
const holds = 0.7;

/** Words beside a statement from which it is a part of its sentence. */
const fewestBeside = 3;

type Cut = { of: 'part' | 'whole'; is: 'right' | 'wide' | 'wrong' | 'none'; text: string };

describeLeftOut(
  'the articles of the pack',
  (pack) => pack,
  { right: 51 / 54, found: 53 / 69 },
  describeCuts,
);

function describeCuts(leftOut: () => LeftOut): void {
  const allCuts = () => {
    const { pack, readings } = leftOut();
    return readings.flatMap((reading) => cutsOf(pack, reading));
  };

  describe('have sentences that', () => {
    it('are cut to the statement they are compared for, where they state more', () => {
      const parts = allCuts().filter((cut) => cut.of === 'part');
      expect(parts.length).toBeGreaterThanOrEqual(50);
      const share = (is: Cut['is']) => parts.filter((cut) => cut.is === is).length / parts.length;
      expect(share('right')).toBeGreaterThanOrEqual(floors.right);
      const wrong = parts.filter(({ is }) => is === 'wrong').map(({ text }) => text);
      expect(share('wrong'), wrong.join('\n')).toBeLessThanOrEqual(floors.wrong);
    });

    it('stay whole where all of it is the statement', () => {
      const whole = allCuts().filter((cut) => cut.of === 'whole');
      expect(whole.length).toBeGreaterThanOrEqual(70);
      expect(whole.filter(({ is }) => is !== 'none')).toEqual([]);
    });
  });
}

function cutsOf(pack: Pack, { article, page, engine, analysis }: LeftOutReading): Cut[] {
  const asking = { url: 'https://example.org/', host: 'example.org', article: page, analysis };
  return analysis.claims.flatMap((claim) =>
    claim.matches.filter(isSure).flatMap((match): Cut | [] => {
      const truth = statedIn(pack, article, claim, match);
      const request = { ...compareRequest(match, claim, asking), sameAs: [] };
      const stated = engine.compare(request)?.rows[0]?.stated;
      return truth ? judge(claim.text, truth, stated) : [];
    }),
  );
}

function isSure({ probability, receipt }: Match): boolean {
  return probability >= receipt.thresholds.mark;
}

/** Where in the claim the article's own wordings of the statement stand; null when it has none there. */
function statedIn(pack: Pack, { id, text }: Article, claim: Claim, match: Match): Span | null {
  const { wordings = [] } = pack.statements.find((each) => each.id === match.statement) ?? {};
  const spans = wordings
    .filter(({ article }) => article === id)
    .flatMap(({ selector }) =>
      findQuotes(text, selector).map((start) => ({ start, end: start + selector.exact.length })),
    )
    .filter(({ start, end }) => start < claim.end && end > claim.start);
  if (!spans.length) return null;
  return {
    start: Math.max(0, Math.min(...spans.map(({ start }) => start)) - claim.start),
    end: Math.min(claim.text.length, Math.max(...spans.map(({ end }) => end)) - claim.start),
  };
}

function judge(sentence: string, truth: Span, stated: Span | undefined): Cut {
  const words = tokenise(sentence).filter(({ stop }) => !stop);
  const within = ({ start, end }: Span) =>
    words.filter((word) => word.start >= start && word.end <= end);
  const of = words.length - within(truth).length < fewestBeside ? 'whole' : 'part';
  if (!stated) return { of, is: 'none', text: sentence };
  const own = within(truth);
  const kept = within(stated);
  const shared = kept.filter((word) => own.includes(word)).length;
  const is =
    shared < keeps * own.length ? 'wrong' : shared < holds * kept.length ? 'wide' : 'right';
  return { of, is, text: `${sentence} → ${sentence.slice(stated.start, stated.end)}` };
}
