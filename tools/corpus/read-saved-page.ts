import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from '../../engine/pack/types';
import { readPageFile } from '../match/read-page-file';
import { newArticle } from './new-entry';

/** What a saved page does not tell, or tells wrongly. */
export type SavedPageOptions = { outlet: string; id?: string; date?: string; headline?: string };

/**
 * The article of a saved page, read as the extension reads pages; of a text file, the text as given,
 * its first line for the headline.
 * @throws when there is no article in the file, or its date is told nowhere
 */
export async function readSavedPage(
  file: string,
  { outlet, id, date, headline }: SavedPageOptions,
): Promise<Article> {
  const { article: page } = await readPageFile(file);
  const isText = extname(file).toLowerCase() === '.txt';
  const text = isText ? (await readFile(file, 'utf8')).replaceAll('\r\n', '\n') : page.text;
  const datePublished = date ?? page.datePublished?.slice(0, 'YYYY-MM-DD'.length);
  if (datePublished === undefined) {
    throw new Error(`${file}: no date of publication is told. Give it: --date 2022-01-27.`);
  }
  return {
    ...newArticle({
      id: id ?? `${outlet}-${datePublished}`,
      publisher: outlet,
      headline: headline ?? page.headline ?? text.trim().split('\n', 1)[0] ?? '',
      ...(page.author === undefined ? {} : { author: page.author }),
      datePublished,
      inLanguage: page.inLanguage ?? 'en',
      sourceFile: basename(file),
      // A file has no address of its own ("about:blank"), only the one it may tell.
      ...(page.url?.startsWith('http') ? { url: page.url } : {}),
    }),
    text,
  };
}
