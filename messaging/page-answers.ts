import * as v from 'valibot';
import { ProblemError, problem } from '../engine/problem/problem';
import type { LoadedArticle } from '../stories/types';
import type { PageSite, PageState, PanelToPage } from './protocol';
import { mostPerClaim, probability, receipt } from './receipt-schema';
import { host, id, line, listOf, longestArticle, siteMode } from './schema-parts';

/**
 * Shapes and sizes of what content scripts answer the panel. They share a process with the page, so
 * an answer may be the page's own making.
 */

/** Sentences that report something: more than the longest pages have sentences. */
const mostClaims = 20_000;
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };

const match = v.object({
  pack: id,
  statement: id,
  probability,
  at: v.object(span),
  denied: v.boolean(),
  receipt,
  relation: v.picklist(['same', 'otherSpeaker']),
  wordings: listOf(v.object({ article: id, sourceFile: line, exact: line }), mostPerClaim),
});

const claim = v.object({
  ...span,
  id,
  text: line,
  kind: v.picklist(['statement', 'figure', 'event', 'position']),
  speaker: v.nullable(v.object({ id: v.exactOptional(id), name: line })),
  highlighted: v.boolean(),
  denied: v.boolean(),
  telling: v.pipe(v.number(), v.minValue(0)),
  duplicateOf: v.exactOptional(id),
  matches: listOf(match, mostPerClaim),
});

/** A list of at most `mostClaims`, of references into packs. */
const references = <E extends v.ObjectEntries>(entries: E) =>
  listOf(v.object({ pack: id, ...entries }), mostClaims);

const site = v.object({ host: v.union([host, v.literal('')]), siteMode });

const metadata = {
  url: v.exactOptional(line),
  headline: v.exactOptional(line),
  outlet: v.exactOptional(line),
  author: v.exactOptional(line),
  datePublished: v.exactOptional(line),
  inLanguage: v.exactOptional(line),
};

const loadedArticle = v.object({
  article: v.object({ ...metadata, text: v.pipe(v.string(), v.maxLength(longestArticle)) }),
  truncated: v.boolean(),
  dateFrom: v.nullable(v.picklist(['data', 'meta', 'text'])),
}) satisfies v.GenericSchema<unknown, LoadedArticle>;

const state = v.object({
  ...site.entries,
  url: line,
  article: v.object(metadata),
  analysis: v.object({
    sentences: offset,
    claims: listOf(claim, mostClaims),
    doubtful: offset,
    sameAs: references({ article: id }),
    absent: references({ statement: id }),
    terms: references({ term: id, label: line, spans: listOf(v.object(span), mostClaims) }),
    datePublished: v.exactOptional(line),
  }),
  marked: listOf(id, mostClaims),
  context: v.record(id, v.object({ before: line, after: line })),
  truncated: v.boolean(),
}) satisfies v.GenericSchema<unknown, PageState>;

const answers = {
  readPage: v.nullable(state),
  readArticle: v.nullable(loadedArticle),
  readSite: site satisfies v.GenericSchema<unknown, PageSite>,
  showClaim: v.boolean(),
} satisfies Record<keyof PanelToPage, v.GenericSchema>;

/**
 * The content script's answer to call `name`, with unknown fields dropped. Throws when it is not of
 * the answer's shape, saying what the reader can do.
 */
export function checkPageAnswer(name: keyof PanelToPage, answer: unknown): unknown {
  const result = v.safeParse(answers[name], answer);
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]);
  throw new ProblemError(problem('problem.pageAnswer', field ? `${name}: ${field}` : name));
}
