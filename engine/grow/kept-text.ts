import type { KeptArticle } from './types';

/** The text of a kept article, in which every offset counts: its paragraphs, a blank line between them. */
export function textOf({ paragraphs }: Pick<KeptArticle, 'paragraphs'>): string {
  return paragraphs.join('\n\n');
}
