import { auxiliaries } from '../../lexicon/auxiliaries';
import lists from '../../lexicon/en/attribution.json';
import { cueStrength } from '../../lexicon/reporting-verbs';
import { wordSet } from '../../lexicon/word-set';
import type { Token } from '../../text/tokenise';
import { isPluralRole, prepositions, roleNouns } from './cues';
import { phraseBreak } from './reading';

const nobody = wordSet(lists.nobody);

/** Tokens between who did not say it and the verb: "nobody at the ministry's press office has". */
const reach = 8;

/** Behind one of these another clause begins: "nobody knows what the ministry said". */
const opensAnother = /^(?:what|that|who|whom|which|when|whether|why|how|if|because)$/;

/**
 * Whether a sentence says that nobody said so: "Nobody at the ministry said that …", "No Danish
 * official has said …". What follows is then reported by nobody.
 */
export function isSaidByNobody(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => {
    const behind = endOfNobody(text, tokens, at);
    return behind > 0 && leadsToCue(text, tokens, behind);
  });
}

/** Index behind "nobody", "no one" or "no official" at a place; 0 when it stands for somebody. */
function endOfNobody(text: string, tokens: readonly Token[], at: number): number {
  const { norm } = tokens[at] as Token;
  if (nobody.has(norm)) return at + 1;
  if (norm !== 'no') return 0;
  for (let to = at + 1; to <= at + 3 && to < tokens.length; to += 1) {
    const { norm: word, start } = tokens[to] as Token;
    // "She had no pilot, the mayor said".
    if (phraseBreak.test(text.slice((tokens[to - 1] as Token).end, start))) return 0;
    if (word === 'one' || word === '1' || roleNouns.has(word) || isPluralRole(word)) return to + 1;
  }
  return 0;
}

/** Whether a verb of saying follows with nothing between but where they are, auxiliaries and adverbs. */
function leadsToCue(text: string, tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.norm ?? '';
  const isPlace = prepositions.has(first) || first === 'of';
  for (let at = from; at < Math.min(tokens.length, from + reach); at += 1) {
    const token = tokens[at] as Token;
    if (phraseBreak.test(text.slice((tokens[at - 1] as Token).end, token.start))) return false;
    if (opensAnother.test(token.norm)) return false;
    if (cueStrength(token.norm, tokens[at + 1]?.norm ?? '') === 'strong') return true;
    if (
      !isPlace &&
      !auxiliaries.has(token.norm) &&
      !/ly$|^(?:ever|yet|else|here|there)$/.test(token.norm)
    )
      return false;
  }
  return false;
}
