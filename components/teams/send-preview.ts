import type { PartialDate } from '../../engine/pack/types';
import type { SignedLine, StorySending } from '../../teams/story-sending';
import type { StoredStory } from '../../teams/write-story';

/** Beside what the server has: whether it would be written. */
export type Standing = 'new' | 'changed' | 'same';

export type PreviewedWording = {
  words: string;
  language: string;
  outlet: string;
  day: PartialDate;
  headline: string;
  url: string | undefined;
};

export type PreviewedDocument = { id: string; standing: Standing; json: string };

export type PreviewedStatement = PreviewedDocument & {
  text: string;
  wordings: PreviewedWording[];
  /** Other ways to put it, which the reader wrote. */
  formulations: string[];
};

/** Everything that would go to a server, as its sender sees it before. */
export type SendPreview = {
  title: string;
  statements: PreviewedStatement[];
  wordings: number;
  outlets: number;
  /** As sent, not compressed. */
  bytes: number;
  /** Words by which browsers of the team would recognise pages on the story. */
  gateWords: string[];
  head: PreviewedDocument;
  /** Statements of the story that cannot go. */
  leftOut: number;
  /** Statements on the server that the story has no more, which would be taken away there. */
  gone: number;
};

export function previewOf(sending: StorySending, stored: StoredStory): SendPreview {
  const { head, headLine } = sending;
  const shown = ({ id, hash, json }: SignedLine): PreviewedDocument => {
    const there = stored.get(id);
    return {
      id,
      json,
      standing: there === undefined ? 'new' : there === hash ? 'same' : 'changed',
    };
  };
  const statements = sending.statements.map(({ content, line }) => ({
    ...shown(line),
    text: content[0]?.statement.text ?? '',
    wordings: wordingsOf(content[0]),
    formulations: content[0]?.statement.formulations ?? [],
  }));
  const ids = new Set([headLine.id, ...statements.map(({ id }) => id)]);
  const all = statements.flatMap(({ wordings }) => wordings);
  return {
    title: head.info.title,
    statements,
    wordings: all.length,
    outlets: new Set(all.map(({ outlet }) => outlet)).size,
    bytes: sending.bytes,
    gateWords: [...head.info.gate.any, ...(head.info.gate.also ?? [])],
    head: shown(headLine),
    leftOut: sending.leftOut,
    gone: [...stored.keys()].filter((id) => !ids.has(id)).length,
  };
}

function wordingsOf(
  content: StorySending['statements'][number]['content'][number] | undefined,
): PreviewedWording[] {
  if (!content) return [];
  const articles = new Map(content.articles.map((article) => [article.id, article]));
  const outlets = new Map(content.outlets.map(({ id, name }) => [id, name]));
  return content.statement.wordings.flatMap(({ article: id, selector }) => {
    const article = articles.get(id);
    if (!article) return [];
    return {
      words: selector.exact,
      language: article.inLanguage,
      outlet: outlets.get(article.publisher) ?? article.publisher,
      day: article.datePublished,
      headline: article.headline,
      url: article.url,
    };
  });
}
