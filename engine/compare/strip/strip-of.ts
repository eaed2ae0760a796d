import type { AlignedWordings } from '../align/align-wordings';
import { alikeFrom } from '../align/row-likeness';
import type { Strip } from '../types';
import { type Candidate, candidates } from './candidates';
import { levelRows } from './level-rows';

/** More than these are no glance. */
const mostSlots = 3;

/** Slots in which one row merely says more fill the strip up to this number. */
const slotsWithExtent = 2;

/**
 * The one to three slots in which the rows differ most tellingly from the base row, a few words each; without a
 * slot where they say it alike, and where they share too little to have one. `texts` are the rows as printed.
 */
export function stripOf(texts: readonly string[], aligned: AlignedWordings): Strip {
  const { base, others } = levelRows(texts, aligned);
  const chosen: Candidate[] = [];
  for (const candidate of candidates(base, others).sort(byScore)) {
    const isExtent = candidate.slot.type === 'added' || candidate.slot.type === 'left-out';
    if (chosen.length >= (isExtent ? slotsWithExtent : mostSlots)) continue;
    if (!chosen.some((other) => overlap(candidate, other))) chosen.push(candidate);
  }
  const slots = chosen.map(({ slot }) => slot);
  const inSlots = new Set(slots.flatMap(({ words }) => words.flatMap(({ at }) => at.map(rowOf))));
  const apart = texts
    .map((_, row) => row)
    .filter((row) => row !== base.index && !inSlots.has(row))
    .filter((row) => (aligned.likeness[row] ?? 0) < alikeFrom);
  return { slots, apart };
}

const rowOf = ({ row }: { row: number }) => row;

/** The earlier of equals first, so that the order is the same everywhere. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.from - b.from || a.to - b.to;
}

/** Whether two slots have words of the base row in common, or stand at one place. */
function overlap(a: Candidate, b: Candidate): boolean {
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
}
