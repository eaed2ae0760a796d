import type { OpenedPack } from '../../claims/open-pack';
import { entryOf, type PackRecords } from '../../pack/pack-records';
import type { Article, Id, Statement } from '../../pack/types';
import type { AlignedWordings } from '../align/align-wordings';
import type { UnalignedRow } from '../rows/comparison-rows';
import type { Notice } from '../types';
import { leftOutNotice } from './left-out';
import { attributionNotice, spellingNotices } from './name-notices';
import { sharedRun } from './shared-run';

/**
 * What a reader should know of the rows, in this order: reversed meaning, attribution, spellings,
 * copies, common origin, what the page leaves out. The pack authors' own notes come first in their
 * kind; what can be seen from the rows alone follows.
 */
export function noticesOf(
  opened: OpenedPack,
  statement: Statement,
  rows: UnalignedRow[],
  aligned: AlignedWordings,
): Notice[] {
  // The page's own notes are shown with its sentence, before all else.
  const others = rows.filter(({ kind }) => kind !== 'page');
  const attribution = attributionNotice(opened, statement, rows);
  const leftOut = leftOutNotice(rows, aligned);
  const spellings = withNotes(spellingNotices(opened, rows, aligned), others);
  return [
    ...notesOf(others, 'reversed-meaning'),
    ...notesOf(others, 'attribution-conflict'),
    ...(attribution ? [attribution] : []),
    ...spellings,
    ...notesOf(others, 'copy-error'),
    ...copyNotices(opened.pack, rows),
    ...originNotices(opened, rows),
    ...(leftOut ? [leftOut] : []),
  ];
}

/** The authors' notes of one kind, each about the article it stands at. */
function notesOf(
  rows: UnalignedRow[],
  kind: 'reversed-meaning' | 'copy-error' | 'attribution-conflict',
): Notice[] {
  return rows.flatMap(({ article, attribution, notes }) =>
    notes
      .filter((note) => note.kind === kind)
      .map(({ text }): Notice => {
        const about = { articles: article === undefined ? [] : [article], note: text };
        if (kind !== 'attribution-conflict') return { kind, ...about };
        const source = attribution?.source ?? '';
        return { kind, ...about, sources: article && source ? [{ article, source }] : [] };
      }),
  );
}

type Spelling = Extract<Notice, { kind: 'name-spelling' }>;

/** What the rows show of a spelling, with the authors' note on it; notes on others stay by themselves. */
function withNotes(found: Spelling[], rows: UnalignedRow[]): Spelling[] {
  const notes = rows.flatMap(({ article, notes: ofRow }) =>
    ofRow.filter(({ kind }) => kind === 'name-spelling').map(({ text }) => ({ article, text })),
  );
  const joined = found.map((notice) => {
    const at = notes.findIndex(({ article }) => article && notice.articles.includes(article));
    const [note] = at < 0 ? [] : notes.splice(at, 1);
    return note ? { ...notice, note: note.text } : notice;
  });
  const others = notes.map(
    ({ article, text }): Spelling => ({
      kind: 'name-spelling',
      articles: article === undefined ? [] : [article],
      name: '',
      spellings: [],
      note: text,
    }),
  );
  return [...joined, ...others];
}

function copyNotices(pack: PackRecords, rows: UnalignedRow[]): Notice[] {
  return articlesOf(pack, rows).flatMap(({ id, copy, note }): Notice[] =>
    copy === 'original' ? [] : [{ kind: 'copy', articles: [id], copy, ...(note ? { note } : {}) }],
  );
}

/** The articles of the rows, each once, in the order of the rows. */
function articlesOf(pack: PackRecords, rows: UnalignedRow[]): Article[] {
  const ids = new Set(rows.flatMap(({ article }) => (article === undefined ? [] : [article])));
  return [...ids].flatMap((id) => entryOf(pack.articles, id) ?? []);
}

function originNotices(opened: OpenedPack, rows: UnalignedRow[]): Notice[] {
  return [...sharedAgencies(rows), ...sharedRuns(opened, rows)];
}

/** One notice for each group of articles that credit the same agencies. */
function sharedAgencies(rows: UnalignedRow[]): Notice[] {
  const creditedBy = new Map<string, { name: string; articles: Set<Id> }>();
  for (const { article, basedOn } of rows) {
    if (article === undefined) continue;
    for (const name of basedOn) {
      const agency = name.trim().toLowerCase();
      const entry = creditedBy.get(agency) ?? { name, articles: new Set() };
      entry.articles.add(article);
      creditedBy.set(agency, entry);
    }
  }
  const groups = new Map<string, { agencies: string[]; articles: Id[] }>();
  for (const { name, articles } of creditedBy.values()) {
    if (articles.size < 2) continue;
    const key = [...articles].join(' ');
    const group = groups.get(key) ?? { agencies: [], articles: [...articles] };
    group.agencies.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ agencies, articles }) => ({
    kind: 'common-origin',
    articles,
    agencies,
  }));
}

type CommonOrigin = Extract<Notice, { kind: 'common-origin' }>;

/** One notice for all articles that share the same run of words with the first of them. */
function sharedRuns({ read }: OpenedPack, rows: UnalignedRow[]): Notice[] {
  const found: CommonOrigin[] = [];
  rows.forEach((a, index) => {
    for (const b of rows.slice(index + 1)) {
      if (a.article === undefined || b.article === undefined || a.article === b.article) continue;
      const words = sharedRun(read(a.text), read(b.text));
      if (words === null) continue;
      const known = found.find(
        ({ articles, sharedWords }) => sharedWords === words && articles.includes(a.article as Id),
      );
      if (known) known.articles.push(b.article);
      else {
        const articles = [a.article, b.article];
        found.push({ kind: 'common-origin', articles, agencies: [], sharedWords: words });
      }
    }
  });
  return found;
}
