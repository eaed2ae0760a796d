import type { OpenedPack } from '../../claims/open-pack';
import type { Id, Statement } from '../../pack/types';
import type { Span, TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import type { ComparisonRow } from '../types';
import { betweenOthers, type StatedPlaces } from './between-others';
import { pageAttribution, relayOf, type SentenceAttribution } from './page-attribution';
import { statedClause } from './stated-clause';

/**
 * Who the page's sentence says it is from, where in it the statement stands unless it is all of it, and what the
 * pack's authors note of it where the page is a copy of their article.
 */
export type PageReading = SentenceAttribution & Pick<ComparisonRow, 'stated' | 'notes'>;

/** As the pack's authors give it where the page is a copy of their article, else as the engine finds it. */
export function readPageRow(
  opened: OpenedPack,
  statement: Statement,
  sameAs: Id[],
  sentence: string,
  places?: StatedPlaces,
): PageReading {
  const { tokens } = opened.read(sentence);
  const found = statement.wordings
    .filter(({ article }) => sameAs.includes(article))
    .flatMap((wording) => {
      const place = placeOfWords(tokens, opened.read(wording.selector.exact).tokens);
      return place ? [{ wording, place }] : [];
    });
  const [first] = found;
  if (!first) return readOtherPage(opened, statement, sentence, tokens, places);
  const { attribution, selector } = first.wording;
  const from = Math.min(...found.map(({ place }) => place.from));
  const to = Math.max(...found.map(({ place }) => place.to));
  const isAll = from === 0 && to === tokens.length;
  return {
    attribution,
    relay: relayOf(opened, selector.exact, attribution),
    notes: found.flatMap(({ wording }) => wording.notes ?? []),
    ...(isAll ? {} : { stated: spanOf(tokens, from, to) }),
  };
}

/**
 * A page that is no copy: what it states lies between the other statements that were found in the sentence;
 * where none was, its own clause is found by what the pack's other statements say.
 */
function readOtherPage(
  opened: OpenedPack,
  statement: Statement,
  sentence: string,
  tokens: readonly Token[],
  places: StatedPlaces | undefined,
): PageReading {
  const found = pageAttribution(opened, sentence, statement.speaker);
  const clause =
    (places && betweenOthers(sentence, tokens, places)) ??
    statedClause(opened, statement, sentence, tokens);
  if (!clause) return { ...found, notes: [] };
  const stated = spanOf(tokens, clause.from, clause.to);
  const inClause = pageAttribution(
    opened,
    sentence.slice(stated.start, stated.end),
    statement.speaker,
  );
  return { ...(inClause.attribution ? inClause : found), stated, notes: [] };
}

/** Where the words stand in a row, whatever marks and spaces are between; null when nowhere. */
function placeOfWords(tokens: readonly Token[], words: readonly Token[]): TokenRange | null {
  const from = tokens.findIndex((_, at) =>
    words.every(({ norm }, index) => tokens[at + index]?.norm === norm),
  );
  return from < 0 || words.length === 0 ? null : { from, to: from + words.length };
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
