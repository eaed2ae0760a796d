import { stem } from '../text/stem';
import { fold } from '../text/tokenise';
import { buildWordIndex, type WordIndex } from '../text/word-index';
import type { Id, Pack } from './types';

type Searchable = { id: Id; text: string; wordings: string; speaker: string };

/** Typos forgiven: three tenths of a word's letters. */
const FUZZINESS = 0.3;

const indexes = new WeakMap<Pack, WordIndex>();

function indexOf(pack: Pack): WordIndex {
  let index = indexes.get(pack);
  if (!index) {
    const names = new Map(pack.speakers.map((s) => [s.id, [s.name, ...s.alternateName].join(' ')]));
    const searchable = pack.statements.map(
      ({ id, text, wordings, speaker }): Searchable => ({
        id,
        text,
        wordings: wordings.map(({ selector }) => selector.exact).join(' '),
        speaker: speaker ? (names.get(speaker) ?? '') : '',
      }),
    );
    index = buildWordIndex(searchable, {
      fields: ['text', 'wordings', 'speaker'],
      processTerm: (term) => stem(fold(term)),
      searchOptions: {
        prefix: true,
        fuzzy: FUZZINESS,
        combineWith: 'AND',
        boost: { speaker: 2, text: 2 },
      },
    });
    indexes.set(pack, index);
  }
  return index;
}

/** Ids of the statements that have all the query's words, beginnings and small typos included. */
export function searchStatements(pack: Pack, query: string): Id[] {
  return indexOf(pack)
    .search(query)
    .map(({ id }) => id as Id);
}
