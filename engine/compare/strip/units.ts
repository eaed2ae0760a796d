import { saysTheSame } from '../align/token-similarity';
import type { RowToken } from '../words/row-tokens';

/** What a reader takes for one word: "Alba-backed" is one, and so is a whole name. Never empty. */
export type Unit = RowToken[];

/** The words of a cell that say something, in order. */
export function unitsOf(text: string, cell: readonly RowToken[]): Unit[] {
  const units: Unit[] = [];
  let reached = -1;
  for (const token of cell) {
    const isJoined = reached >= 0 && /^-?$/.test(text.slice(reached, token.start));
    reached = -1;
    if (token.kind === 'glue') continue;
    if (isJoined) units.at(-1)?.push(token);
    else units.push([token]);
    reached = token.end;
  }
  return units;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.length === b.length && a.every((token, at) => saysTheSame(token, b[at] as RowToken));
}
