import { webAddress } from '../engine/article/web-address';
import { dayRange } from '../engine/pack/partial-date';
import type { Article, Pack, Statement, Wording } from '../engine/pack/types';

type Json = string | number | Json[] | { [key: string]: Json | undefined };

/** Characters of context on each side at most: enough to find the words, too few to read on. */
const longestContext = 64;

/** Terms by the Web Annotation model; of schema.org only what names the article. */
const context: Json = [
  'http://www.w3.org/ns/anno.jsonld',
  { schema: 'https://schema.org/', sidelight: 'urn:sidelight:terms:' },
];

/**
 * A pack's wordings as W3C Web Annotations: an AnnotationPage in JSON-LD with an annotation for each wording, which
 * leads to the words in their article by a TextQuoteSelector and, where the day is known, a TimeState. The body is the
 * statement. Short excerpts and addresses, never an article. Indented, ends with a line break.
 */
export function writeAnnotations(pack: Pack): string {
  const articles = new Map(pack.articles.map((article) => [article.id, article]));
  const outlets = new Map(pack.outlets.map(({ id, name }) => [id, name]));
  const speakers = new Map(pack.speakers.map(({ id, name }) => [id, name]));
  const items = pack.statements.flatMap((statement) =>
    statement.wordings.flatMap((wording, index): Json[] => {
      const article = articles.get(wording.article);
      if (!article) return [];
      return [
        {
          id: `urn:sidelight:${pack.id}:${statement.id}:${index + 1}`,
          type: 'Annotation',
          motivation: 'describing',
          body: bodyOf(statement, pack, speakers.get(statement.speaker ?? '')),
          target: targetOf(pack, article, wording, outlets.get(article.publisher)),
        },
      ];
    }),
  );
  const page = {
    '@context': context,
    id: `urn:sidelight:${pack.id}:annotations`,
    type: 'AnnotationPage',
    'schema:name': pack.title,
    'schema:version': pack.version,
    'schema:usageInfo': pack.licence,
    items,
  };
  // In JSON only strings hold this sign, and there the escape means the same.
  return `${JSON.stringify(page, null, 2).replaceAll('<', '\\u003c')}\n`;
}

function bodyOf({ id, text, topics }: Statement, pack: Pack, speaker: string | undefined): Json {
  const body = (purpose: string, value: string): Json => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language: 'en',
  });
  return [
    {
      ...(body('describing', text) as object),
      'sidelight:statement': `urn:sidelight:${pack.id}:${id}`,
      ...(speaker !== undefined && { 'schema:spokenByCharacter': speaker }),
    },
    ...topics.map((topic) => body('tagging', topic)),
  ];
}

function targetOf(
  pack: Pack,
  article: Article,
  { selector }: Wording,
  outlet: string | undefined,
): Json {
  const days = dayRange(article.datePublished);
  return {
    source: webAddress(article.url) ?? `urn:sidelight:${pack.id}:article:${article.id}`,
    'schema:headline': article.headline,
    'schema:publisher': outlet,
    selector: {
      type: 'TextQuoteSelector',
      exact: selector.exact,
      prefix: selector.prefix.slice(-longestContext),
      suffix: selector.suffix.slice(0, longestContext),
    },
    ...(days && {
      state: {
        type: 'TimeState',
        sourceDateStart: `${days.from}T00:00:00Z`,
        sourceDateEnd: `${days.to}T23:59:59Z`,
      },
    }),
  };
}
