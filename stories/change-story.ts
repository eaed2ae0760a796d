import type { Decision, Passage } from '../engine/grow/types';
import { canonicalJson } from '../engine/pack/canonical-json';
import { dayRange } from '../engine/pack/partial-date';
import type { Id } from '../engine/pack/types';
import { tidyName } from './tidy-name';
import type { KeptEntry, StoryContent } from './types';

/** A story with nothing in it yet. */
export const emptyStory = (title: string): StoryContent => ({
  title: tidyName(title),
  articles: [],
  decisions: [],
  keepsByItself: false,
  erasedAt: null,
});

/** The story with an article at its end; as it was when it has it. */
export function withArticle(content: StoryContent, entry: KeptEntry): StoryContent {
  if (content.articles.some(({ id }) => id === entry.id)) return content;
  return { ...content, articles: [...content.articles, entry] };
}

/** Decisions about the article stay: they count again when it comes back. */
export function withoutArticle(content: StoryContent, article: Id): StoryContent {
  const articles = content.articles.filter(({ id }) => id !== article);
  return articles.length === content.articles.length ? content : { ...content, articles };
}

/**
 * The story with an article's new text in place of the one that was kept. What the reader corrected of it stays, and
 * decisions count for the new text, as far as it has their words.
 */
export function withNewText(content: StoryContent, old: Id, entry: KeptEntry): StoryContent {
  const before = content.articles.find(({ id }) => id === old);
  if (!before || old === entry.id) return content;
  const { outlet, day, daySource } = before;
  const isCorrected = daySource === 'reader';
  const renewed = { ...entry, outlet, ...(isCorrected && { day, daySource }) };
  const moved = (passage: Passage): Passage =>
    passage.article === old ? { ...passage, article: entry.id } : passage;
  return {
    ...withArticle(withoutArticle(content, old), renewed),
    decisions: content.decisions.map((decision) =>
      'a' in decision
        ? { ...decision, a: moved(decision.a), b: moved(decision.b) }
        : { ...decision, passage: moved(decision.passage) },
    ),
  };
}

/** An empty name changes nothing. */
export function withTitle(content: StoryContent, title: string): StoryContent {
  const tidied = tidyName(title);
  return tidied === '' || tidied === content.title ? content : { ...content, title: tidied };
}

/** Those that are there already, made at the same moment, are the same: asked for twice, made once. */
export function withDecisions(content: StoryContent, decisions: readonly Decision[]): StoryContent {
  const known = new Set(content.decisions.map(canonicalJson));
  const added = decisions.filter((decision) => !known.has(canonicalJson(decision)));
  return added.length > 0 ? { ...content, decisions: [...content.decisions, ...added] } : content;
}

/** Corrects what a page told of itself. An outlet without a name, and a day that is none, change nothing. */
export function withCorrection(
  content: StoryContent,
  article: Id,
  { outlet, day }: { outlet?: string | undefined; day?: string | undefined },
): StoryContent {
  const articles = content.articles.map((entry) => {
    if (entry.id !== article) return entry;
    const name = tidyName(outlet ?? '');
    return {
      ...entry,
      ...(name && { outlet: name }),
      ...(day && isDay(day) && day !== entry.day && { day, daySource: 'reader' as const }),
    };
  });
  return canonicalJson(articles) === canonicalJson(content.articles)
    ? content
    : { ...content, articles };
}

const isDay = (text: string) => dayRange(text) !== null;

export const withKeeping = (content: StoryContent, keepsByItself: boolean): StoryContent =>
  content.keepsByItself === keepsByItself ? content : { ...content, keepsByItself };

export const withErasure = (content: StoryContent, at: string): StoryContent =>
  content.erasedAt === null ? { ...content, erasedAt: at } : content;

/**
 * What the story is once a change is taken back that is perhaps not its last: what was done since, in
 * another window as well, stays.
 * @param before the story before that change, and `after` it
 */
export function withoutChange(
  now: StoryContent,
  before: StoryContent,
  after: StoryContent,
): StoryContent {
  const taken = <T>(of: (content: StoryContent) => T[], key: (member: T) => string): T[] => {
    const keysOf = (content: StoryContent) => new Set(of(content).map(key));
    const [had, has, stands] = [keysOf(before), keysOf(after), keysOf(now)];
    const kept = of(now).filter((member) => had.has(key(member)) || !has.has(key(member)));
    const back = of(before).filter((member) => !has.has(key(member)) && !stands.has(key(member)));
    return [...kept, ...back];
  };
  const corrected = new Map(
    before.articles.flatMap((entry) => {
      const later = after.articles.find(({ id }) => id === entry.id);
      return later && canonicalJson(later) !== canonicalJson(entry) ? [[entry.id, entry]] : [];
    }),
  );
  const content: StoryContent = {
    title: after.title !== before.title && now.title === after.title ? before.title : now.title,
    articles: taken(
      ({ articles }) => articles,
      ({ id }) => id,
    )
      .map((entry) => corrected.get(entry.id) ?? entry)
      .sort((a, b) => (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : 0)),
    decisions: taken(({ decisions }) => decisions, canonicalJson),
    keepsByItself:
      after.keepsByItself !== before.keepsByItself ? before.keepsByItself : now.keepsByItself,
    erasedAt: after.erasedAt !== before.erasedAt ? before.erasedAt : now.erasedAt,
  };
  return canonicalJson(content) === canonicalJson(now) ? now : content;
}
