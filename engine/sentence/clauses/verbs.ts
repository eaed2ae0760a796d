import { auxiliaries } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/sentence-parts.json';
import { cueStrength } from '../../lexicon/reporting-verbs';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';
import { beforeAdjectives, prepositions } from '../attribution/cues';

const finite = wordSet(lists.finite);
const adjectives = wordSet(lists.adjectives);
const nouns = wordSet(lists.nouns);
const determiners = wordSet(lists.determiners);

/** Verbs whose past is the word itself, most of them nouns as well. */
const unchanged = wordSet(lists.unchanged);
const particles = wordSet(lists.particles);

/** Letters from which "-ed" and "-ing" are endings: "red", "king" and "bring" are words of their own. */
const longEnough = 5;

/** A sentence with its likely verbs, as its cutting into parts asks for them again and again. */
export type VerbReading = {
  text: string;
  tokens: readonly Token[];
  /** For each token, whether it is likely a verb of a clause. */
  verbs: readonly boolean[];
};

export function readVerbs(text: string, tokens: readonly Token[]): VerbReading {
  return { text, tokens, verbs: tokens.map((_, at) => isVerb(tokens, at)) };
}

/** Whether a word is likely a verb of a clause: an auxiliary, a past form, a participle, a verb of saying. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.norm ?? '';
  if (auxiliaries.has(word)) return true;
  const before = tokens[at - 1]?.norm ?? '';
  if (adjectives.has(word) || nouns.has(word) || beforeAdjectives.has(before)) return false;
  if (finite.has(word)) return true;
  if (unchanged.has(word)) return hasObject(tokens, at) && !determiners.has(before);
  if (word.length >= longEnough && /(?:ed|ing)$/.test(word)) return !prepositions.has(before);
  return cueStrength(word, tokens[at + 1]?.norm ?? '') === 'strong';
}

/** "Shut *its* border", "cut off *a* road", "hit *Norvia*", "cut *14* jobs": what only a verb has behind it. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + (particles.has(tokens[at + 1]?.norm ?? '') ? 2 : 1)];
  return (
    next !== undefined && (determiners.has(next.norm) || next.kind === 'number' || next.capital)
  );
}

/** Whether a word is a participle that may open a phrase of its own: ", annexing the valley". */
export function isParticiple(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.norm ?? '';
  return word.length >= longEnough && /(?:ing|ed)$/.test(word) && !adjectives.has(word);
}
