import { webAddress } from '../article/web-address';
import { openPack } from '../claims/open-pack';
import { runToEnd } from '../match/decision/run-to-end';
import { dayRange } from '../pack/partial-date';
import { isPlainLabel } from '../pack/rules/labels';
import type {
  Article,
  Id,
  Outlet,
  Pack,
  Relation,
  Speaker,
  Statement,
  Wording,
} from '../pack/types';
import { sayMoreThanStock } from './contrasts';
import { groupOf } from './describe-groups';
import { type DeniedGroup, draftDenialsInSteps } from './draft-denials';
import { draftGate, hasGateWord } from './draft-gate';
import { draftTermsInSteps } from './draft-terms';
import { type GrownGroups, type GrowOptions, growGroupsInSteps } from './grow-groups';
import { guessWording } from './guess-wording';
import { speakerNamed, withNamed } from './named-speakers';
import type { CollectedSentence, ReadCollection } from './read-collection';
import type { ReadArticle } from './read-kept-article';
import { freeId, slug } from './slug';
import type { Collection, Decision, Group, Groups, Member } from './types';

/** Longest texts of the pack's format. */
const longestLabel = 300;
const longestProse = 2_000;

/** What a grown pack says of itself, in the reader's language. */
export type PackWords = { description: string; selection: string; licence: string };

const ownWords: PackWords = {
  description: 'What several outlets report of one story, grouped from the articles a reader kept.',
  selection: 'The articles a reader chose to keep. They are not a balanced sample of the press.',
  licence: 'The wordings remain their publishers’; they are quoted for comparison.',
};

export type GrowPackOptions = GrowOptions & {
  /** Semantic version of the pack; `0.1.0` when absent. */
  version?: string;
  words?: PackWords;
};

/** A collection with its articles cut, see `readKeptArticle`. */
export type CutCollection = Omit<Collection, 'articles'> & { articles: readonly ReadArticle[] };

/** What a collection comes to: its groups, and the pack that further pages are read with. */
export type GrownCollection = { groups: Groups; pack: Pack };

/**
 * The pack that a collection's articles make, with nothing authored: a statement for each group, those of one
 * outlet included; speakers, gate and days as drafted, or as the reader decided. It keeps the rules of
 * `integrityRules`, however the articles are. An empty collection makes a pack without statements.
 */
export function growPack(collection: CutCollection, options: GrowPackOptions = {}): Pack {
  return runToEnd(growCollectionInSteps(collection, options)).pack;
}

/** Groups and pack of a collection, in steps of about a millisecond. */
export function* growCollectionInSteps(
  collection: CutCollection,
  options: GrowPackOptions = {},
): Generator<void, GrownCollection> {
  // What has no word that tells anything passes no gate, and reports nothing.
  const articles = collection.articles.filter(({ text }) => hasGateWord(text));
  const grown = yield* growGroupsInSteps(articles, collection.decisions, options);
  yield;
  return {
    groups: grown.groups,
    pack: yield* packOfInSteps({ ...collection, articles }, grown, options),
  };
}

function* packOfInSteps(
  { id, title, articles, decisions }: CutCollection,
  { groups, collection, speakers, pairs }: GrownGroups,
  { version = '0.1.0', words = ownWords }: GrowPackOptions,
): Generator<void, Pack> {
  const outlets = outletsOf(articles);
  const formulations = formulationsOf(groups.groups, collection, decisions);
  const sentenceOf = sentenceFinder(collection);
  const people = withNamed(speakers, groups.groups, sentenceOf);
  const drafted: Statement[] = [];
  const told: Group[] = [];
  for (const [i, group] of withWholeSentences(groups.groups, collection).entries()) {
    if (!formulations[i]?.length && isStock(group, sentenceOf)) continue;
    const statement = draftStatement(group, collection, people, sentenceOf);
    drafted.push({ ...statement, formulations: formulations[i] as string[] });
    told.push(group);
    yield;
  }
  const denials = yield* draftDenialsInSteps({ groups: told, collection, pairs }, decisions);
  const statements = withDenials(withFreeIds(drafted), denials);
  const days = [
    ...articles.map(({ article }) => article.day),
    ...statements.map(({ dateCreated }) => dateCreated),
  ].flatMap((day) => dayRange(day) ?? []);
  const first = days.map(({ from }) => from).sort()[0] ?? '2000-01-01';
  const last =
    days
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? first;
  const pack: Pack = {
    id,
    title: isPlainLabel(title) ? title.trim().slice(0, longestLabel) || id : id,
    description: words.description,
    version,
    inLanguage: 'en',
    period: { from: first, to: last },
    selection: words.selection,
    licence: words.licence,
    gate: draftGate(collection, title),
    outlets: outlets.map(({ outlet }) => outlet),
    speakers: people,
    events: [],
    articles: articles.map((read) => articleOf(read, outlets)),
    statements,
    terms: [],
  };
  return { ...pack, terms: yield* draftTermsInSteps(openPack(pack), decisions) };
}

