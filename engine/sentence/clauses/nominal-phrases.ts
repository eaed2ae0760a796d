import lists from '../../lexicon/en/sentence-parts.json';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import { stem } from '../../text/stem';
import { prepositions } from '../attribution/cues';
import { gapBefore } from '../token-gaps';
import type { VerbReading } from './verbs';

const determiners = wordSet(lists.determiners);
const propositions: ReadonlySet<string> = new Set(lists.propositions.split(' ').map(stem));
const links = wordSet(lists.links);
const relatives = wordSet(lists.relative);
const subordinators = wordSet(lists.subordinate);

/** Words of a name or an adjective before the noun. */
const longestFront = 4;

/** Words behind it: "of …", "for …". */
const longestTail = 12;

const phraseEnd = /[,;:.!?()"“”—–]/;

/**
 * Noun phrases that say what a clause could, by what happens in them: "its seizure of the valley",
 * "Norvia's demand for a withdrawal". Of those that lie within each other the outer one and each inner
 * one come.
 */
export function nominalPhrases(reading: VerbReading): TokenRange[] {
  const { tokens, verbs } = reading;
  return tokens.flatMap((token, at) => {
    if (!propositions.has(token.stem) || verbs[at] || /ed$/.test(token.norm)) return [];
    const from = frontOf(reading, at);
    const isOwned = isPossessive(reading, from, at);
    const next = tokens[at + 1];
    const isLinked = next !== undefined && links.has(next.norm) && !breaksBefore(reading, at + 1);
    if (!isLinked && !isOwned) return [];
    const isNoun =
      isOwned ||
      determiners.has(tokens[from]?.norm ?? '') ||
      at === 0 ||
      !endsSubject(reading, from);
    return isNoun ? { from, to: isLinked ? tailOf(reading, at) : at + 1 } : [];
  });
}

/** Whether a name stands before the word, so that the word may be its verb: "Norvia demands of Ostria". */
function endsSubject({ tokens, verbs }: VerbReading, from: number): boolean {
  if (tokens[from]?.capital) return true;
  return tokens[from - 1]?.capital === true && !verbs[from - 1];
}

/** "Its", "Norvia's", "the growing": where the noun's phrase begins. */
function frontOf(reading: VerbReading, noun: number): number {
  const { tokens, verbs } = reading;
  let from = noun;
  while (from > 0 && noun - from < longestFront) {
    if (breaksBefore(reading, from)) break;
    const word = tokens[from - 1];
    if (!word || verbs[from - 1] || prepositions.has(word.norm)) break;
    // "Said that Norvia's growth": the conjunction.
    if (word.norm === 'that' && verbs[from - 2]) break;
    if (!determiners.has(word.norm) && !word.capital && word.stop) break;
    from -= 1;
    if (determiners.has(word.norm)) break;
  }
  return from;
}

function isPossessive({ text, tokens }: VerbReading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (/^(?:its|his|her|their|our|my|your)$/.test(token.norm)) return true;
    if (/['’]s?$/.test(text.slice(token.start, token.end))) return true;
  }
  return false;
}

function tailOf(reading: VerbReading, noun: number): number {
  const { tokens, verbs } = reading;
  let to = noun + 1;
  // "Fears that Norvia is preparing …": the clause belongs to the noun.
  const isClause = tokens[to]?.norm === 'that';
  while (to < tokens.length && to - noun <= longestTail) {
    const word = tokens[to]?.norm ?? '';
    if (breaksBefore(reading, to) || relatives.has(word) || subordinators.has(word)) break;
    if (!isClause && verbs[to] && !prepositions.has(tokens[to - 1]?.norm ?? '')) break;
    to += 1;
  }
  // "… of the valley and": nothing hangs on the last word.
  while (to > noun + 1 && tokens[to - 1]?.stop && !tokens[to - 1]?.capital) to -= 1;
  return to;
}

function breaksBefore(reading: VerbReading, at: number): boolean {
  return phraseEnd.test(gapBefore(reading, at));
}
