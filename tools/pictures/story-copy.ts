import { createHash } from 'node:crypto';
import { canonicalJson } from '../../engine/pack/canonical-json';
import { readKeptPage } from '../grow/read-kept-page';

/** A moment at which the story of the pictures was kept, ten minutes from one article to the next. */
const firstKept = Date.UTC(2033, 2, 10, 8);
const pause = 600_000;

/**
 * A copy of one story with the articles of saved pages, as the page of stories saves it and brings it back.
 * @param files in the order in which they are kept
 */
export async function storyCopy(title: string, files: readonly string[]): Promise<string> {
  const pages = await Promise.all(files.map((file) => readKeptPage(file, '2033-03-10')));
  const articles = pages.map(({ name, article: { paragraphs: _, ...entry } }, place) => ({
    ...entry,
    url: `https://${name}.example/`,
    keptAt: new Date(firstKept + place * pause).toISOString(),
    dateFrom: 'meta',
    truncated: false,
  }));
  const stories = [
    {
      story: 'story-pictures',
      content: { title, articles, decisions: [], keepsByItself: false, erasedAt: null },
    },
  ];
  const texts = Object.fromEntries(pages.map(({ article }) => [article.id, article.paragraphs]));
  const sha256 = createHash('sha256').update(canonicalJson({ stories, texts })).digest('hex');
  return JSON.stringify({ format: 'sidelight-stories', formatVersion: 1, sha256, stories, texts });
}
