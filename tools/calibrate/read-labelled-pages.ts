import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PageArticle } from '../../engine/article/types';
import type { Id, Pack } from '../../engine/pack/types';
import { readPageFile } from '../match/read-page-file';

/** One sentence that a person has read and said what it reports. */
export type Label = {
  page: string;
  sentence: string;
  /** Label ids of the statements it reports. */
  statements: string[];
  /** Label ids of statements it reports in part; they count neither way. */
  loosely: string[];
  /** `pos` for pages about the crisis; other kinds are pages about something else. */
  kind: string;
  lang: string;
  text: string;
};

export type LabelledPage = { name: string; article: PageArticle; labels: Label[] };

export type LabelledPages = {
  pages: LabelledPage[];
  /** Label ids that each of the pack's statements stands for; empty when no label is about it. */
  labelsOf: Map<Id, string[]>;
};

type Inventory = { id: string; reportedIn: { source: string; sentence: string }[] }[];

/** Characters of whole words that two texts must share to be about one sentence. */
const longEnoughRun = 40;

/**
 * Reads a folder of labelled pages: `pages/*.json`, `labels.jsonl`, `statements.json`.
 * @throws when one of them is missing
 */
export async function readLabelledPages(folder: string, pack: Pack): Promise<LabelledPages> {
  const labels = (await readFile(join(folder, 'labels.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Label);
  const inventory = JSON.parse(
    await readFile(join(folder, 'statements.json'), 'utf8'),
  ) as Inventory;
  const files = (await readdir(join(folder, 'pages')))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const name = basename(file, '.json');
      const { article } = await readPageFile(join(folder, 'pages', file));
      return { name, article, labels: labels.filter(({ page }) => page === name) };
    }),
  );
  return { pages, labelsOf: labelsOfStatements(pack, inventory) };
}

function labelsOfStatements(pack: Pack, inventory: Inventory): Map<Id, string[]> {
  const sources = new Map(pack.articles.map(({ id, sourceFile }) => [id, sourceFile]));
  return new Map(
    pack.statements.map(({ id, wordings }) => {
      const ids = wordings.flatMap(({ article, selector }) => {
        const text = foldText(selector.exact);
        return inventory
          .filter(({ reportedIn }) =>
            reportedIn.some(
              ({ source, sentence }) =>
                source.slice(0, 3) === sources.get(article)?.slice(0, 3) &&
                sameSentence(foldText(sentence), text),
            ),
          )
          .map((entry) => entry.id);
      });
      return [id, [...new Set(ids)]];
    }),
  );
}

function sameSentence(a: string, b: string): boolean {
  return b.length >= 8 && (a.includes(b) || b.includes(a) || sharedRun(a, b) >= longEnoughRun);
}

/** Lower case, straight quotes and dashes, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Characters of the longest run of whole words in both. */
function sharedRun(a: string, b: string): number {
  const words = b.split(' ');
  let best = 0;
  let previous: number[] = new Array(words.length + 1).fill(0);
  for (const word of a.split(' ')) {
    const row: number[] = new Array(words.length + 1).fill(0);
    words.forEach((other, j) => {
      if (other !== word) return;
      row[j + 1] = (previous[j] ?? 0) + word.length + 1;
      best = Math.max(best, row[j + 1] as number);
    });
    previous = row;
  }
  return best;
}
