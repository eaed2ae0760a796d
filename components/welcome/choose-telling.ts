import type { Comparison } from '../../engine/compare/types';
import type { Id, Pack } from '../../engine/pack/types';
import { outletsOf } from '../corpus/filter-statements';

/** Fewer outlets show no more than that two differ. */
const fewestOutlets = 3;

/** Statements that are compared to find the most telling one: each takes the background some milliseconds. */
const mostCompared = 24;

/** The statements worth comparing for an example, those of most outlets first: at least three word each. */
export function tellingCandidates(pack: Pack): Id[] {
  return pack.statements
    .map((statement) => ({ id: statement.id, outlets: outletsOf(pack, statement).length }))
    .filter(({ outlets }) => outlets >= fewestOutlets)
    .sort((a, b) => b.outlets - a.outlets)
    .slice(0, mostCompared)
    .map(({ id }) => id);
}

/**
 * The comparison that shows the most at a glance: one place in which three outlets have three words, said by somebody, and
 * nobody in quite other words; of equals the one whose sentences are shortest. Null when no two outlets differ in a word.
 */
export function mostTelling(comparisons: Comparison[]): Comparison | null {
  const rated = comparisons
    .map((comparison) => ({ comparison, worth: worthOf(comparison) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || lengthOf(a.comparison) - lengthOf(b.comparison));
  return rated[0]?.comparison ?? null;
}

function worthOf({ strip, speaker }: Comparison): number {
  const [slot] = strip.slots;
  const said =
    slot?.words.map(({ text }) => text.toLowerCase()).filter((text) => text !== '') ?? [];
  // “Sanctions” and “tough sanctions” are one word and a half.
  const words = said.filter(
    (text) => !said.some((other) => other !== text && text.includes(other)),
  );
  if (words.length < 2) return 0;
  return 2 * Math.min(words.length, fewestOutlets) + (speaker ? 1 : 0) - strip.apart.length;
}

const lengthOf = ({ rows }: Comparison) => rows.reduce((sum, { text }) => sum + text.length, 0);
