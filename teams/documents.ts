import * as v from 'valibot';
import type {
  AuthoredArticle,
  Event,
  Outlet,
  PackInfo,
  Speaker,
  Statement,
  Term,
} from '../engine/pack/types';

/** What the documents of an index look like; a change that older readers cannot understand counts it up. */
export const indexFormat = 1;

/** One statement with what belongs to it, enough to be compared without another document. */
export type StatementContent = {
  statement: Statement;
  /** Of its wordings, without their texts: only the excerpts leave an article. */
  articles: Omit<AuthoredArticle, 'leftOut'>[];
  /** Of those articles. */
  outlets: Outlet[];
};

/** A document of the index, by `crisis:statement`; there with a hash of all of it, by which what has not changed is left alone. */
export type StatementDocument = {
  kind: 'statement';
  crisis: string;
  /** Of all its examples, each once: what it is found by. */
  stems: string[];
  /** The statement, then those that deny it: that somebody does must not be missed. */
  content: StatementContent[];
};

/** What a browser has to know of a crisis before it asks, by `head:crisis`; fetched once and kept. */
export type CrisisHead = {
  format: typeof indexFormat;
  info: PackInfo;
  speakers: Speaker[];
  events: Event[];
  terms: Term[];
  /** Statements of all kinds, by which those found for a page are told apart. */
  contrast: StatementContent[];
  /** How many statements the crisis has. */
  statements: number;
  /** Stems of statements and how many have each, most frequent first. */
  stems: string[];
  counts: number[];
  /** Whether every stem of the crisis is among them. */
  complete: boolean;
};

/** A crisis's head as a document of the index. */
export type HeadDocument = { kind: 'head'; crisis: string; head: CrisisHead };

/** Stems that a head tells the frequency of: what is rarer is asked for as it comes. */
export const mostStems = 20_000;

/** Statements for contrast: what learning was measured with at least. */
export const mostContrast = 60;

/** Statements that one document may hold besides its own. */
export const mostDenials = 4;

/*
 * Shapes and sizes of what the reading of documents relies on. What is in a statement, an article or a speaker is
 * left to the pack's own schema and rules: they are held to those as a pack, before anything is read in them.
 */
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80));
const text = v.pipe(v.string(), v.maxLength(5_000));
const listOf = <S extends v.GenericSchema>(member: S, most: number) =>
  v.pipe(v.array(member), v.maxLength(most));

const entry = v.looseObject({ id });
const content = v.object({
  statement: v.looseObject({
    id,
    wordings: listOf(
      v.looseObject({
        article: id,
        selector: v.object({ exact: text, prefix: text, suffix: text }),
      }),
      200,
    ),
    relations: listOf(v.looseObject({ type: v.string(), statement: id }), 200),
  }),
  articles: listOf(v.looseObject({ id, publisher: id }), 200),
  outlets: listOf(entry, 200),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** A word or a short phrase, as the rules of packs have it. */
const gateWord = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,3}$/u),
);

const head = v.pipe(
  v.object({
    format: v.literal(indexFormat),
    info: v.looseObject({
      id,
      gate: v.object({
        any: v.pipe(listOf(gateWord, 500), v.minLength(1)),
        also: v.exactOptional(listOf(gateWord, 500)),
        minimumDistinct: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    }),
    speakers: listOf(entry, 5_000),
    events: listOf(entry, 5_000),
    terms: listOf(
      v.looseObject({
        id,
        expressions: listOf(v.looseObject({ forms: listOf(v.string(), 200) }), 100),
      }),
      1_000,
    ),
    contrast: listOf(content, mostContrast),
    statements: count,
    stems: listOf(word, mostStems),
    counts: listOf(count, mostStems),
    complete: v.boolean(),
  }),
  v.check(({ stems, counts }) => stems.length === counts.length),
);

const contents = v.pipe(listOf(content, mostDenials + 1), v.minLength(1));

/** The head as far as it can be told without the rules of packs; null when it is none. */
export function readHead(value: unknown): CrisisHead | null {
  const result = v.safeParse(head, value);
  return result.success ? (result.output as unknown as CrisisHead) : null;
}

/** The statements of one document, its own first; null when it is none. */
export function readContents(value: unknown): StatementContent[] | null {
  const result = v.safeParse(contents, value);
  return result.success ? (result.output as unknown as StatementContent[]) : null;
}

/** Whether a head is of an index that a newer Sidelight has loaded. */
export function isNewer(value: unknown): boolean {
  const format = (value as { format?: unknown } | null)?.format;
  return typeof format === 'number' && format > indexFormat;
}
