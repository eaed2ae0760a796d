import type { Article, Id, Pack, Statement } from './types';

/** Entries in their order, which may lie in a file: each is read when it is asked for, and anew each time. */
export type Records<T> = Iterable<T> & {
  readonly length: number;
  /** @throws RangeError when there is none at this place */
  at(place: number): T;
  /** Where the entry of this id is; undefined when there is none. */
  placeOf(id: Id): number | undefined;
};

/** What is told of a statement without reading it. */
export type StatementHead = Pick<Statement, 'kind' | 'dateCreated' | 'speaker' | 'event'> & {
  /** Articles that word it. */
  carriers: number;
  formulations: number;
};

/**
 * A pack as it is read: of what there may be hundreds of thousands, one by one and by what they belong to. Places are
 * indexes in the pack's order, and lists of them ascend.
 */
export type PackRecords = Omit<Pack, 'articles' | 'statements'> & {
  articles: Records<Article>;
  statements: Records<Statement>;
  /** Wordings of all statements. */
  wordings: number;
  headOf(statement: number): StatementHead;
  /** The outlet's id. */
  publisherOf(article: number): Id;
  /** Statements that this article words. */
  statementsIn(article: number): ArrayLike<number>;
  /**
   * Its wordings as printed, in the statements' order; null for those that are not wanted, by their letters, which are bytes
   * beyond ASCII: a text is made only of what is wanted.
   */
  quotedFrom(article: number, isWanted?: (letters: Letters) => boolean): readonly (string | null)[];
  /** Statements of this event. */
  statementsOn(event: Id): ArrayLike<number>;
  /** Statements that name this one among their relations. */
  relatedTo(statement: number): ArrayLike<number>;
};

/** A text as far as it is told letter by letter. */
export type Letters = Pick<string, 'length' | 'charCodeAt'>;

/** The entry of this id; undefined when there is none. */
export function entryOf<T>(records: Records<T>, id: Id): T | undefined {
  const place = records.placeOf(id);
  return place === undefined ? undefined : records.at(place);
}

/** A pack as plain data, to be read so; lists by what they belong to are made when they are first asked for. */
export function recordsOf(pack: Pack): PackRecords {
  const statements = recordsIn(pack.statements);
  const articles = recordsIn(pack.articles);
  const printed = listsBy(pack, ({ wordings }, place) =>
    wordings.map(({ article }): [Id, number] => [article, place]),
  );
  const quoted = listsBy(pack, ({ wordings }) =>
    wordings.map(({ article, selector }): [Id, string] => [article, selector.exact]),
  );
  const dated = listsBy(pack, ({ event }, place): [Id, number][] =>
    event === undefined ? [] : [[event, place]],
  );
  const named = listsBy(pack, ({ relations }, place) =>
    relations.map(({ statement }): [Id, number] => [statement, place]),
  );
  return {
    ...pack,
    articles,
    statements,
    wordings: pack.statements.reduce((sum, { wordings }) => sum + wordings.length, 0),
    headOf: (place) => headOf(statements.at(place)),
    publisherOf: (place) => articles.at(place).publisher,
    statementsIn: (place) => [...new Set(printed(articles.at(place).id))],
    quotedFrom: (place, isWanted) =>
      quoted(articles.at(place).id).map((text) => (isWanted?.(text) === false ? null : text)),
    statementsOn: dated,
    relatedTo: (place) => [...new Set(named(statements.at(place).id))],
  };
}

export function headOf(statement: Statement): StatementHead {
  const { kind, dateCreated, speaker, event, wordings, formulations } = statement;
  return {
    kind,
    dateCreated,
    ...(speaker !== undefined && { speaker }),
    ...(event !== undefined && { event }),
    carriers: new Set(wordings.map(({ article }) => article)).size,
    formulations: formulations.length,
  };
}

/** The pack as plain data. */
export function plainPack(source: Pack | PackRecords): Pack {
  if (isPlain(source)) return source;
  const {
    wordings,
    headOf,
    publisherOf,
    statementsIn,
    quotedFrom,
    statementsOn,
    relatedTo,
    ...pack
  } = source;
  return { ...pack, articles: [...pack.articles], statements: [...pack.statements] };
}

/** Of a pack only these statements, with the articles that word them; articles without their texts. */
export function partOf(records: PackRecords, statements: readonly Id[]): Pack {
  const chosen = statements.flatMap((id) => entryOf(records.statements, id) ?? []);
  const articles = new Set(
    chosen.flatMap(({ wordings }) => wordings.map(({ article }) => article)),
  );
  return {
    ...plainPack({ ...records, articles: recordsIn([]), statements: recordsIn(chosen) }),
    articles: [...articles].flatMap((id) => {
      const article = entryOf(records.articles, id);
      return article ? { ...article, text: '' } : [];
    }),
  };
}

/** A pack's records, of plain data or as they are. */
export function asRecords(pack: Pack | PackRecords): PackRecords {
  return isPlain(pack) ? recordsOf(pack) : pack;
}

function isPlain(pack: Pack | PackRecords): pack is Pack {
  return Array.isArray(pack.statements);
}

function recordsIn<T extends { id: Id }>(entries: readonly T[]): Records<T> {
  let places: Map<Id, number> | undefined;
  return {
    length: entries.length,
    at(place) {
      const entry = entries[place];
      if (!entry) throw new RangeError(`There is no entry ${place}.`);
      return entry;
    },
    placeOf(id) {
      places ??= new Map(entries.map((entry, place) => [entry.id, place]));
      return places.get(id);
    },
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}

/** What the statements say of those that they name by id: by that id, in the statements' order. */
function listsBy<T>(
  { statements }: Pack,
  saidBy: (statement: Statement, place: number) => readonly [Id, T][],
): (id: Id) => readonly T[] {
  let lists: Map<Id, T[]> | undefined;
  return (id) => {
    if (!lists) {
      lists = new Map();
      for (const [place, statement] of statements.entries())
        for (const [each, said] of saidBy(statement, place)) {
          const list = lists.get(each);
          if (list) list.push(said);
          else lists.set(each, [said]);
        }
    }
    return lists.get(id) ?? [];
  };
}
