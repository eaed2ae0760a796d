import type {
  AuthoredArticle,
  Event,
  Outlet,
  Pack,
  PackInfo,
  Speaker,
  Statement,
  Term,
} from './types';

/** The files of a pack, parsed, as an editor writes them. */
export type PackFiles = {
  /** `pack.json` */
  info: PackInfo;
  outlets: Outlet[];
  speakers: Speaker[];
  events: Event[];
  terms: Term[];
  /** `articles/<id>.json`, and `articles/<id>.txt` as `text`. */
  articles: { authored: AuthoredArticle; text: string }[];
  statements: Statement[];
};

/** All files of a pack as one value. Articles and statements are in the order of their ids. */
export function joinPack(files: PackFiles): Pack {
  const { $schema: _, ...info } = files.info as PackInfo & { $schema?: string };
  return {
    ...info,
    outlets: files.outlets,
    speakers: files.speakers,
    events: files.events,
    articles: files.articles
      .map(({ authored, text }) => ({ ...withoutSchemaKey(authored), text }))
      .sort(byId),
    statements: files.statements.map(withoutSchemaKey).sort(byId),
    terms: files.terms,
  };
}

/** The files a pack is authored in; undoes `joinPack`. */
export function splitPack(pack: Pack): PackFiles {
  const { outlets, speakers, events, articles, statements, terms, ...info } = pack;
  return {
    info,
    outlets,
    speakers,
    events,
    terms,
    articles: articles.map(({ text, ...authored }) => ({ authored, text })),
    statements,
  };
}

/** Editors may name the schema in a file for their editor's sake; it is not part of the pack. */
function withoutSchemaKey<T extends object>(value: T): T {
  if (!('$schema' in value)) return value;
  const { $schema: _, ...rest } = value;
  return rest as T;
}

/** By code unit, so that the order does not hang on the machine's language. */
function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
