import type { Id } from '../../pack/types';
import type { PageSentence } from '../evidence/gather-evidence';
import type { ExampleRecord } from '../index-file/example-record';
import { isMarked } from '../is-marked';
import type { PackModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';
import type { Match } from '../types';

/** What a reader learns from the other outlets' words beside a mark, as far as it shows before they are set level. */
export type WhatItTells = {
  /** The page's wording, or another outlet's, turns the meaning round. */
  reversed: boolean;
  /** Another outlet gives another number of the same thing. */
  numbers: boolean;
  /** Somebody denies it. */
  denied: boolean;
  /** How well it shows that other outlets word it otherwise: the sum over outlets, of each 0 to 1.5 (`contrastOf`). */
  contrast: number;
  /** How likely it is that the sentence reports the statement, 0 to 1. */
  probability: number;
};

/** What each is worth: more than all that stand below it together. */
const worth = { reversed: 32, numbers: 16, denied: 8 };

/** More contrast than this tells no more at a glance. */
const mostContrast = 6;

/** Share of a wording's words, by weight, that the page's sentence has too: from here on all of it, or much. */
const alikeFrom = 0.9;
const levelFrom = 0.4;

/** What it is worth that an outlet has quite other words. */
const worthApart = 0.5;

/**
 * How much a mark tells: first by reversal, number and denial, then by how many outlets word it otherwise, then by
 * how sure it is. The figure orders the marks of one page and means nothing else.
 */
export function tellingOf(signs: WhatItTells): number {
  const { reversed, numbers, denied, contrast, probability } = signs;
  return (
    (reversed ? worth.reversed : 0) +
    (numbers ? worth.numbers : 0) +
    (denied ? worth.denied : 0) +
    Math.min(contrast, mostContrast) +
    probability
  );
}

/** The most that any statement of a sentence tells which it is marked for; 0 where it is marked for none. */
export function mostTelling(
  model: PackModel,
  sentence: Pick<PageSentence, 'text' | 'profile'>,
  matches: readonly Match[],
  own: readonly Id[],
): number {
  const marked = matches.filter(isMarked);
  return Math.max(0, ...marked.map((match) => tellingOf(whatItTells(model, sentence, match, own))));
}

/**
 * What a match of a page's sentence tells. Matches of statements that the model lacks tell only what they say of
 * themselves.
 * @param own articles that the page is a copy of, or of its own outlet
 */
export function whatItTells(
  model: PackModel,
  { text, profile }: Pick<PageSentence, 'text' | 'profile'>,
  { statement, wordings, receipt, denied, probability }: Match,
  own: readonly Id[],
): WhatItTells {
  const place = model.placeOf(statement);
  const told = place === undefined ? undefined : model.statementAt(place);
  const records = new Map(told?.examples.map((example) => [example.text, example.record]));
  /** By outlet, the share of its words that the page has: of what it says twice, the nearest. */
  const shares = new Map<Id, number>();
  let numbers = false;
  for (const { article, exact } of wordings) {
    const wording = records.get(exact);
    if (!wording) continue;
    const outlet = publisherOf(model, article);
    shares.set(outlet, Math.max(shares.get(outlet) ?? 0, sharedBy(model, profile, wording)));
    numbers ||= differsInNumber(profile, wording);
  }
  const isTurned = told?.statement.wordings.some(
    ({ article, notes, selector: { exact } }) =>
      notes?.some(({ kind }) => kind === 'reversed-meaning') &&
      (own.includes(article)
        ? text.includes(exact)
        : wordings.some((each) => each.exact === exact)),
  );
  return {
    reversed: receipt.polarity === 'opposite' || isTurned === true,
    numbers,
    denied,
    contrast: [...shares.values()].reduce((sum, share) => sum + contrastOf(share), 0),
    probability,
  };
}

/**
 * What an outlet's words tell beside the page's, by the share of them that the page has: one other word amid the same
 * ones shows at a glance, a free paraphrase hardly.
 */
function contrastOf(share: number): number {
  if (share >= alikeFrom) return 0;
  return share >= levelFrom ? worthApart + share : worthApart;
}

function publisherOf({ pack }: PackModel, article: Id): Id {
  const place = pack.articles.placeOf(article);
  return place === undefined ? article : pack.publisherOf(place);
}

/** Share of a wording's words, by weight, that the page's sentence has; 1 for one without words. */
function sharedBy(model: PackModel, page: Profile, wording: ExampleRecord): number {
  const has = new Set(page.keys.map(model.idOfKey));
  let all = 0;
  let shared = 0;
  for (const key of new Set(wording.keys)) {
    const weight = model.keyWeights[key] as number;
    all += weight;
    if (has.has(key)) shared += weight;
  }
  return all > 0 ? shared / all : 1;
}

/**
 * Whether two texts count the same thing and never come to the same number of it, or each have one large number,
 * which is another one.
 */
function differsInNumber(page: Profile, wording: ExampleRecord): boolean {
  const isOther = page.amounts.some(({ of }) => {
    const [here, there] = [page, wording].map(({ amounts }) =>
      amounts.filter((amount) => amount.of === of).map(({ value }) => value),
    );
    return there?.length !== 0 && !here?.some((value) => there?.includes(value));
  });
  const [[own, ...more], [other, ...others]] = [page.quantities, wording.quantities];
  const haveOne =
    own !== undefined && other !== undefined && more.length === 0 && others.length === 0;
  return isOther || (haveOne && own !== other);
}
