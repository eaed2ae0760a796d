import { basename, extname } from 'node:path';
import { slug } from '../../engine/grow/slug';
import type { KeptArticle } from '../../engine/grow/types';
import { readPageFile } from '../match/read-page-file';

/** A kept article, and what its file is called without its ending. */
export type KeptPage = { name: string; article: KeptArticle };

/**
 * A page's file as if a reader had kept it; its id is made of the file's name.
 * @param day the day it counts as kept when it tells none
 * @throws when the file cannot be read as a page; the message names it
 */
export async function readKeptPage(file: string, day: string): Promise<KeptPage> {
  const { article } = await readPageFile(file);
  const name = basename(file, extname(file));
  const kept: KeptArticle = {
    id: slug(name, 'article'),
    url: article.url ?? '',
    outlet: article.outlet ?? name,
    ...(article.author === undefined ? {} : { author: article.author }),
    day: article.datePublished?.slice(0, 'YYYY-MM-DD'.length) ?? day,
    daySource: article.datePublished === undefined ? 'kept' : 'page',
    language: article.inLanguage ?? 'en',
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    paragraphs: article.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
  };
  return { name, article: kept };
}
