import MiniSearch, { type Options } from 'minisearch';

export type { SearchResult } from 'minisearch';

/** Documents by the words in them. */
export type WordIndex = Pick<MiniSearch, 'search'>;

/** Indexes the documents for good; the one file that knows the library that searches. */
export function buildWordIndex<T>(documents: readonly T[], options: Options<T>): WordIndex {
  const index = new MiniSearch<T>(options);
  index.addAll(documents);
  return index;
}