function outletsOf(articles: readonly ReadArticle[]): { name: string; outlet: Outlet }[] {
  const taken = new Set<Id>();
  const known = new Map<string, Outlet>();
  for (const { article } of articles) {
    const own = article.outlet.trim().slice(0, longestLabel);
    const name = own !== '' && isPlainLabel(own) ? own : article.id;
    const [, origin, host] = /^(https?:\/\/([^/?#\s]+))/i.exec(webAddress(article.url) ?? '') ?? [];
    const domain = host?.toLowerCase().replace(/^www\.|:\d+$/g, '') ?? '';
    let outlet = known.get(article.outlet);
    if (!outlet) {
      outlet = {
        id: freeId(slug(name, 'outlet'), taken),
        name,
        ...(origin ? { url: origin } : {}),
      };
      known.set(article.outlet, outlet);
    }
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) && !outlet.domains?.includes(domain))
      outlet.domains = [...(outlet.domains ?? []), domain];
  }
  return [...known].map(([name, outlet]) => ({ name, outlet }));
}

function articleOf(
  { article, text }: ReadArticle,
  outlets: readonly { name: string; outlet: Outlet }[],
): Article {
  const url = webAddress(article.url);
  const headline = article.headline?.trim() || article.paragraphs[0] || article.id;
  return {
    id: article.id,
    headline: headline.replaceAll(/\s+/g, ' ').slice(0, longestLabel),
    publisher: outlets.find(({ name }) => name === article.outlet)?.outlet.id ?? '',
    ...(article.author?.trim() ? { author: article.author.trim().slice(0, longestLabel) } : {}),
    datePublished: article.day,
    inLanguage: article.language,
    sourceFile: `${article.id}.txt`,
    ...(url === null || /[\s<>"]/.test(url) ? {} : { url }),
    basedOn: [],
    copy: 'original',
    leftOut: [],
    text,
  };
}

/**
 * What one article alone reports stands in the pack by its whole sentence, of which nothing else is told there: a
 * part that only a proposal rests on says too little to know it by.
 */
function withWholeSentences(groups: readonly Group[], collection: ReadCollection): Group[] {
  const placeOf = ({ article, sentence }: Member): string => `${article} ${sentence.start}`;
  const tellings = new Map<string, number>();
  for (const { members } of groups)
    for (const member of members)
      if (member.sure) tellings.set(placeOf(member), (tellings.get(placeOf(member)) ?? 0) + 1);
  return groups.map((group) => {
    const [only, second] = group.members.filter(({ sure }) => sure);
    if (!only || second || only.decided || tellings.get(placeOf(only)) !== 1) return group;
    const { start, end } = only.sentence;
    const text = articleNamed(collection, only.article).text.slice(start, end);
    const isDrafted = group.text === only.text;
    return { ...group, text: isDrafted ? text : group.text, members: [{ ...only, start, text }] };
  });
}

/** Telling words below which what one article alone has is too little to know a page's sentence by. */
const fewestKeys = 3;

/**
 * Whether one article alone has it and it says what everybody says of everything ("we remain committed to dialogue"), or
 * hardly anything: pages would be marked by it wherever diplomats speak.
 */
function isStock({ members }: Group, sentenceOf: SentenceFinder): boolean {
  const [only, ...others] = members.filter(({ sure }) => sure);
  if (!only || others.length || only.decided) return false;
  const units = sentenceOf(only)?.units ?? [];
  const unit = units.find(({ text }) => text === only.text) ?? units[0];
  if (!unit) return false;
  const { keys } = unit.profile;
  return keys.length < fewestKeys || !sayMoreThanStock(keys);
}

function draftStatement(
  group: Group,
  collection: ReadCollection,
  speakers: readonly Speaker[],
  sentenceOf: SentenceFinder,
): Statement {
  const members = group.members.filter(({ sure }) => sure);
  const read = members.map(sentenceOf);
  const speaker = group.speaker === null ? undefined : speakerNamed(speakers, group.speaker.trim());
  const wordings = distinct(
    members.map((member, i): Wording => {
      const { text } = articleNamed(collection, member.article);
      const span = { start: member.start, end: member.start + member.text.length };
      const { speaker: _, ...wording } = guessWording(text, span, read[i], read[i]?.speaker);
      return { article: member.article, ...wording };
    }),
  );
  return {
    id: slug(group.text.split(/\s+/).slice(0, 8).join(' '), 'statement'),
    ...(speaker ? { speaker: speaker.id } : {}),
    dateCreated: group.day,
    kind: kindOf(speaker, read),
    text: group.text.replaceAll(/\s+/g, ' ').trim().slice(0, longestProse),
    topics: [],
    wordings,
    formulations: [],
    nearMisses: [],
    relations: [],
  };
}

function kindOf(
  speaker: Speaker | undefined,
  sentences: readonly (CollectedSentence | undefined)[],
): Statement['kind'] {
  if (speaker) return speaker.type === 'Person' ? 'remark' : 'position';
  return sentences.some((each) => each?.units[0]?.profile.quantities.length) ? 'figure' : 'event';
}

function distinct(wordings: readonly Wording[]): Wording[] {
  const seen = new Set<string>();
  return wordings.filter((wording) => {
    const key = JSON.stringify([wording.article, wording.selector]);
    return !seen.has(key) && seen.add(key);
  });
}

function articleNamed({ articles }: ReadCollection, id: Id): ReadArticle {
  return articles.find(({ article }) => article.id === id) as ReadArticle;
}

/** The sentence that a member stands in. */
type SentenceFinder = (member: Member) => CollectedSentence | undefined;

function sentenceFinder({ articles, sentences }: ReadCollection): SentenceFinder {
  const known = new Map(
    sentences.map((each) => [`${articles[each.article]?.article.id} ${each.start}`, each]),
  );
  return ({ article, sentence }) => known.get(`${article} ${sentence.start}`);
}

/** By group, the other ways the reader has put its statement, each once. */
function formulationsOf(
  groups: readonly Group[],
  collection: ReadCollection,
  decisions: readonly Decision[],
): string[][] {
  const found: string[][] = groups.map(() => []);
  for (const decision of decisions) {
    if (decision.kind !== 'formulation') continue;
    const own = found[groupOf(groups, collection, decision.passage)];
    const text = decision.text.replaceAll(/\s+/g, ' ').trim().slice(0, longestProse);
    if (own && text !== '' && !own.includes(text)) own.push(text);
  }
  return found;
}

function withDenials(
  statements: readonly Statement[],
  denials: readonly DeniedGroup[],
): Statement[] {
  return statements.map((statement, at) => ({
    ...statement,
    relations: denials.flatMap(({ by, denied }): Relation | [] => {
      const other = statements[denied];
      return by === at && other ? { type: 'denies', statement: other.id, drafted: true } : [];
    }),
  }));
}

function withFreeIds(statements: readonly Statement[]): Statement[] {
  const taken = new Set<Id>();
  return statements.map((statement) => ({ ...statement, id: freeId(statement.id, taken) }));
}
