import type { LearnedPack } from './learned-pack';

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

/**
 * A web address. Nothing but http(s): readers can follow it.
 * @pattern ^https?://[^\s<>"]+$
 * @maxLength 2000
 */
export type WebAddress = string;

/**
 * A name, title or label: one line.
 * @minLength 1
 * @maxLength 300
 */
export type Label = string;

/**
 * One or a few sentences of ours.
 * @minLength 1
 * @maxLength 2000
 */
export type Prose = string;

/** `pack.json` */
export type PackInfo = {
  id: Id;
  title: Label;
  description: Prose;
  /**
   * Semantic version of the pack's content.
   * @pattern ^\d+\.\d+\.\d+$
   */
  version: string;
  /** BCP 47 tag of the wordings' language. */
  inLanguage: string;
  /** The days the pack's statements were made in; background facts may be older. */
  period: { from: PartialDate; to: PartialDate };
  /** How the sources were chosen, for the reader to judge the corpus by. */
  selection: Prose;
  licence: Prose;
  /** Whether it comes with Sidelight; one that is still being made does not say so. */
  shipped?: boolean;
  /**
   * Words that tell the crisis from others: a page without a word of `any`, or with fewer than
   * `minimumDistinct` words of `any` and `also` together, is not about it. Each is a full form as pages print it, plurals and adjectives listed beside it, or a phrase of up to four
   * words such as "South Sudan", and is compared as whole words after case folding, without stemming: the gate runs on every page.
   */
  gate: {
    /** @maxItems 500 */
    any: Label[];
    /**
     * Words that other news has as well: countries, capitals, speakers.
     * @maxItems 500
     */
    also?: Label[];
    /**
     * @asType integer
     * @minimum 1
     */
    minimumDistinct: number;
  };
};

/**
 * @pattern ^[a-z0-9-]+(\.[a-z0-9-]+)+$
 * @maxLength 253
 */
export type HostName = string;

/** One entry of `outlets.json` */
export type Outlet = {
  id: Id;
  name: Label;
  url?: WebAddress;
  /** Host names without `www.`; subdomains count as the outlet's. */
  domains?: HostName[];
  /**
   * ISO 3166-1 alpha-2.
   * @pattern ^[A-Z]{2}$
   */
  country?: string;
  /** A fact about the publisher that readers may want, such as who funds it. Never a rating. */
  publisherNote?: Prose;
};

/** One entry of `speakers.json` */
export type Speaker = {
  id: Id;
  type: 'Person' | 'Organization';
  name: Label;
  /** Every other spelling found in the articles, misspellings included. */
  alternateName: Label[];
  jobTitle?: Label;
  /** Other ways of naming the office without the name: "Denmark's foreign minister". */
  titles?: Label[];
  /** Id of the organisation among the speakers, whose name may stand for the person's. */
  affiliation?: Id;
};

/** One entry of `events.json` */
export type Event = {
  id: Id;
  name: Label;
  startDate: PartialDate;
  endDate?: PartialDate;
  location?: Label;
};

export type CopyKind = 'original' | 'machine-translated' | 'respun';

/** `articles/<id>.json`; the text as given lies beside it in `articles/<id>.txt` */
export type AuthoredArticle = {
  id: Id;
  headline: Label;
  /** Id of the outlet. */
  publisher: Id;
  author?: Label;
  /** The dateline as printed. */
  dateline?: Label;
  datePublished: PartialDate;
  inLanguage: string;
  /** File name of the source this text was taken from. */
  sourceFile: Label;
  url?: WebAddress;
  /** Agencies or outlets the article credits: a sign of a common origin. */
  basedOn: Label[];
  copy: CopyKind;
  /** What was inferred, and from what; what a reader should know of this copy. */
  note?: Prose;
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

export type LeftOut = { exact: Passage; reason: LeftOutReason; note?: Prose };

/**
 * Verbatim words of an article.
 * @minLength 1
 * @maxLength 5000
 */
export type Passage = string;

/** W3C TextQuoteSelector: `exact` stands verbatim in the article, between `prefix` and `suffix`. */
export type TextQuoteSelector = {
  exact: Passage;
  /** @maxLength 5000 */
  prefix: string;
  /** @maxLength 5000 */
  suffix: string;
};

export type QuotationType = 'direct' | 'indirect' | 'mixed';

export type WordingNote = {
  kind: 'attribution-conflict' | 'name-spelling' | 'reversed-meaning' | 'copy-error';
  text: Prose;
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
  attribution: {
    /** @maxLength 300 */
    source: string;
    /** @maxLength 300 */
    cue: string;
  };
  notes?: WordingNote[];
};

/**
 * `denies`: this statement denies the other. `sameClaimBy`: the same content, another speaker (holds
 * both ways). `followsUp`: this one answers or continues the other. `background`: the other explains
 * what this one rests on.
 */
export type RelationType = 'denies' | 'sameClaimBy' | 'followsUp' | 'background';

export type Relation = {
  type: RelationType;
  statement: Id;
  /** Found by a program in the articles; nobody has looked at it yet. Absent for what an editor wrote. */
  drafted?: true;
};

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
  text: Prose;
  topics: Label[];
  /** @maxItems 200 */
  wordings: Wording[];
  /**
   * Other ways the statement may be put, written by us. Used to recognise it, never shown.
   * @maxItems 100
   */
  formulations: Prose[];
  /**
   * Sentences, ours too, that sound alike and report something else.
   * @maxItems 100
   */
  nearMisses: Prose[];
  /** @maxItems 200 */
  relations: Relation[];
};

/** One entry of `terms.json`: a concept that outlets name differently. */
export type Term = {
  id: Id;
  concept: Label;
  gloss: Prose;
  expressions: TermExpression[];
  /** Found by a program in the articles; nobody has looked at it yet. Absent for what an editor wrote. */
  drafted?: true;
};

export type TermExpression = {
  /** The expression as readers see it. */
  label: Label;
  /** Inflected forms by which it is recognised on a page, longest first. */
  forms: Label[];
  /** Ids of the articles that use it. */
  articles: Id[];
};

export type Article = AuthoredArticle & {
  /**
   * As given, with line ends as \n.
   * @maxLength 200000
   */
  text: string;
};

/** All files of a pack, joined. */
export type Pack = PackInfo & {
  outlets: Outlet[];
  speakers: Speaker[];
  events: Event[];
  /** @maxItems 1000 */
  articles: Article[];
  /** @maxItems 5000 */
  statements: Statement[];
  /** @maxItems 1000 */
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
  learned: LearnedPack | null;
};
