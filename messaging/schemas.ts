import * as v from 'valibot';
import { type Problem, ProblemError, problem } from '../engine/problem/problem';
import { choices, languages } from '../settings/settings';
import type { PageToBackground, PanelToBackground } from './protocol';
import { mostPerClaim, receipt } from './receipt-schema';
import { host, id, line, listOf, longestArticle, longestLine, siteMode } from './schema-parts';
import { decisions, moment, passage, storyChanges } from './story-schemas';

/**
 * Shapes and sizes of everything the background accepts. Content scripts share a process with the
 * page, so their messages are treated as the page's.
 */

/** Characters of an imported pack: `largestBundle` of the engine, which says the same of a file. */
const longestPack = 3_500_000;
/** Characters of a backup of stories: some thousands of articles. */
const longestBackup = 100_000_000;
const million = 1_000_000;

const articleFields = {
  url: v.optional(line),
  headline: v.optional(line),
  outlet: v.optional(line),
  author: v.optional(line),
  datePublished: v.optional(line),
  inLanguage: v.optional(line),
};
const article = v.object({
  ...articleFields,
  text: v.pipe(v.string(), v.maxLength(longestArticle)),
});
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestLine));
const placeInLine = v.object({ start: offset, end: offset });
const compareRequest = v.object({
  pack: id,
  statement: id,
  sentence: v.optional(line),
  before: v.optional(line),
  after: v.optional(line),
  page: v.optional(
    v.object({
      outlet: v.optional(line),
      url: v.optional(line),
      headline: v.optional(line),
      datePublished: v.optional(line),
      inLanguage: v.optional(line),
    }),
  ),
  stated: v.optional(v.object({ at: placeInLine, beside: listOf(placeInLine, mostPerClaim) })),
  sameAs: v.optional(listOf(id, 100)),
  base: v.optional(id),
});
const panelTarget = v.object({ claim: v.optional(id), pack: id, statement: id });
const hiddenMatch = v.object({ pack: id, statement: id, sentence: line });
const settingsChange = v.partial(
  v.object({
    enabled: v.boolean(),
    language: v.picklist(languages),
    showIn: v.picklist(choices.showIn),
    marksPerPage: v.picklist(choices.marksPerPage),
    sensitivity: v.picklist(choices.sensitivity),
    meaning: v.picklist(choices.meaning),
    openOn: v.picklist(choices.openOn),
    tint: v.picklist(choices.tint),
    underline: v.picklist(choices.underline),
  }),
);
/** Statements of one pack that a page reports, or leaves out. */
const mostAskedFor = 20_000;

const query = v.pipe(v.string(), v.maxLength(1_000));
const replaces = v.optional(v.pipe(v.string(), v.maxLength(64)));
const nothing = v.nullish(v.any());
const tab = v.pipe(v.number(), v.integer());
const title = v.pipe(v.string(), v.maxLength(300));
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

const schemas = {
  analyseArticle: article,
  decideByMeaning: article,
  compareStatement: compareRequest,
  readCard: v.object({
    host: v.union([host, v.literal('')]),
    matches: listOf(v.object({ ...compareRequest.entries, receipt }), mostPerClaim),
  }),
  openPanel: panelTarget,
  hideMatch: v.object({ ...hiddenMatch.entries, private: v.optional(v.boolean()) }),
  unhideMatch: hiddenMatch,
  setSiteMode: v.object({ host, mode: siteMode, private: v.optional(v.boolean()) }),
  setEnabled: v.boolean(),
  pageTexts: nothing,
  reportCount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  listPacks: nothing,
  readPack: id,
  readPart: v.object({ pack: id, statements: listOf(id, mostAskedFor) }),
  searchStatements: v.object({ pack: id, query }),
  browseStatements: v.object({
    pack: id,
    query,
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  lookUpSentence: v.object({
    sentence: line,
    article: v.optional(v.object({ ...articleFields, text: v.optional(line) })),
  }),
  readSettings: nothing,
  readMeaningState: nothing,
  changeSettings: settingsChange,
  setPackEnabled: v.object({ pack: id, enabled: v.boolean() }),
  importPack: v.union([
    v.object({
      json: v.pipe(v.string(), v.maxLength(longestPack)),
      replaces,
    }),
    v.object({ staged: v.pipe(v.string(), v.uuid()), replaces }),
  ]),
  stopImport: nothing,
  removePack: id,
  eraseEverything: nothing,
  panelTarget: v.object({ tab }),
  readKept: v.object({ tab }),
  keepArticle: v.object({ tab, story: v.optional(v.nullable(id)) }),
  keepNewText: v.object({ tab }),
  addPassage: v.object({
    tab,
    text: v.pipe(line, v.minLength(1)),
    story: v.optional(v.nullable(id)),
    to: v.nullable(passage),
    apart: listOf(passage, 200),
    at: moment,
  }),
  moveArticle: v.object({ story: id, article: id, to: v.nullable(id) }),
  takeOutArticle: v.object({ story: id, article: id }),
  correctArticle: v.object({
    story: id,
    article: id,
    outlet: v.optional(title),
    day: v.optional(day),
  }),
  renameStory: v.object({ story: id, title }),
  setStoryKeeping: v.object({ story: id, keepsByItself: v.boolean() }),
  decideInStory: v.object({ story: id, decisions }),
  eraseStory: id,
  undoStoryChanges: storyChanges,
  setStoryGrowing: v.object({ story: id, go: v.boolean() }),
  listStories: nothing,
  readStory: id,
  exportStory: id,
  backUpStories: nothing,
  restoreStories: v.pipe(v.string(), v.maxLength(longestBackup)),
} satisfies Record<keyof (PageToBackground & PanelToBackground), v.GenericSchema>;

const pageCalls = {
  analyseArticle: true,
  decideByMeaning: true,
  readCard: true,
  openPanel: true,
  hideMatch: true,
  unhideMatch: true,
  setSiteMode: true,
  setEnabled: true,
  pageTexts: true,
  reportCount: true,
} satisfies Record<keyof PageToBackground, true>;

/** Whether a content script may ask this; everything else is for our own pages. */
export function pageMayAsk(name: string): boolean {
  return Object.hasOwn(pageCalls, name);
}

/** What a reader is told who chose too large a file. */
const tooLarge: Partial<Record<string, Problem>> = {
  importPack: problem('told.refused.tooLarge', `> ${longestPack / million}`, longestPack / million),
  restoreStories: problem('problem.backupTooLarge', longestBackup / million),
};

/**
 * The payload of call `name`, with unknown fields dropped. Throws when there is no such call or the
 * payload is not of its shape, saying which field.
 */
export function checkPayload(name: string, payload: unknown): unknown {
  if (!Object.hasOwn(schemas, name)) throw new Error(`There is no call “${name}”.`);
  const result = v.safeParse(schemas[name as keyof typeof schemas], payload);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = v.getDotPath(issue);
  throw new ProblemError(
    (issue.type === 'max_length' && tooLarge[name]) ||
      problem('problem.refusedInput', [name, ...(field ? [field] : []), issue.message]),
  );
}
