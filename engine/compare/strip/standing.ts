import { beForms, finiteAuxiliaries, haveForms } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import { fold } from '../../text/tokenise';
import type { StripRow } from './level-rows';
import type { Unit } from './units';

/** "The valley", "its harbour"; "that" opens a clause as often. */
const beforeThings: ReadonlySet<string> = new Set(
  [...wordSet(lists.determiners)].filter((word) => word !== 'that'),
);

/** "Has arrived", "would flood"; behind "is" stands a thing as often. */
const beforeDeeds: ReadonlySet<string> = new Set(
  [...finiteAuxiliaries, ...haveForms].filter((word) => !beForms.has(word)),
);

const wordBefore = /([\p{L}’']+) $/u;
const longestBefore = 12;

/**
 * Whether phrases of two rows cannot stand in each other's place, by the word before: one tells a thing ("the
 * valley"), the other what is done ("has arrived").
 */
export function standOtherwise(a: Phrase, b: Phrase): boolean {
  const [one, other] = [standing(a), standing(b)];
  return one !== null && other !== null && one !== other;
}

/** Whether a phrase tells who and what is done, which is two: "the flood would close" beside "closed". */
export function isClause({ row, units: [first, ...rest] }: Phrase): boolean {
  const ofFirst = first && standingOf(row, first);
  return ofFirst === 'thing' && rest.some((unit) => standingOf(row, unit) === 'deed');
}

type Phrase = { row: StripRow; units: Unit[] };
type Standing = 'thing' | 'deed';

/** By its last word, and where that tells neither by its first: "shown a willingness" is one. */
function standing({ row, units }: Phrase): Standing | null {
  return standingOf(row, units.at(-1)) ?? standingOf(row, units[0]);
}

function standingOf(row: StripRow, unit: Unit | undefined): Standing | null {
  const token = unit?.[0];
  if (!token) return null;
  if (token.kind === 'name' && token.use !== 'adjective') return 'thing';
  const text = row.text.slice(Math.max(0, token.start - longestBefore), token.start);
  const before = fold(wordBefore.exec(text)?.[1] ?? '');
  if (beforeThings.has(before)) return 'thing';
  return beforeDeeds.has(before) ? 'deed' : null;
}
