import * as v from 'valibot';
import { ProblemError, problem } from '../engine/problem/problem';
import { id, line, listOf, longestArticle } from './schema-parts';

/** Shapes and sizes of what stories are made of, as pages of ours and backup files bring it. */

/** Articles of one story, as packs may have; decisions a reader makes in one; paragraphs of one article. */
export const mostArticles = 1_000;
const mostDecisions = 20_000;
const mostParagraphs = 20_000;
const mostStories = 1_000;

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
export const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:\d\d)$/),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Some pages have all their text in one paragraph. */
const paragraph = v.pipe(v.string(), v.maxLength(longestArticle));

export const passage = v.object({ article: id, text: line, start: count });
const made = { at: moment, by: v.exactOptional(label) };

export const decision = v.variant('kind', [
  v.object({
    ...made,
    kind: v.picklist(['same', 'different', 'no-term', 'no-denial']),
    a: passage,
    b: passage,
  }),
  v.object({ ...made, kind: v.picklist(['leave-out', 'take-in']), passage }),
  v.object({
    ...made,
    kind: v.literal('rename'),
    passage,
    text: v.pipe(v.string(), v.maxLength(2_000)),
  }),
  v.object({ ...made, kind: v.literal('speaker'), passage, speaker: v.nullable(label) }),
  v.object({ ...made, kind: v.literal('day'), passage, day }),
  v.object({
    ...made,
    kind: v.literal('formulation'),
    passage,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  }),
]);

export const decisions = listOf(decision, mostDecisions);

export const storyChanges = listOf(v.object({ story: id, version: count }), 100);

const entry = v.object({
  id,
  url: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s<>"]+$/)),
  outlet: label,
  author: v.exactOptional(label),
  day,
  daySource: v.picklist(['page', 'kept', 'reader']),
  language: v.pipe(v.string(), v.maxLength(100)),
  headline: v.exactOptional(label),
  keptAt: moment,
  dateFrom: v.nullable(v.picklist(['data', 'meta', 'text'])),
  truncated: v.boolean(),
});

const backup = v.object({
  format: v.literal('sidelight-stories'),
  formatVersion: v.literal(1),
  sha256: hash,
  stories: listOf(
    v.object({
      story: id,
      content: v.object({
        title: label,
        articles: listOf(entry, mostArticles),
        decisions,
        keepsByItself: v.boolean(),
        erasedAt: v.null(),
      }),
    }),
    mostStories,
  ),
  texts: v.record(id, listOf(paragraph, mostParagraphs)),
});

export type StoryBackup = v.InferOutput<typeof backup>;

/**
 * A backup file's stories, unknown fields dropped. Its hash is the caller's to check.
 * @throws when it is no backup of a form that is known, with cause and cure
 */
export function checkBackup(value: unknown): StoryBackup {
  const result = v.safeParse(backup, value);
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]);
  const { format, formatVersion } = (value ?? {}) as Record<string, unknown>;
  if (format === 'sidelight-stories' && typeof formatVersion === 'number' && formatVersion > 1)
    throw new ProblemError(problem('problem.newerBackup'));
  throw new ProblemError(
    field ? problem('problem.noBackup', field) : problem('stories.backupUnreadable'),
  );
}
