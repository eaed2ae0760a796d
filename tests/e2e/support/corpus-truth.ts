import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoredArticle, Outlet, Statement } from '../../../engine/pack/types';

const folder = 'corpus/ukraine-2022';

const outlets = readJson<Outlet[]>(join(folder, 'outlets.json'));

/** What the authored files say one statement's wordings are, by outlet. */
export function wordingsOf(
  statement: string,
): { outlet: string; article: string; exact: string }[] {
  const { wordings } = readJson<Statement>(join(folder, 'statements', `${statement}.json`));
  return wordings.map(({ article, selector }) => ({
    outlet: outletOf(article),
    article,
    exact: selector.exact,
  }));
}

/** The name of the outlet that printed an article. */
export function outletOf(article: string): string {
  const { publisher } = readJson<AuthoredArticle>(join(folder, 'articles', `${article}.json`));
  const outlet = outlets.find(({ id }) => id === publisher);
  if (!outlet) throw new Error(`${article} has no outlet.`);
  return outlet.name;
}

/** The names of all outlets of the pack. */
export function allOutlets(): string[] {
  return readdirSync(join(folder, 'articles'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => outletOf(name.replace(/\.json$/, '')));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
