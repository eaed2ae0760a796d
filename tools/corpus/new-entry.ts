import { wordingGuesser } from '../../engine/grow/guess-wording';
import { findLooseQuote } from '../../engine/pack/quote-selector';
import type {
  Article,
  AuthoredArticle,
  Id,
  Pack,
  PackInfo,
  Statement,
  Term,
} from '../../engine/pack/types';
import type { NewStatement } from './draft';

/**
 * Entries to begin with. What only an author can know is left empty, and `corpus:check` asks for it.
 */

export function newPackInfo(id: Id, title: string): PackInfo {
  return {
    id,
    title,
    description: '',
    version: '0.1.0',
    inLanguage: 'en',
    period: { from: '', to: '' },
    selection: '',
    licence: '',
    gate: { any: [], minimumDistinct: 2 },
  };
}

export function newArticle(
  about: Pick<AuthoredArticle, 'id' | 'publisher' | 'sourceFile'> & Partial<AuthoredArticle>,
): AuthoredArticle {
  return {
    headline: '',
    datePublished: '',
    inLanguage: 'en',
    basedOn: [],
    copy: 'original',
    leftOut: [],
    ...about,
  };
}

export function newTerm(id: Id): Term {
  return {
    id,
    concept: '',
    gloss: '',
    expressions: [{ label: '', forms: [], articles: [] }],
  };
}

/** What an article tells of a statement by itself: whose it is, if anybody's, and its day at the latest. */
export function beginStatement(id: Id, speaker: Id | undefined, article: Article): NewStatement {
  return {
    id,
    ...(speaker === undefined ? {} : { speaker }),
    dateCreated: article.datePublished,
    kind: speaker === undefined ? 'event' : 'remark',
    text: '',
  };
}

/**
 * A statement with its first wording.
 * @param passage words of the article; quotation marks and dashes need not be the article's
 * @throws when the article does not have them
 */
export function newStatement(pack: Pack, id: Id, article: Article, passage: string): Statement {
  const place = findLooseQuote(article.text, passage);
  if (place === null) {
    throw new Error(
      `${article.id} has no "${passage}". Copy the passage from articles/${article.id}.txt.`,
    );
  }
  const { speaker, ...wording } = wordingGuesser(pack, article)(place);
  return {
    ...beginStatement(id, speaker, article),
    topics: [],
    wordings: [{ article: article.id, ...wording }],
    formulations: [],
    nearMisses: [],
    relations: [],
  };
}
