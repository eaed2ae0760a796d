import type { Statement } from '../../pack/types';
import type { Evidence } from '../evidence/gather-evidence';
import { hasGloss } from '../model/examples';
import type { PackModel } from '../model/pack-model';
import { cosine, type SentenceVector, type VectorOf } from './sentence-vector';

/** Statements that a sentence's meaning alone puts forward, beside those that its words do. */
const mostNominated = 8;

/** Whether vectors of the pack's examples are there: they are made for all or none. */
export function knowsMeaning({ pack }: PackModel, vectorOf: VectorOf): boolean {
  for (const statement of pack.statements)
    if (textsOf(statement).some((text) => vectorOf(text) !== undefined)) return true;
  return false;
}

function textsOf(statement: Statement): string[] {
  const { text, wordings, formulations } = statement;
  const printed = wordings.map(({ selector }) => selector.exact);
  return [...(hasGloss(statement) ? [text] : []), ...printed, ...formulations];
}

/** For each statement of a pack how close a sentence's meaning comes to its closest example, as a cosine. */
export type Closeness = Float64Array;

/** A statement none of whose examples has a vector is as far away as can be: -1. */
export function closenessTo(
  model: PackModel,
  vector: SentenceVector,
  vectorOf: VectorOf,
): Closeness {
  return Float64Array.from(model.pack.statements, (statement: Statement) =>
    textsOf(statement).reduce((closest, text) => {
      const other = vectorOf(text);
      return other ? Math.max(closest, cosine(vector, other)) : closest;
    }, -1),
  );
}

/** Indexes of the statements whose meaning is closest, closest first; ties in the pack's order. */
export function closestStatements(closeness: Closeness): number[] {
  return [...closeness.keys()]
    .sort((a, b) => (closeness[b] as number) - (closeness[a] as number) || a - b)
    .slice(0, mostNominated);
}

/** Adds to each candidate how close its meaning is, and how much closer than any other statement's. */
export function addMeaning(found: readonly Evidence[], closeness: Closeness): void {
  let best = -1;
  let first = -1;
  let second = -1;
  closeness.forEach((value, statement) => {
    if (value > first) {
      second = first;
      first = value;
      best = statement;
    } else if (value > second) second = value;
  });
  for (const { statement, features } of found) {
    const own = closeness[statement] as number;
    features.meaning = own;
    features.meaningLead = own - (statement === best ? second : first);
  }
}
