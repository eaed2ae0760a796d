import type { Pack, Statement } from '../../pack/types';
import { compareStrings } from '../rows/comparison-rows';
import type { Comparison, Denial } from '../types';

/** Who denies this statement and whom it denies, paired with speaker, date and outlets; by date. */
export function denialsOf(pack: Pack, statement: Statement): Denial[] {
  const denies = statement.relations
    .filter(({ type }) => type === 'denies')
    .flatMap(({ statement: id }) => pack.statements.filter((other) => other.id === id))
    .map((other) => denial(pack, other, 'denies'));
  const deniedBy = pack.statements
    .filter((other) =>
      other.relations.some(({ type, statement: id }) => type === 'denies' && id === statement.id),
    )
    .map((other) => denial(pack, other, 'deniedBy'));
  return [...deniedBy, ...denies].sort(
    (a, b) =>
      compareStrings(a.direction, b.direction) ||
      compareStrings(a.dateCreated, b.dateCreated) ||
      compareStrings(a.statement, b.statement),
  );
}

function denial(pack: Pack, other: Statement, direction: Denial['direction']): Denial {
  const speaker = speakerName(pack, other);
  return {
    statement: other.id,
    direction,
    ...(speaker ? { speaker } : {}),
    dateCreated: other.dateCreated,
    text: other.text,
    outlets: outletsOf(pack, other),
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
