import { wordingGuesser } from '../engine/grow/guess-wording';
import { freeId, slug } from '../engine/grow/slug';
import { foldForWords } from '../engine/pack/find-words';
import { joinPack, splitPack } from '../engine/pack/join-pack';
import { dayRange } from '../engine/pack/partial-date';
import { describeQuote } from '../engine/pack/quote-selector';
import { isPlainLabel } from '../engine/pack/rules/labels';
import type { Article, Id, Outlet, Pack, Speaker, Statement, Wording } from '../engine/pack/types';
import { checkTold, type SoundWording } from './check-told';
import { draftGate } from './draft-gate';
import { speakerNamed, speakersOf } from './told-speakers';
import type { LeftOut, ToldWording } from './types';

/** What a pack may hold of each. */
const most = { articles: 1_000, statements: 5_000, wordings: 200 };

const longestLabel = 300;
const longestProse = 2_000;
/** Words of a statement that its id is made of. */
const wordsInId = 8;

/** What the pack says of itself, and whence it is. */
export type AboutPack = {
  id: Id;
  title: string;
  /** The name of the file. */
  file: string;
  words: { description: string; selection: string; licence: string };
};

export type DraftedPack = {
  /** Null when nothing is left of the file. It keeps the rules that all packs are held to. */
  pack: Pack | null;
  /** In the order of the file. */
  leftOut: LeftOut[];
};

type DraftArticle = { key: string; id: Id; of: SoundWording; outlet: Id; passages: string[] };
type DraftStatement = { id: Id; rows: SoundWording[] };

/**
 * The pack of what a file tells: a statement for each that its wordings share, articles that hold their wordings and
 * nothing else, speakers with the names and offices that these print, and a gate of the names they have.
 */
export function draftPack(told: readonly ToldWording[], about: AboutPack): DraftedPack {
  const checked = checkTold(told);
  const leftOut = [...checked.leftOut];
  const leave = (row: SoundWording, why: 'tells-nothing' | 'too-many') =>
    leftOut.push({ place: row.place, why });

  const gate = draftGate(
    [...articlesOf(checked.sound)].map(({ key, passages }) => ({
      key,
      text: passages.join('\n\n'),
    })),
  );
  const telling = checked.sound.filter((row) => {
    const tells = gate.articles.has(articleKey(row));
    if (!tells) leave(row, 'tells-nothing');
    return tells;
  });
  const kept = withinLimits(telling, (row) => leave(row, 'too-many'));
  leftOut.sort((a, b) => a.place - b.place);
  if (kept.length === 0) return { pack: null, leftOut };

  const drafts = articlesOf(kept);
  const outlets = outletsOf(drafts);
  const articles = drafts.map((draft) => articleOf(draft, about));
  const speakers = speakersOf(kept, articles);
  const days = kept.flatMap(({ said, published }) => [dayRange(said), dayRange(published)]);
  const firsts = days.flatMap((day) => day?.from ?? []).sort();
  const lasts = days.flatMap((day) => day?.to ?? []).sort();
  const pack: Pack = {
    id: about.id,
    title: label(about.title) || about.id,
    ...about.words,
    version: '1.0.0',
    inLanguage: 'en',
    period: { from: firsts[0] ?? '', to: lasts.at(-1) ?? '' },
    gate: gate.gate,
    outlets,
    speakers,
    events: [],
    articles,
    statements: [],
    terms: [],
  };
  const guess = new Map(articles.map((article) => [article.id, wordingGuesser(pack, article)]));
  const articleIds = new Map(drafts.map(({ key, id }) => [key, id]));
  const wordingOf = (row: SoundWording): Wording & { speaker?: Id } => {
    const article = articleIds.get(articleKey(row)) ?? '';
    const { text } = articles.find(({ id }) => id === article) as Article;
    const start = text.indexOf(row.wording);
    const span = { start, end: start + row.wording.length };
    const guessed = guess.get(article)?.(span);
    return {
      article,
      selector: describeQuote(text, span.start, span.end),
      quotationType: row.quotationType ?? guessed?.quotationType ?? 'indirect',
      attribution: row.attribution ?? guessed?.attribution ?? { source: '', cue: '' },
      ...(guessed?.speaker !== undefined && { speaker: guessed.speaker }),
    };
  };
  pack.statements = statementsOf(kept).map((draft) => statementOf(draft, speakers, wordingOf));
  // In the order in which files of a pack are joined, so that it is the same pack from them.
  return { pack: joinPack(splitPack(pack)), leftOut };
}

const articleKey = ({ outlet, url, headline, published }: SoundWording): string =>
  JSON.stringify(url ? [outlet, url] : [outlet, headline, published]);

const statementKey = ({ statement, wording }: SoundWording): string =>
  statement === '' ? `\n${foldForWords(wording)}` : statement;

