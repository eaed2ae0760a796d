import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { slug } from '../../engine/grow/slug';
import type { KeptArticle } from '../../engine/grow/types';

/** A sentence of a written article: what it reports, and what only loosely, so that it counts neither way. */
export type WrittenSentence = { text: string; reports: string[]; loosely: string[] };

/** A crisis as several outlets print it: their articles, and sentence by sentence what these report. */
export type WrittenCrisis = {
  name: string;
  articles: { article: KeptArticle; sentences: WrittenSentence[] }[];
};

/**
 * Reads every `*.txt` of a folder, one crisis a file: `## Outlet | day | headline` begins an article, each line is a
 * sentence, an empty line ends a paragraph. A sentence begins with the statements it reports, those that it reports in
 * part or of somebody else with a tilde, in parentheses, or with a dash where no other sentence reports what it does.
 * @throws when a line is none of these, naming file and line
 */
export async function readWrittenCrises(folder: string): Promise<WrittenCrisis[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  if (!files.length) throw new Error(`${folder}: no .txt file in it`);
  return Promise.all(
    files.map(async (file) =>
      readWrittenCrisis(basename(file, '.txt'), await readFile(join(folder, file), 'utf8')),
    ),
  );
}

function readWrittenCrisis(name: string, text: string): WrittenCrisis {
  const articles: WrittenCrisis['articles'] = [];
  const paragraphs: string[][] = [];
  let opens = true;
  text.split('\n').forEach((line, i) => {
    const [, outlet, day, headline] = /^## (.+) \| (.+) \| (.+)$/.exec(line) ?? [];
    const [, labels = '', sentence] = /^(?:\(([^)]+)\)|-) (.+)$/.exec(line) ?? [];
    const last = articles.at(-1);
    const own = paragraphs.at(-1);
    if (outlet && day && headline) {
      const id = slug(`${name}-${outlet}`, 'article');
      const article = keptArticle({ id, outlet, day, headline });
      articles.push({ article, sentences: [] });
      paragraphs.push([]);
      opens = true;
    } else if (sentence && last && own) {
      const told = labels.split(' ').filter(Boolean);
      last.sentences.push({
        text: sentence,
        reports: told.filter((label) => !label.startsWith('~')),
        loosely: told.flatMap((label) => (label.startsWith('~') ? label.slice(1) : [])),
      });
      own.push(opens ? sentence : `${own.pop()} ${sentence}`);
      opens = false;
    } else if (line === '') opens = true;
    else if (!line.startsWith('# '))
      throw new Error(`${name}.txt:${i + 1}: neither an article’s head nor a labelled sentence`);
  });
  return {
    name,
    articles: articles.map(({ article, sentences }, i) => ({
      article: { ...article, paragraphs: paragraphs[i] as string[] },
      sentences,
    })),
  };
}

function keptArticle(
  head: Pick<KeptArticle, 'id' | 'outlet' | 'day'> & { headline: string },
): KeptArticle {
  return {
    ...head,
    url: `https://${head.id}.example/`,
    daySource: 'page',
    language: 'en',
    paragraphs: [],
  };
}
