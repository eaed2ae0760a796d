import { stem } from '../text/stem';
import { fold, tokenise } from '../text/tokenise';
import { buildWordIndex, type SearchResult, type WordIndex } from '../text/word-index';
import type { PackRecords } from './pack-records';
import type { Id } from './types';

type Searchable = { id: Id; text: string; wordings: string; speaker: string };

/** Typos forgiven: three tenths of a word's letters. */
const fuzziness = 0.3;

/** Share of a query's telling words that a statement has at least where none has all of them. */
const mostOfIt = 0.4;

/**
 * Ids of the statements that have all the query's words, beginnings and small typos included, best first. Where none
 * has, as for a whole sentence, those that have two in five of its telling words or more, those with most of them first.
 */
export type StatementSearch = (query: string) => Id[];

/** Makes a pack's search; the index is built for the first query. */
export function createStatementSearch(pack: PackRecords): StatementSearch {
  let index: WordIndex | undefined;
  return (query) => {
    index ??= indexOf(pack);
    const full = index.search(query, { combineWith: 'AND' });
    return (full.length > 0 ? full : nearest(index, query)).map(({ id }) => id as Id);
  };
}

/** Statements with most of a query's words. */
function nearest(index: WordIndex, query: string): SearchResult[] {
  const words = new Set(tokenise(query).flatMap(({ stop, norm }) => (stop ? [] : norm)));
  if (words.size < 2) return [];
  const has = ({ queryTerms }: SearchResult) => new Set(queryTerms).size / words.size;
  return index
    .search([...words].join(' '), { combineWith: 'OR' })
    .filter((found) => has(found) >= mostOfIt)
    .sort((a, b) => has(b) - has(a) || b.score - a.score);
}

function indexOf(pack: PackRecords): WordIndex {
  const names = new Map(pack.speakers.map((s) => [s.id, [s.name, ...s.alternateName].join(' ')]));
  const searchable = Array.from(
    pack.statements,
    ({ id, text, wordings, speaker }): Searchable => ({
      id,
      text,
      wordings: wordings.map(({ selector }) => selector.exact).join(' '),
      speaker: speaker ? (names.get(speaker) ?? '') : '',
    }),
  );
  return buildWordIndex(searchable, {
    fields: ['text', 'wordings', 'speaker'],
    processTerm: (term) => stem(fold(term)),
    searchOptions: {
      prefix: true,
      fuzzy: fuzziness,
      boost: { speaker: 2, text: 2 },
    },
  });
}
