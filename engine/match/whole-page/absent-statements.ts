import { entryOf } from '../../pack/pack-records';
import type { Id } from '../../pack/types';
import type { UnnumberedClaim } from '../decision/page-claims';
import type { PackModel } from '../model/pack-model';

/** Statements of the events the page reports that it does not have itself, in the pack's order. */
export function absentStatements(
  { pack, daysOf }: PackModel,
  claims: readonly UnnumberedClaim[],
  copies: readonly Id[],
): Id[] {
  const present = new Set(
    claims.flatMap(({ matches }) => matches.map(({ statement }) => statement)),
  );
  const marked = new Set(
    claims.filter(({ highlighted }) => highlighted).map(({ matches }) => matches[0]?.statement),
  );
  const reported = [...marked].flatMap((id) => entryOf(pack.statements, id ?? '') ?? []);
  const events = new Set(reported.flatMap(({ event }) => event ?? []));
  const days = reported.flatMap(({ dateCreated }) => daysOf(dateCreated)?.first ?? []);
  return [...events]
    .flatMap((event) => Array.from(pack.statementsOn(event)))
    .sort((a, b) => a - b)
    .filter((place) => {
      const day = daysOf(pack.headOf(place).dateCreated)?.first;
      return day !== undefined && days.some((other) => Math.abs(other - day) <= 1);
    })
    .map(pack.statements.at)
    .filter(
      ({ id, wordings }) =>
        !present.has(id) && wordings.some(({ article }) => !copies.includes(article)),
    )
    .map(({ id }) => id);
}
