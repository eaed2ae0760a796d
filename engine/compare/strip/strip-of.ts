import type { AlignedWordings } from '../align/align-wordings';
import { alikeFrom } from '../align/row-likeness';
import type { TermPlaces } from '../notices/terms-by-row';
import type { ComparisonRow, Strip, StripSlot } from '../types';
import { type Candidate, candidates } from './candidates';
import { denialSlot } from './denial-slot';
import { levelRows } from './level-rows';
import { termSlots } from './term-slots';

/** More than these are no glance. */
const mostSlots = 3;

/** Slots in which one row merely says more fill the strip up to this number. */
const slotsWithExtent = 2;

/**
 * The one to three slots in which the rows differ most tellingly from the base row, a few words each. Where they share
 * too little to have one, what they name otherwise, by the `terms` of the pack that they use; without a slot where there
 * is nothing of that either, and where they say it alike.
 */
export function stripOf(
  rows: readonly Pick<ComparisonRow, 'text' | 'stated'>[],
  aligned: AlignedWordings,
  terms: readonly TermPlaces[] = [],
): Strip {
  const texts = rows.map(({ text }) => text);
  const { base, others } = levelRows(texts, aligned);
  const chosen: Candidate[] = [];
  for (const candidate of candidates(base, others).sort(byScore)) {
    const isExtent = candidate.slot.type === 'added' || candidate.slot.type === 'left-out';
    if (chosen.length >= (isExtent ? slotsWithExtent : mostSlots)) continue;
    if (!chosen.some((other) => overlap(candidate, other))) chosen.push(candidate);
  }
  const denial = denialSlot(texts, aligned);
  const level = [...(denial ? [denial] : []), ...chosen.map(({ slot }) => slot)].slice(
    0,
    mostSlots,
  );
  const apart = apartFrom(level);
  const slots = level.length === 0 && apart.length > 0 ? termSlots(rows, base.index, terms) : level;
  return { slots, apart: slots === level ? apart : apartFrom(slots) };

  /** Rows without a word in any of the slots that share little with the base row. */
  function apartFrom(some: StripSlot[]): number[] {
    const inSlots = new Set(some.flatMap(({ words }) => words.flatMap(({ at }) => at.map(rowOf))));
    return [...texts.keys()].filter(
      (row) => row !== base.index && !inSlots.has(row) && (aligned.likeness[row] ?? 0) < alikeFrom,
    );
  }
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
