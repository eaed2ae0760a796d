import { foldForWords, hasWords } from '../engine/pack/find-words';
import { joinPack, splitPack } from '../engine/pack/join-pack';
import { describeQuote, findQuotes } from '../engine/pack/quote-selector';
import type { Article, Pack, Statement, Term, Wording } from '../engine/pack/types';

/**
 * The pack with the statements that several outlets report alone, and those that one denies what another reports; the
 * others' articles stay as they are.
 */
export function sharedPack(whole: Pack): Pack {
  const outlets = new Map(whole.articles.map(({ id, publisher }) => [id, publisher]));
  const outletsOf = ({ wordings }: Statement) =>
    new Set(wordings.map(({ article }) => outlets.get(article)));
  const known = new Map(whole.statements.map((statement) => [statement.id, statement]));
  const kept = new Set<Statement>();
  for (const statement of whole.statements) {
    const own = outletsOf(statement);
    if (own.size > 1) kept.add(statement);
    for (const { type, statement: id } of statement.relations) {
      const other = known.get(id);
      if (type !== 'denies' || !other) continue;
      if (new Set([...own, ...outletsOf(other)]).size > 1) kept.add(statement).add(other);
    }
  }
  return { ...whole, statements: whole.statements.filter((statement) => kept.has(statement)) };
}

/** Terms as far as texts still use them: of one name alone none is left. */
function termsIn(terms: readonly Term[], articles: readonly Article[]): Term[] {
  const texts = new Map(articles.map(({ id, text }) => [id, foldForWords(text)]));
  return terms.flatMap((term) => {
    const expressions = term.expressions.flatMap((expression) => {
      const used = expression.articles.filter((id) =>
        expression.forms.some((form) => hasWords(texts.get(id) ?? '', form)),
      );
      return used.length > 0 ? [{ ...expression, articles: used }] : [];
    });
    return expressions.length > 1 ? [{ ...term, expressions }] : [];
  });
}

/**
 * What of a story's pack may be shared: the statements that several outlets report or one denies, and of each article no more than
 * its words for them. Excerpts stand in the order of the article, a blank line between them; those that overlap are
 * one. What one outlet alone reports is nearly all of its article, and stays at home.
 */
export function excerptPack(whole: Pack): Pack {
  const pack = sharedPack(whole);
  const kept = new Set(pack.statements.map(({ id }) => id));
  const excerpts = new Map(pack.articles.map((article) => [article.id, excerptOf(pack, article)]));
  const articles = pack.articles
    .map((article) => ({ ...article, text: excerpts.get(article.id) as string, leftOut: [] }))
    .filter(({ text }) => text !== '');
  const excerpted = {
    ...pack,
    articles,
    outlets: pack.outlets.filter(({ id }) => articles.some(({ publisher }) => publisher === id)),
    terms: termsIn(pack.terms, articles),
    statements: pack.statements.map((statement) => ({
      ...statement,
      relations: statement.relations.filter((relation) => kept.has(relation.statement)),
      wordings: statement.wordings.map((wording) => ({
        ...wording,
        selector: selectorIn(excerpts.get(wording.article) ?? '', wording),
      })),
    })),
  };
  // In the order in which files of a pack are joined, so that it is the same pack from them.
  return joinPack(splitPack(excerpted));
}

function excerptOf(pack: Pack, { id, text }: Article): string {
  const spans = pack.statements
    .flatMap(({ wordings }) => wordings)
    .filter(({ article }) => article === id)
    .flatMap(({ selector }) =>
      findQuotes(text, selector)
        .slice(0, 1)
        .map((start) => ({ start, end: start + selector.exact.length })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.map(({ start, end }) => text.slice(start, end)).join('\n\n');
}

function selectorIn(text: string, { selector }: Wording): Wording['selector'] {
  const start = text.indexOf(selector.exact);
  return start < 0 ? selector : describeQuote(text, start, start + selector.exact.length);
}
