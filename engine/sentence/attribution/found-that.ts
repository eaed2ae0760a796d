import { finiteAuxiliaries } from '../../lexicon/auxiliaries';
import { monthOf, weekdayOf } from '../../lexicon/dates';
import lists from '../../lexicon/en/attribution.json';
import { wordSet } from '../../lexicon/word-set';
import { breaksBefore, isAdverb, type Reading, wordAt } from './reading';

/** Verbs that report a finding where a clause says it, and do something else to a thing: "found", "ruled". */
const findingForms = wordSet(lists.findingForms);

/** Behind one of these another clause begins than the one that is found: "found the ship *that* had sunk". */
const opensAnother = wordSet(lists.notFound);

/** Tokens between such a verb and the verb of what it found: "found the hull of the ferry had". */
const longestSubject = 8;

/**
 * Whether a verb of finding reports what was found: "found that the hull was cracked", "found the hull was cracked",
 * "…, inspectors found". "Found the ship" reports nothing said. True for all other verbs.
 */
export function reportsFinding(
  reading: Pick<Reading, 'text' | 'tokens' | 'candidates' | 'quoted'>,
  verb: number,
): boolean {
  if (!findingForms.has(wordAt(reading, verb))) return true;
  const next = wordAt(reading, verb + 1);
  // "Ruled out" is said of what nobody has found.
  if (next === 'out') return /^rul/.test(wordAt(reading, verb));
  const isEnd = (at: number): boolean => at >= reading.tokens.length || breaksBefore(reading, at);
  let at = verb + 1;
  while (!isEnd(at) && isWhen(reading, at)) at += 1;
  if (isEnd(at) || wordAt(reading, at) === 'that') return true;
  const last = Math.min(reading.tokens.length, at + longestSubject);
  for (; at < last && !isEnd(at); at += 1) {
    const word = wordAt(reading, at);
    if (opensAnother.has(word)) return false;
    if (finiteAuxiliaries.has(word)) return true;
  }
  return false;
}

/** "On Tuesday", "late", "unanimously". */
function isWhen(reading: Pick<Reading, 'tokens'>, at: number): boolean {
  const word = wordAt(reading, at);
  return (
    /^(?:on|late)$/.test(word) ||
    weekdayOf.has(word) ||
    monthOf.has(word) ||
    isAdverb(word) ||
    (reading.tokens[at]?.kind === 'number' && monthOf.has(wordAt(reading, at + 1)))
  );
}
