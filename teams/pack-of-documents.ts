import { applyRules, checkPack } from '../engine/pack/check-pack';
import { foldForWords, hasWords } from '../engine/pack/find-words';
import type { Finding } from '../engine/pack/finding';
import { integrityRules } from '../engine/pack/pack-rules';
import { findQuotes } from '../engine/pack/quote-selector';
import type { Article, Id, Pack, Term, Wording } from '../engine/pack/types';
import type { CrisisHead, StatementContent } from './documents';

/** A crisis of a team as a pack: installed packs may have the same name. */
export const teamPackId = (crisis: Id): Id => `team-${crisis}`.slice(0, 80).replace(/-$/, '');

export const isTeamPack = (id: Id): boolean => id.startsWith('team-');

/**
 * All rules that every pack is held to, but that each article passes the gate: of articles only excerpts are there. That
 * the gate's words are words or short phrases is part of the head's shape.
 */
const rules = integrityRules.filter(({ name }) => name !== 'gate-passes');

/** Rounds in which what breaks a rule is left out. */
const mostRounds = 4;

export type CheckedPack = {
  pack: Pack;
  /** Statements that broke a rule and were left out. */
  refused: number;
};

/**
 * A small pack of what a server gave, held to the schema and rules of packs. What breaks one is left out, statement by
 * statement; null when the head itself does.
 */
export function packOfDocuments(
  head: CrisisHead,
  documents: readonly StatementContent[],
): CheckedPack | null {
  const byId = new Map<Id, StatementContent>();
  for (const content of [...documents, ...head.contrast])
    if (!byId.has(content.statement.id)) byId.set(content.statement.id, content);
  const all = byId.size;
  for (let round = 0; round < mostRounds; round += 1) {
    const pack = joined(head, [...byId.values()]);
    const faulty = faultyStatements(pack);
    if (faulty === null) return null;
    if (faulty.size === 0) return { pack, refused: all - byId.size };
    for (const id of faulty) byId.delete(id);
  }
  return null;
}

/** Statements to leave out; null when leaving out statements is no cure. */
function faultyStatements(pack: Pack): Set<Id> | null {
  const malformed = checkPack(pack, []);
  const findings = malformed.length > 0 ? malformed : applyRules(pack, rules);
  const faulty = new Set<Id>();
  for (const { pointer } of findings satisfies Finding[]) {
    const [, kind, index] = pointer.split('/');
    const at = Number(index);
    if (kind === 'statements' && pack.statements[at]) faulty.add(pack.statements[at].id);
    else if (kind === 'articles' && pack.articles[at])
      for (const id of reportedBy(pack, new Set([pack.articles[at].id]))) faulty.add(id);
    else if (kind === 'outlets' && pack.outlets[at]) {
      const outlet = pack.outlets[at].id;
      const own = pack.articles.filter(({ publisher }) => publisher === outlet);
      for (const id of reportedBy(pack, new Set(own.map(({ id }) => id)))) faulty.add(id);
    } else return null;
  }
  return faulty;
}

function reportedBy({ statements }: Pack, articles: ReadonlySet<Id>): Id[] {
  return statements.flatMap(({ id, wordings }) =>
    wordings.some(({ article }) => articles.has(article)) ? id : [],
  );
}

function joined(head: CrisisHead, contents: readonly StatementContent[]): Pack {
  const known = new Set(contents.map(({ statement }) => statement.id));
  const texts = excerpts(contents);
  const articles = firstOfEach(contents.flatMap(({ articles }) => articles))
    .filter(({ id }) => texts.has(id))
    .map(
      (article): Article => ({ ...article, leftOut: [], text: texts.get(article.id) as string }),
    );
  const used = new Set(articles.map(({ publisher }) => publisher));
  return {
    ...head.info,
    id: teamPackId(head.info.id),
    outlets: firstOfEach(contents.flatMap(({ outlets }) => outlets)).filter(({ id }) =>
      used.has(id),
    ),
    speakers: head.speakers,
    events: head.events,
    articles,
    statements: contents.map(({ statement }) => ({
      ...statement,
      relations: statement.relations.filter(({ statement: other }) => known.has(other)),
      wordings: statement.wordings.map((wording) => ({
        ...wording,
        selector: selectorIn(texts.get(wording.article) ?? '', wording),
      })),
    })),
    terms: termsIn(head.terms, articles),
  };
}

/** Of entries with one id the first: articles and outlets come with each of their statements. */
function firstOfEach<T extends { id: Id }>(entries: readonly T[]): T[] {
  const byId = new Map<Id, T>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()];
}

/** By article, its passages with what stands around them, a blank line between them. */
function excerpts(contents: readonly StatementContent[]): Map<Id, string> {
  const passages = new Map<Id, string[]>();
  for (const { statement } of contents)
    for (const { article, selector } of statement.wordings) {
      const passage = selector.prefix + selector.exact + selector.suffix;
      passages.set(article, [...(passages.get(article) ?? []), passage]);
    }
  return new Map(
    Array.from(passages, ([article, all]) => {
      const kept: string[] = [];
      // Longest first, so that none holds another.
      for (const passage of [...new Set(all)].sort((a, b) => b.length - a.length))
        if (!kept.some((other) => other.includes(passage))) kept.push(passage);
      return [article, kept.join('\n\n')];
    }),
  );
}

/** Overlapping excerpts print some words twice: then what stands around them may tell less than nothing. */
function selectorIn(text: string, { selector }: Wording): Wording['selector'] {
  const bare = { exact: selector.exact, prefix: '', suffix: '' };
  const isPlain = findQuotes(text, selector).length !== 1 && findQuotes(text, bare).length === 1;
  return isPlain ? bare : selector;
}

/** Terms with the expressions that these articles use. */
function termsIn(terms: readonly Term[], articles: readonly Article[]): Term[] {
  const folded = articles.map(({ id, text }) => ({ id, words: foldForWords(text) }));
  return terms.flatMap((term) => {
    const expressions = term.expressions
      .map((expression) => ({
        ...expression,
        articles: folded
          .filter(({ words }) => expression.forms.some((form) => hasWords(words, form)))
          .map(({ id }) => id),
      }))
      .filter(({ articles: own }) => own.length > 0);
    return expressions.length > 0 ? [{ ...term, expressions }] : [];
  });
}
