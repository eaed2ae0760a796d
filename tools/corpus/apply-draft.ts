import { describeQuote, findLooseQuote } from '../../engine/pack/quote-selector';
import type { Article, Id, Pack, Statement, Wording } from '../../engine/pack/types';
import type { Draft, DraftSentence } from './draft';

/** A draft with the file it lies in, by which faults are told. */
export type DraftFile = { file: string; draft: Draft };

export type AppliedDrafts = {
  pack: Pack;
  /** The entries still open, by file; none for a draft that is done. */
  open: Map<string, DraftSentence[]>;
  /** What had to stay open, and why; a line each. */
  notes: string[];
};

/**
 * Carries out what an author has decided in all drafts of a pack. New statements come first, whichever draft begins
 * them: another may word them. What words a statement that is begun in a draft and not decided there stays open.
 * @throws when a decision is not complete; the message names the file, quotes the sentence and says what is missing
 */
export function applyDrafts(pack: Pack, drafts: readonly DraftFile[]): AppliedDrafts {
  const result = structuredClone(pack);
  const open = new Map<string, DraftSentence[]>(drafts.map(({ file }) => [file, []]));
  const notes: string[] = [];
  const begun = new Map(
    drafts.flatMap(({ file, draft }) =>
      draft.sentences
        .filter(({ decision }) => decision === 'open')
        .map((entry): [Id, string] => [entry.new.id, file]),
    ),
  );
  const keepOpen = (file: string, entry: DraftSentence) => open.get(file)?.push(entry);
  for (const { file, draft } of drafts) {
    const article = articleOf(result, file, draft);
    for (const entry of draft.sentences)
      if (entry.decision === 'new') addStatement(result, article, entry, file);
  }
  for (const { file, draft } of drafts) {
    const article = articleOf(result, file, draft);
    for (const entry of draft.sentences) {
      const waitsFor = entry.decision === 'statement' ? begun.get(entry.statement) : undefined;
      const isThere = result.statements.some(({ id }) => id === entry.statement);
      if (entry.decision === 'open') keepOpen(file, entry);
      else if (waitsFor !== undefined && !isThere) {
        keepOpen(file, entry);
        notes.push(
          `${file}: "${entry.exact}": "${entry.statement}" is not decided yet in ${waitsFor}; set it to "new" there, then confirm again`,
        );
      } else if (entry.decision === 'leave-out') leaveOut(article, entry, file);
      else if (entry.decision === 'statement') addWording(result, article, entry, file);
      else if (entry.decision !== 'new')
        refuse(file, entry, 'its decision is none of "open", "statement", "new" and "leave-out"');
    }
  }
  return { pack: result, open, notes };
}

function articleOf({ articles }: Pack, file: string, draft: Draft): Article {
  const article = articles.find(({ id }) => id === draft.article);
  if (article !== undefined) return article;
  throw new Error(
    `${file}: there is no article "${draft.article}" in the pack. Import it again, or delete this draft.`,
  );
}

/**
 * The pack with what drafts begin and nobody has decided yet, each under the id it would have, so that a further article
 * can be compared with them. Only to propose from: glosses are the articles' words.
 */
export function withDrafts(pack: Pack, drafts: readonly Draft[]): Pack {
  const result = structuredClone(pack);
  const taken = new Set(result.statements.map(({ id }) => id));
  for (const { article: id, sentences } of drafts) {
    const article = result.articles.find((each) => each.id === id);
    for (const entry of sentences) {
      const isBegun = entry.decision === 'new' || (entry.decision === 'open' && !entry.statement);
      if (!article || !isBegun || taken.has(entry.new.id)) continue;
      const place = findLooseQuote(article.text, entry.exact);
      if (place === null) continue;
      taken.add(entry.new.id);
      result.statements.push(
        statementOf(
          { ...entry, new: { ...entry.new, text: entry.new.text || entry.exact } },
          {
            article: article.id,
            selector: describeQuote(article.text, place.start, place.end),
            quotationType: entry.quotationType,
            attribution: entry.attribution,
          },
        ),
      );
    }
  }
  return result;
}

function leaveOut(article: Article, entry: DraftSentence, file: string): void {
  const { leaveOut: reason } = entry;
  if (reason === '') return refuse(file, entry, 'give the reason in "leaveOut"');
  const { exact } = wordingOf(article, entry, file).selector;
  if (article.leftOut.some((other) => other.exact === exact)) return;
  article.leftOut.push({ exact, reason });
}

function addWording(pack: Pack, article: Article, entry: DraftSentence, file: string): void {
  const statement = pack.statements.find(({ id }) => id === entry.statement);
  if (statement === undefined) {
    return refuse(
      file,
      entry,
      entry.statement === ''
        ? 'name the statement in "statement"'
        : `there is no statement "${entry.statement}", and no draft begins one`,
    );
  }
  statement.wordings.push(wordingOf(article, entry, file));
}

function addStatement(pack: Pack, article: Article, entry: DraftSentence, file: string): void {
  const { id, text } = entry.new;
  if (text.trim() === '') return refuse(file, entry, 'write the gloss in "new", "text"');
  const same = pack.statements.find((statement) => statement.id === id);
  if (same !== undefined) {
    return refuse(file, entry, `there is a statement "${id}" already; choose another id in "new"`);
  }
  pack.statements.push(statementOf(entry, wordingOf(article, entry, file)));
}

function statementOf({ new: begun }: DraftSentence, wording: Wording): Statement {
  const { id, speaker, dateCreated, kind, text } = begun;
  return {
    id,
    ...(speaker === undefined ? {} : { speaker }),
    dateCreated,
    kind,
    text,
    topics: [],
    wordings: [wording],
    formulations: [],
    nearMisses: [],
    relations: [],
  };
}

function wordingOf(article: Article, entry: DraftSentence, file: string): Wording {
  const place = findLooseQuote(article.text, entry.exact);
  if (place === null)
    return refuse(file, entry, `${article.id} does not have these words in "exact"`);
  return {
    article: article.id,
    selector: describeQuote(article.text, place.start, place.end),
    quotationType: entry.quotationType,
    attribution: entry.attribution,
  };
}

function refuse(file: string, { exact }: DraftSentence, what: string): never {
  throw new Error(`${file}: "${exact}": ${what}.`);
}
