import type { Id, Pack, Statement } from '../../engine/pack/types';

/** What the reader narrows the corpus to; empty strings narrow nothing. */
export type StatementFilter = {
  speaker: Id;
  outlet: Id;
  topic: string;
  /** Earliest and latest day said, as `2022-01-27`. */
  from: string;
  to: string;
};

export const noFilter: StatementFilter = { speaker: '', outlet: '', topic: '', from: '', to: '' };

const publishers = new WeakMap<Pack, Map<Id, Id>>();

/** The outlet of each article of the pack; made once a pack, since every row of every view asks. */
export function publishersOf(pack: Pack): ReadonlyMap<Id, Id> {
  const known = publishers.get(pack);
  if (known) return known;
  const made = new Map(pack.articles.map(({ id, publisher }) => [id, publisher]));
  publishers.set(pack, made);
  return made;
}

/** Ids of the outlets that carry a statement, each once, in the pack's order. */
export function outletsOf(pack: Pack, statement: Statement): Id[] {
  const publisherOf = publishersOf(pack);
  const carriers = new Set(statement.wordings.map(({ article }) => publisherOf.get(article)));
  return pack.outlets.map(({ id }) => id).filter((id) => carriers.has(id));
}

/**
 * The pack's statements that pass the filter: in the order of `found` (best first) when there was a
 * search, else by day said, newest first. A date known only to its month or year passes when any of
 * its days does.
 */
export function filterStatements(
  pack: Pack,
  filter: StatementFilter,
  found: Id[] | null,
): Statement[] {
  const byId = new Map(pack.statements.map((statement) => [statement.id, statement]));
  const searched = found
    ? found.flatMap((id) => byId.get(id) ?? [])
    : [...pack.statements].sort((a, b) => b.dateCreated.localeCompare(a.dateCreated));
  return searched.filter((statement) => {
    const { speaker, outlet, topic, from, to } = filter;
    if (speaker && statement.speaker !== speaker) return false;
    if (topic && !statement.topics.includes(topic)) return false;
    if (outlet && !outletsOf(pack, statement).includes(outlet)) return false;
    const { dateCreated } = statement;
    if (from && dateCreated < from.slice(0, dateCreated.length)) return false;
    return !to || dateCreated.slice(0, to.length) <= to;
  });
}
