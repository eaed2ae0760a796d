import { dayNumbers } from '../../pack/partial-date';
import type { Id } from '../../pack/types';
import type { UnnumberedClaim } from '../decision/page-claims';
import type { PackModel } from '../model/pack-model';

/** Statements of the events the page reports that it does not have itself, in the pack's order. */
export function absentStatements(
  { pack }: PackModel,
  claims: readonly UnnumberedClaim[],
  copies: readonly Id[],
): Id[] {
  const present = new Set(
    claims.flatMap(({ matches }) => matches.map(({ statement }) => statement)),
  );
  const marked = new Set(
    claims.filter(({ highlighted }) => highlighted).map(({ matches }) => matches[0]?.statement),
  );
  const reported = pack.statements.filter(({ id }) => marked.has(id));
  const events = new Set(reported.flatMap(({ event }) => event ?? []));
  const days = reported.flatMap(({ dateCreated }) => dayNumbers(dateCreated)?.first ?? []);
  return pack.statements
    .filter(({ id, event, dateCreated, wordings }) => {
      if (present.has(id) || !event || !events.has(event)) return false;
      const day = dayNumbers(dateCreated)?.first;
      const sameDays = day !== undefined && days.some((other) => Math.abs(other - day) <= 1);
      return sameDays && wordings.some(({ article }) => !copies.includes(article));
    })
    .map(({ id }) => id);
}
