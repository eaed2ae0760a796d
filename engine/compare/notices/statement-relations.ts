import { entryOf, type PackRecords } from '../../pack/pack-records';
import type { Relation, RelationType, Statement } from '../../pack/types';
import { compareStrings } from '../rows/comparison-rows';
import type { Comparison, Denial } from '../types';

/** Who denies this statement and whom it denies, paired with speaker, date and outlets; by date. */
export function denialsOf(pack: PackRecords, statement: Statement): Denial[] {
  const denies = statement.relations
    .filter(({ type }) => type === 'denies')
    .flatMap((relation) => {
      const other = entryOf(pack.statements, relation.statement);
      return other ? [denial(pack, other, 'denies', relation)] : [];
    });
  const deniedBy = relatedTo(pack, statement, 'denies').flatMap((other) =>
    other.relations
      .filter(({ type, statement: id }) => type === 'denies' && id === statement.id)
      .map((relation) => denial(pack, other, 'deniedBy', relation)),
  );
  return [...deniedBy, ...denies].sort(
    (a, b) =>
      compareStrings(a.direction, b.direction) ||
      compareStrings(a.dateCreated, b.dateCreated) ||
      compareStrings(a.statement, b.statement),
  );
}

function denial(
  pack: PackRecords,
  other: Statement,
  direction: Denial['direction'],
  { drafted }: Relation,
): Denial {
  const speaker = speakerName(pack, other);
  return {
    statement: other.id,
    direction,
    ...(speaker ? { speaker } : {}),
    dateCreated: other.dateCreated,
    text: other.text,
    outlets: outletsOf(pack, other),
    ...(drafted && { drafted }),
  };
}

/** The statement's other relations; "same claim by another speaker" holds both ways. */
export function relationsOf(pack: PackRecords, statement: Statement): Comparison['relations'] {
  const own = statement.relations.flatMap(({ type, statement: id }) =>
    type === 'denies' ? [] : [{ type, id }],
  );
  const mirrored = relatedTo(pack, statement, 'sameClaimBy')
    .map(({ id }) => ({ type: 'sameClaimBy' as const, id }))
    .filter(({ id }) => !own.some((known) => known.type === 'sameClaimBy' && known.id === id));
  return [...own, ...mirrored].flatMap(({ type, id }) => {
    const other = entryOf(pack.statements, id);
    if (!other) return [];
    const speaker = speakerName(pack, other);
    return [{ type, statement: id, text: other.text, ...(speaker ? { speaker } : {}) }];
  });
}

/** Statements that name this one as related in such a way, in the pack's order. */
function relatedTo(pack: PackRecords, { id }: Statement, type: RelationType): Statement[] {
  const place = pack.statements.placeOf(id);
  if (place === undefined) return [];
  return Array.from(pack.relatedTo(place), pack.statements.at).filter(({ relations }) =>
    relations.some((relation) => relation.type === type && relation.statement === id),
  );
}

function speakerName(pack: PackRecords, { speaker }: Statement): string | undefined {
  return pack.speakers.find(({ id }) => id === speaker)?.name;
}

/** Names of the outlets that carry the statement, each once, in the wordings' order. */
function outletsOf(pack: PackRecords, { wordings }: Statement): string[] {
  const names = wordings.flatMap(({ article: id }) => {
    const place = pack.articles.placeOf(id);
    const publisher = place === undefined ? undefined : pack.publisherOf(place);
    return pack.outlets.filter((outlet) => outlet.id === publisher).map(({ name }) => name);
  });
  return [...new Set(names)];
}
