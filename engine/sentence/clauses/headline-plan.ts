import { finiteAuxiliaries } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';
import { isVerb } from './verbs';

const determiners = wordSet(lists.determiners);
const propositions: ReadonlySet<string> = new Set(lists.propositions.split(' ').map(stem));

/** Verbs with a tense that make a sentence of what looks like a headline. */
const finite: ReadonlySet<string> = new Set([...finiteAuxiliaries, 'said', 'says']);

/** Words of a headline, and of who is to do something there, at most. */
const longestHeadline = 14;
const longestSubject = 6;

/**
 * The "to" that stands in a headline for "is to": "Norvia to close dam". It has no other verb with a tense, no article
 * before it, and no noun that "to" may belong to ("plea to", "threat to").
 * @returns its place, -1 when there is none
 */
export function headlinePlan(tokens: readonly Token[]): number {
  if (tokens.length > longestHeadline) return -1;
  const at = tokens.findIndex(({ norm }) => norm === 'to');
  const next = tokens[at + 1];
  if (at < 1 || at > longestSubject || !next || next.capital || next.kind !== 'word') return -1;
  if (next.stop && next.norm !== 'be') return -1;
  const subject = tokens.slice(0, at);
  const isBound = subject.some(
    ({ norm, stem: key }, i) =>
      determiners.has(norm) || prepositions.has(norm) || propositions.has(key) || isVerb(tokens, i),
  );
  if (isBound || !tokens[0]?.capital) return -1;
  const isSentence = tokens.some(({ norm }, i) => i > at + 1 && norm !== 'be' && finite.has(norm));
  return isSentence ? -1 : at;
}
