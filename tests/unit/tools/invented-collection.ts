import { readKeptArticle } from '../../../engine/grow/read-kept-article';
import {
  type LabelledCollection,
  labelledCollection,
} from '../../../tools/grow/labelled-collections';

/** So many articles of two sentences, of which it is known that the first of each reports one statement. */
export function inventedCollection(size: number): LabelledCollection {
  const articles = Array.from({ length: size }, (_, i) =>
    readKeptArticle({
      id: `page-${i}`,
      url: '',
      outlet: `Outlet ${i}`,
      day: '2033-03-08',
      daySource: 'page',
      language: 'en',
      paragraphs: ['The ferry sank off Tarn.', 'Nobody on the quay saw it leave.'],
    }),
  );
  return labelledCollection('ferry', articles, (_, text) =>
    text.startsWith('The ferry') ? ['ferry'] : null,
  );
}
