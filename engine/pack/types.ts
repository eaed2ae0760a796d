/**
 * A pack is one crisis's corpus and the unit of shipping, import and export. The `Authored…` types
 * are the files an editor writes in `corpus/<pack>/`; `Pack` is all of them joined. The JSON Schemas
 * in `corpus/schema/` are generated from this file, so its comments are what editors see.
 *
 * Names follow schema.org (Claim, Quotation, NewsArticle, Person, Event) and the W3C Web Annotation
 * TextQuoteSelector.
 */

/**
 * A calendar date as far as it is known: `2022-01-27`, `2022-01` or `2022`.
 * @pattern ^\d{4}(-\d{2}(-\d{2})?)?$
 */
export type PartialDate = string;

/**
 * Lower-case letters, digits and hyphens; unique within its kind.
 * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
 * @maxLength 80
 */
export type Id = string;

/** `pack.json` */
export type PackInfo = {
  id: Id;
  title: string;
  description: string;
  /** Semantic version of the pack's content. */
  version: string;
  /** BCP 47 tag of the wordings' language. */
  inLanguage: string;
  /** The days the pack's statements were made in; background facts may be older. */
  period: { from: PartialDate; to: PartialDate };
  /** How the sources were chosen, for the reader to judge the corpus by. */
  selection: string;
  licence: string;
  /**
   * Words that tell the crisis from others: a page with fewer than `minimumDistinct` of `any` is not
   * about it. Each is a full form as pages print it, plurals and adjectives listed beside it, and is
   * compared as a whole word after case folding, without stemming: the gate runs on every page.
   */
  gate: { any: string[]; minimumDistinct: number };
};

/** One entry of `outlets.json` */
export type Outlet = {
  id: Id;
  name: string;
  url?: string;
  /** Host names without `www.`; subdomains count as the outlet's. */
  domains?: string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** A fact about the publisher that readers may want, such as who funds it. Never a rating. */
  publisherNote?: string;
};

/** One entry of `speakers.json` */
export type Speaker = {
  id: Id;
  type: 'Person' | 'Organization';
  name: string;
  /** Every other spelling found in the articles, misspellings included. */
  alternateName: string[];
  jobTitle?: string;
  /** Other ways of naming the office without the name: "Russia's foreign minister". */
  titles?: string[];
  /** Id of the organisation among the speakers, whose name may stand for the person's. */
  affiliation?: Id;
};

/** One entry of `events.json` */
export type Event = {
  id: Id;
  name: string;
  startDate: PartialDate;
  endDate?: PartialDate;
  location?: string;
};

export type CopyKind = 'original' | 'machine-translated' | 'respun';

/** `articles/<id>.json`; the text as given lies beside it in `articles/<id>.txt` */
export type AuthoredArticle = {
  id: Id;
  headline: string;
  /** Id of the outlet. */
  publisher: Id;
  author?: string;
  /** The dateline as printed. */
  dateline?: string;
  datePublished: PartialDate;
  inLanguage: string;
  /** File name of the source this text was taken from. */
  sourceFile: string;
  url?: string;
  /** Agencies or outlets the article credits: a sign of a common origin. */
  basedOn: string[];
  copy: CopyKind;
  /** What was inferred, and from what; what a reader should know of this copy. */
  note?: string;
  /** The sentences that report no statement, each with its reason. */
  leftOut: LeftOut[];
};

export type LeftOutReason =
  | 'headline-repeated'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'furniture'
  | 'debris'
  | 'commentary';

export type LeftOut = { exact: string; reason: LeftOutReason; note?: string };

/** W3C TextQuoteSelector: `exact` stands verbatim in the article, between `prefix` and `suffix`. */
export type TextQuoteSelector = { exact: string; prefix: string; suffix: string };

export type QuotationType = 'direct' | 'indirect' | 'mixed';

export type WordingNote = {
  kind: 'attribution-conflict' | 'name-spelling' | 'reversed-meaning' | 'copy-error';
  text: string;
};

/** How one article words a statement, verbatim. */
export type Wording = {
  /** Id of the article. */
  article: Id;
  selector: TextQuoteSelector;
  quotationType: QuotationType;
  /**
   * Who the article says it is from, as printed (`source`, role included), and the cue as printed
   * ("castigated"). Either is empty when the sentence has none and it is carried over from before.
   */
  attribution: { source: string; cue: string };
  notes?: WordingNote[];
};

/**
 * `denies`: this statement denies the other. `sameClaimBy`: the same content, another speaker (holds
 * both ways). `followsUp`: this one answers or continues the other. `background`: the other explains
 * what this one rests on.
 */
export type RelationType = 'denies' | 'sameClaimBy' | 'followsUp' | 'background';

export type Relation = { type: RelationType; statement: Id };

/** `statements/<id>.json`: one thing said, or one fact, whoever printed it. */
export type Statement = {
  id: Id;
  /** Id of the speaker; absent for facts nobody is quoted with. */
  speaker?: Id;
  event?: Id;
  /** When it was said; for a fact, when it happened. */
  dateCreated: PartialDate;
  /** Facts do not age: pages of any later date may report them. Remarks belong to their days. */
  kind: 'remark' | 'position' | 'event' | 'figure' | 'background';
  /** Neutral gloss of ours; never shown as a quotation. */
  text: string;
  topics: string[];
  wordings: Wording[];
  /** Other ways the statement may be put, written by us. Used to recognise it, never shown. */
  formulations: string[];
  /** Sentences, ours too, that sound alike and report something else. */
  nearMisses: string[];
  relations: Relation[];
};

/** One entry of `terms.json`: a concept that outlets name differently. */
export type Term = {
  id: Id;
  concept: string;
  gloss: string;
  expressions: TermExpression[];
};

export type TermExpression = {
  /** The expression as readers see it. */
  label: string;
  /** Inflected forms by which it is recognised on a page, longest first. */
  forms: string[];
  /** Ids of the articles that use it. */
  articles: Id[];
};

export type Article = AuthoredArticle & { text: string };

/** All files of a pack, joined. */
export type Pack = PackInfo & {
  outlets: Outlet[];
  speakers: Speaker[];
  events: Event[];
  articles: Article[];
  statements: Statement[];
  terms: Term[];
};

/**
 * What `corpus:build` writes and the extension loads: one JSON file per pack. `sha256` is over the
 * canonical JSON of `pack` (keys sorted), so the same input gives the same bytes.
 */
export type PackBundle = {
  format: 'sidelight-pack';
  formatVersion: 1;
  sha256: string;
  pack: Pack;
  /** What `learnPack` derived from `pack`: made when the pack is built, checked when it is loaded. */
  learned: unknown;
};