/** The articles that the wordings stand in, each with its passages; one that stands within another is not repeated. */
function articlesOf(rows: readonly SoundWording[]): DraftArticle[] {
  const found = new Map<string, DraftArticle>();
  const [articles, outlets] = [new Set<Id>(), new Map<string, Id>()];
  const outletIds = new Set<Id>();
  for (const row of rows) {
    const key = articleKey(row);
    const outlet = outlets.get(row.outlet) ?? freeId(slug(row.outlet, 'outlet'), outletIds);
    outlets.set(row.outlet, outlet);
    let article = found.get(key);
    if (!article) {
      const id = freeId(slug(`${outlet} ${row.published}`, 'article'), articles);
      article = { key, id, of: row, outlet, passages: [] };
      found.set(key, article);
    }
    if (article.passages.some((passage) => passage.includes(row.wording))) continue;
    article.passages.push(row.wording);
  }
  return [...found.values()];
}

function outletsOf(drafts: readonly DraftArticle[]): Outlet[] {
  const found = new Map<Id, Outlet>();
  for (const { outlet: id, of } of drafts) {
    const { host, origin } = placeOf(of.url);
    const outlet = found.get(id) ?? { id, name: of.outlet, ...(origin && { url: origin }) };
    if (host && !outlet.domains?.includes(host)) outlet.domains = [...(outlet.domains ?? []), host];
    found.set(id, outlet);
  }
  return [...found.values()];
}

function placeOf(url: string): { host: string; origin: string } {
  const [, origin = '', host = ''] = /^(https?:\/\/([^/?#\s:]+)(?::\d+)?)/i.exec(url) ?? [];
  const plain = host.toLowerCase().replace(/^www\./, '');
  return { origin, host: /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(plain) ? plain : '' };
}

function articleOf({ id, of, outlet, passages }: DraftArticle, { file }: AboutPack): Article {
  return {
    id,
    headline: label(of.headline) || label(passages[0] ?? id),
    publisher: outlet,
    ...(of.author && isPlainLabel(of.author) && { author: of.author }),
    datePublished: of.published,
    inLanguage: 'en',
    sourceFile: label(file) || id,
    ...(of.url && { url: of.url }),
    basedOn: [],
    copy: 'original',
    leftOut: [],
    text: passages.join('\n\n'),
  };
}

function statementsOf(rows: readonly SoundWording[]): DraftStatement[] {
  const found = new Map<string, DraftStatement>();
  const taken = new Set<Id>();
  for (const row of rows) {
    const key = statementKey(row);
    const known = found.get(key);
    if (known) known.rows.push(row);
    else found.set(key, { id: freeId(idOf(row), taken), rows: [row] });
  }
  return [...found.values()];
}

const isId = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

function idOf(row: SoundWording): Id {
  if (isId(row.statement)) return row.statement;
  return slug(glossOf(row).split(/\s+/).slice(0, wordsInId).join(' '), 'statement');
}

/** What the file says of the statement; where it says nothing, how it is worded. */
function glossOf({ summary, statement, wording }: SoundWording): string {
  const told = summary || (isId(statement) || statement.includes('\n') ? '' : statement);
  return (told || wording).replaceAll(/\s+/g, ' ').trim().slice(0, longestProse);
}

function statementOf(
  { id, rows }: DraftStatement,
  speakers: readonly Speaker[],
  wordingOf: (row: SoundWording) => Wording & { speaker?: Id },
): Statement {
  const [first] = rows as [SoundWording, ...SoundWording[]];
  const named = rows.find(({ speaker }) => speaker)?.speaker;
  const found = rows.map(wordingOf);
  const guessed =
    first.speaker === undefined
      ? found.find((each) => each.speaker !== undefined)?.speaker
      : undefined;
  const speaker = named ? speakerNamed(speakers, named)?.id : guessed;
  const withSummary = rows.find(({ summary }) => summary) ?? first;
  return {
    id,
    ...(speaker !== undefined && { speaker }),
    dateCreated: first.said,
    kind: rows.find(({ kind }) => kind)?.kind ?? (speaker === undefined ? 'event' : 'remark'),
    text: glossOf(withSummary),
    topics: [...new Set(rows.flatMap(({ topics }) => topics))],
    wordings: found.map(({ speaker: _, ...wording }) => wording),
    formulations: [],
    nearMisses: [],
    relations: [],
  };
}

/** What of the rows fits into one pack, in their order. */
function withinLimits(
  rows: readonly SoundWording[],
  leave: (row: SoundWording) => void,
): SoundWording[] {
  const articles = new Set<string>();
  const statements = new Map<string, number>();
  return rows.filter((row) => {
    const [article, statement] = [articleKey(row), statementKey(row)];
    const wordings = statements.get(statement) ?? 0;
    const fits =
      (articles.has(article) || articles.size < most.articles) &&
      (wordings > 0 || statements.size < most.statements) &&
      wordings < most.wordings;
    if (!fits) leave(row);
    else {
      articles.add(article);
      statements.set(statement, wordings + 1);
    }
    return fits;
  });
}

const label = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').trim().slice(0, longestLabel).trim();
