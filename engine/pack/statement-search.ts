import { stem } from '../text/stem';
import { fold } from '../text/tokenise';
import { buildWordIndex, type WordIndex } from '../text/word-index';
import type { Id, Pack } from './types';

type Searchable = { id: Id; text: string; wordings: string; speaker: string };

/** Typos forgiven: three tenths of a word's letters. */
const fuzziness = 0.3;

/**
 * Ids of the statements that have all the query's words, beginnings and small typos included, best
 * first.
 */
export type StatementSearch = (query: string) => Id[];

/** Makes a pack's search; the index is built for the first query. */
export function createStatementSearch(pack: Pack): StatementSearch {
  let index: WordIndex | undefined;
  return (query) => {
    index ??= indexOf(pack);
    return index.search(query).map(({ id }) => id as Id);
  };
}

function indexOf(pack: Pack): WordIndex {
  const names = new Map(pack.speakers.map((s) => [s.id, [s.name, ...s.alternateName].join(' ')]));
  const searchable = pack.statements.map(
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
      combineWith: 'AND',
      boost: { speaker: 2, text: 2 },
    },
  });
}
