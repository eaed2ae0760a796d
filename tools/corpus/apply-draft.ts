import { describeQuote, findLooseQuote } from '../../engine/pack/quote-selector';
import type { Article, Pack, Statement, Wording } from '../../engine/pack/types';
import type { Draft, DraftSentence } from './draft';

/**
 * Carries out what an author has decided in a draft.
 * @returns the pack with it, and the entries still open
 * @throws when a decision is not complete; the message quotes the sentence and says what is missing
 */
export function applyDraft(pack: Pack, draft: Draft): { pack: Pack; open: DraftSentence[] } {
  const result = structuredClone(pack);
  const article = result.articles.find(({ id }) => id === draft.article);
  if (article === undefined) {
    throw new Error(
      `There is no article "${draft.article}" in the pack. Import it again, or delete its draft.`,
    );
  }
  const open: DraftSentence[] = [];
  for (const entry of draft.sentences) {
    if (entry.decision === 'open') open.push(entry);
    else if (entry.decision === 'leave-out') leaveOut(article, entry);
    else if (entry.decision === 'statement') addWording(result, article, entry);
    else if (entry.decision === 'new') addStatement(result, article, entry);
    else refuse(entry, 'its decision is none of "open", "statement", "new" and "leave-out"');
  }
  return { pack: result, open };
}

function leaveOut(article: Article, entry: DraftSentence): void {
  const { leaveOut: reason } = entry;
  if (reason === '') return refuse(entry, 'give the reason in "leaveOut"');
  const { exact } = wordingOf(article, entry).selector;
  if (article.leftOut.some((other) => other.exact === exact)) return;
  article.leftOut.push({ exact, reason });
}

function addWording(pack: Pack, article: Article, entry: DraftSentence): void {
  const statement = pack.statements.find(({ id }) => id === entry.statement);
  if (statement === undefined) {
    return refuse(
      entry,
      entry.statement === ''
        ? 'name the statement in "statement"'
        : `there is no statement "${entry.statement}"`,
    );
  }
  statement.wordings.push(wordingOf(article, entry));
}

function addStatement(pack: Pack, article: Article, entry: DraftSentence): void {
  const { id, speaker, dateCreated, kind, text } = entry.new;
  if (text.trim() === '') return refuse(entry, 'write the gloss in "new", "text"');
  const same = pack.statements.find((statement) => statement.id === id);
  if (same !== undefined) {
    return refuse(entry, `there is a statement "${id}" already; choose another id in "new"`);
  }
  const statement: Statement = {
    id,
    ...(speaker === undefined ? {} : { speaker }),
    dateCreated,
    kind,
    text,
    topics: [],
    wordings: [wordingOf(article, entry)],
    formulations: [],
    nearMisses: [],
    relations: [],
  };
  pack.statements.push(statement);
}

function wordingOf(article: Article, entry: DraftSentence): Wording {
  const place = findLooseQuote(article.text, entry.exact);
  if (place === null) return refuse(entry, `${article.id} does not have these words in "exact"`);
  return {
    article: article.id,
    selector: describeQuote(article.text, place.start, place.end),
    quotationType: entry.quotationType,
    attribution: entry.attribution,
  };
}

function refuse({ exact }: DraftSentence, what: string): never {
  throw new Error(`drafts: "${exact}": ${what}.`);
}
