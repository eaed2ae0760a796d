import type { Pack, Relation, Statement } from '../../pack/types';
import { compareStrings } from '../rows/comparison-rows';
import type { Comparison, Denial } from '../types';

/** Who denies this statement and whom it denies, paired with speaker, date and outlets; by date. */
export function denialsOf(pack: Pack, statement: Statement): Denial[] {
  const denies = statement.relations
    .filter(({ type }) => type === 'denies')
    .flatMap((relation) =>
      pack.statements
        .filter(({ id }) => id === relation.statement)
        .map((other) => denial(pack, other, 'denies', relation)),
    );
  const deniedBy = pack.statements.flatMap((other) =>
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
  pack: Pack,
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
export function relationsOf(pack: Pack, statement: Statement): Comparison['relations'] {
  const own = statement.relations.flatMap(({ type, statement: id }) =>
    type === 'denies' ? [] : [{ type, id }],
  );
  const mirrored = pack.statements
    .filter(({ relations }) =>
      relations.some(({ type, statement: id }) => type === 'sameClaimBy' && id === statement.id),
    )
    .map(({ id }) => ({ type: 'sameClaimBy' as const, id }))
    .filter(({ id }) => !own.some((known) => known.type === 'sameClaimBy' && known.id === id));
  return [...own, ...mirrored].flatMap(({ type, id }) => {
    const other = pack.statements.find((candidate) => candidate.id === id);
    if (!other) return [];
    const speaker = speakerName(pack, other);
    return [{ type, statement: id, text: other.text, ...(speaker ? { speaker } : {}) }];
  });
}

function speakerName(pack: Pack, { speaker }: Statement): string | undefined {
  return pack.speakers.find(({ id }) => id === speaker)?.name;
}

/** Names of the outlets that carry the statement, each once, in the wordings' order. */
function outletsOf(pack: Pack, { wordings }: Statement): string[] {
  const names = wordings.flatMap(({ article: id }) => {
    const publisher = pack.articles.find((article) => article.id === id)?.publisher;
    return pack.outlets.filter((outlet) => outlet.id === publisher).map(({ name }) => name);
  });
  return [...new Set(names)];
}
