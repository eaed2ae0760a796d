import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PageArticle } from '../../engine/article/types';

/** A page as found in a file, with what the file calls it. */
export type ReadPageFile = { file: string; name: string; article: PageArticle };

/** Fields of a page stored as JSON. */
type StoredPage = {
  page?: string;
  url?: string | null;
  headline?: string | null;
  publisher?: string | null;
  datePublished?: string | null;
  inLanguage?: string | null;
  text: string;
};

/**
 * Reads a page from `.json` (fields as in `StoredPage`), `.html` or `.txt`.
 * @throws when the file cannot be read or is of none of these kinds; the message names the file
 */
export async function readPageFile(file: string): Promise<ReadPageFile> {
  const kind = extname(file).toLowerCase();
  const source = await readSource(file);
  if (kind === '.json') return fromJson(file, source);
  if (kind === '.txt') return { file, name: file, article: { text: source } };
  if (kind === '.html' || kind === '.htm')
    return { file, name: file, article: await fromHtml(file, source) };
  throw new Error(`${file}: only .json, .html and .txt files can be read as pages`);
}

async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : String(error);
    throw new Error(`${file}: ${reason}`);
  }
}

function fromJson(file: string, source: string): ReadPageFile {
  let page: StoredPage;
  try {
    page = JSON.parse(source) as StoredPage;
  } catch (error) {
    throw new Error(`${file}: not valid JSON (${(error as Error).message})`);
  }
  if (typeof page?.text !== 'string')
    throw new Error(`${file}: has no "text"; a page needs its article's text`);
  const article: PageArticle = { text: page.text };
  if (page.url) article.url = page.url;
  if (page.headline) article.headline = page.headline;
  if (page.publisher) article.outlet = page.publisher;
  if (page.datePublished) article.datePublished = page.datePublished;
  if (page.inLanguage) article.inLanguage = page.inLanguage;
  return { file, name: page.page ?? file, article };
}

async function fromHtml(file: string, source: string): Promise<PageArticle> {
  const { Window } = await import('happy-dom');
  const { readArticle } = await import('../../page/read-article');
  const { markupLayout } = await import('../../page/markup-layout');
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  });
  try {
    const parsed = new window.DOMParser().parseFromString(source, 'text/html');
    const reading = readArticle(parsed as unknown as Document, markupLayout);
    if (!reading) throw new Error(`${file}: no article found in the page`);
    return reading.article;
  } finally {
    await window.happyDOM.close();
  }
}
