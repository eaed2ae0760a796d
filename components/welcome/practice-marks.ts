import type { Article, Id, Pack } from '../../engine/pack/types';
import { outletsOf } from '../corpus/filter-statements';

/** A sentence to try the card on, as its article words it. */
export type PracticeMark = {
  statement: Id;
  sentence: string;
  article: Article;
  outlet: string;
  /** Whether somebody denies the statement. */
  denied: boolean;
};

/** As many as are read in a minute. */
const mostMarks = 6;

/**
 * Sentences of the pack to practise on, each of another statement that several outlets word: those that somebody denies
 * first, then those of most outlets; one outlet after another, so that no article is told in a row. Empty when no statement
 * is shared.
 */
export function practiceMarks(pack: Pack): PracticeMark[] {
  const denied = new Set(
    pack.statements.flatMap(({ relations }) =>
      relations.filter(({ type }) => type === 'denies').map(({ statement }) => statement),
    ),
  );
  const shared = pack.statements
    .map((statement) => ({ statement, outlets: outletsOf(pack, statement).length }))
    .filter(({ outlets }) => outlets > 1)
    .sort(
      (a, b) =>
        Number(denied.has(b.statement.id)) - Number(denied.has(a.statement.id)) ||
        b.outlets - a.outlets,
    );
  const used = new Map<Id, number>();
  const marks: PracticeMark[] = [];
  const hasDenied = () => marks.filter((mark) => mark.denied).length;
  for (const { statement } of shared) {
    if (marks.length === mostMarks) break;
    // Two that are denied show what that looks like.
    if (denied.has(statement.id) && hasDenied() === 2) continue;
    const [wording] = [...statement.wordings].sort(
      (a, b) => (used.get(a.article) ?? 0) - (used.get(b.article) ?? 0),
    );
    const article = pack.articles.find(({ id }) => id === wording?.article);
    if (!wording || !article) continue;
    used.set(article.id, (used.get(article.id) ?? 0) + 1);
    marks.push({
      statement: statement.id,
      sentence: wording.selector.exact,
      article,
      outlet: pack.outlets.find(({ id }) => id === article.publisher)?.name ?? article.publisher,
      denied: denied.has(statement.id),
    });
  }
  return marks;
}
