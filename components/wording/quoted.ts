import { i18n } from '#i18n';

export type QuotedAttributes = { dir: 'auto'; lang?: string };

/**
 * The attributes of an element that holds words of another hand: they keep their own direction in an
 * interface of the other, and name their language where it is not the interface's, for whoever reads
 * them out or divides them into lines. `language` is a BCP 47 tag.
 */
export function quoted(language: string | undefined): QuotedAttributes {
  if (!language || primary(language) === primary(i18n.lang)) return { dir: 'auto' };
  return { dir: 'auto', lang: language };
}

const primary = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
