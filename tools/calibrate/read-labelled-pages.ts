import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PageArticle } from '../../engine/article/types';
import type { Id, Pack } from '../../engine/pack/types';
import { readPageFile } from '../match/read-page-file';

/** One sentence that a person has read and said what it reports. */
export type SentenceLabel = {
  page: string;
  sentence: string;
  /** Label ids of the statements it reports. */
  statements: string[];
  /** Label ids of statements it reports in part; they count neither way. */
  loosely: string[];
  /** `pos` for pages about the crisis; other kinds are pages about something else. */
  kind: string;
  lang: string;
  /** `restated`: reports in other words what a real page says; `source`: real prose. */
  text: string;
  /** What kind of text the page is, such as `transcript`; absent where nobody said. */
  outletKind?: string;
  /** What it reports by the pack's own statements, where somebody labelled that. */
  byStatement?: StatementLabel;
};

/** Ids of the pack's statements that a sentence reports, and those it reports in part. */
export type StatementLabel = { statements: Id[]; weak: Id[] };

export type LabelledPage = { name: string; article: PageArticle; labels: SentenceLabel[] };

export type LabelledPages = {
  pages: LabelledPage[];
  /** Label ids that each of the pack's statements stands for; empty when no label is about it. */
  labelsOf: Map<Id, string[]>;
};

type Inventory = { id: string; reportedIn: { source: string; sentence: string }[] }[];

/** Characters of whole words that two texts must share to be about one sentence. */
const longEnoughRun = 40;

/**
 * Reads folders of labelled pages: in each `pages/*.json` and `labels.jsonl`, in one of them
 * `statements.json`, which the labels of all refer to; `statement-labels.jsonl` where there are labels
 * by the pack's own statements.
 * @throws when one of the others is missing
 */
export async function readLabelledPages(
  folders: readonly string[],
  pack: Pack,
): Promise<LabelledPages> {
  const pages = (await Promise.all(folders.map(readPages))).flat();
  const inventories = await Promise.all(
    folders.map((folder) => readOptional(join(folder, 'statements.json'))),
  );
  const inventory = inventories.find((text) => text !== null);
  if (!inventory) throw new Error(`${folders.join(', ')}: statements.json is in none of them`);
  return { pages, labelsOf: labelsOfStatements(pack, JSON.parse(inventory) as Inventory) };
}

type StoredStatementLabel = { page: string; i: number; statements: Id[]; weak_statements: Id[] };

async function readPages(folder: string): Promise<LabelledPage[]> {
  const labels = readLines<SentenceLabel & { i: number }>(
    await readFile(join(folder, 'labels.jsonl'), 'utf8'),
  );
  const byStatement = new Map(
    readLines<StoredStatementLabel>(
      (await readOptional(join(folder, 'statement-labels.jsonl'))) ?? '',
    ).map(({ page, i, statements, weak_statements: weak }) => [
      `${page} ${i}`,
      { statements, weak },
    ]),
  );
  for (const label of labels) {
    const finer = byStatement.get(`${label.page} ${label.i}`);
    if (finer) label.byStatement = finer;
  }
  const files = (await readdir(join(folder, 'pages')))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const name = basename(file, '.json');
      const { article } = await readPageFile(join(folder, 'pages', file));
      return { name, article, labels: labels.filter(({ page }) => page === name) };
    }),
  );
}

/** Null when there is no such file. */
async function readOptional(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
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
