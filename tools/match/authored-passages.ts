import { findQuotes } from '../../engine/pack/quote-selector';
import type { Article, Id, Pack } from '../../engine/pack/types';
import type { Span } from '../../engine/text/span';

/** Where an article's text reports a statement. */
export type AuthoredPassage = Span & { statement: Id };

/** Where an article of a pack reports which statement, by the pack's authors; empty where it reports none. */
export function authoredPassages(pack: Pack, { id, text }: Article): AuthoredPassage[] {
  return pack.statements.flatMap((statement) =>
    statement.wordings
      .filter(({ article }) => article === id)
      .flatMap(({ selector }) =>
        findQuotes(text, selector).map((start) => ({
          statement: statement.id,
          start,
          end: start + selector.exact.length,
        })),
      ),
  );
}

/** Whether two spans of one text have a character in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
