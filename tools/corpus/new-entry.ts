import { wordingGuesser } from '../../engine/grow/guess-wording';
import { toldDay } from '../../engine/grow/told-day';
import { findLooseQuote } from '../../engine/pack/quote-selector';
import type {
  Article,
  AuthoredArticle,
  Id,
  Pack,
  PackInfo,
  PartialDate,
  Statement,
  Term,
  Wording,
} from '../../engine/pack/types';
import { tokenise } from '../../engine/text/tokenise';
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

/** What a sentence tells of a statement by itself: whose it is, if a speaker of the pack's, how and when it was said. */
export type Told = Pick<Wording, 'quotationType' | 'attribution'> & {
  speaker?: Id;
  /** The day its words tell, else that of its article. */
  day: PartialDate;
};

/** A statement to be written. What somebody is quoted with is a remark, also where the pack does not know the speaker yet. */
export function beginStatement(
  id: Id,
  { speaker, day, quotationType, attribution }: Told,
): NewStatement {
  const isSaid = speaker !== undefined || attribution.source !== '' || quotationType !== 'indirect';
  return {
    id,
    ...(speaker === undefined ? {} : { speaker }),
    dateCreated: day,
    kind: isSaid ? 'remark' : 'event',
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
    ...beginStatement(id, {
      ...wording,
      ...(speaker !== undefined && { speaker }),
      day: toldDay(tokenise(article.text.slice(place.start, place.end)), article.datePublished),
    }),
    topics: [],
    wordings: [{ article: article.id, ...wording }],
    formulations: [],
    nearMisses: [],
    relations: [],
  };
}
