import { basename, extname } from 'node:path';
import type { KeptArticle } from '../../engine/grow/types';
import { readPageFile } from '../match/read-page-file';

/**
 * A page's file as if a reader had kept it; its id is the file's name without its ending.
 * @param day the day it counts as kept when it tells none
 * @throws when the file cannot be read as a page; the message names it
 */
export async function readKeptPage(file: string, day: string): Promise<KeptArticle> {
  const { article } = await readPageFile(file);
  const id = basename(file, extname(file));
  return {
    id,
    url: article.url ?? `https://example.org/${id}`,
    outlet: article.outlet ?? id,
    ...(article.author === undefined ? {} : { author: article.author }),
    day: article.datePublished?.slice(0, 'YYYY-MM-DD'.length) ?? day,
    daySource: article.datePublished === undefined ? 'kept' : 'page',
    language: article.inLanguage ?? 'en',
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    paragraphs: article.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
  };
}
