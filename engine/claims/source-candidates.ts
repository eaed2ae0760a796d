import type { Token } from '../text/tokenise';
import { cueStrength, PRONOUNS, ROLE_NOUNS, TITLE_WORDS } from './cues';
import type { Attribution } from './find-attribution';
import type { Mention } from './speaker-directory';
import { isAdjacent } from './token-gaps';

export type TokenRange = { from: number; to: number };

/** A name, a role or a pronoun that may be a sentence's source. */
export type Candidate = TokenRange & {
  kind: Attribution['sourceKind'];
  mention: Mention | null;
  word: string;
};

/** Everything in a sentence that may be its source, in order, never overlapping. */
export function sourceCandidates(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Candidate[] {
  const candidates: Candidate[] = [];
  let m = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    while (m < mentions.length && (mentions[m] as Mention).to <= i) m += 1;
    const mention = mentions[m];
    const token = tokens[i] as Token;
    if (mention && mention.from === i) {
      candidates.push({ from: i, to: mention.to, kind: 'speaker', mention, word: '' });
      i = mention.to - 1;
    } else if (PRONOUNS.has(token.norm)) {
      candidates.push({ from: i, to: i + 1, kind: 'pronoun', mention: null, word: token.norm });
    } else if (ROLE_NOUNS.has(token.stem)) {
      // "officials" and "an official" are no one named before.
      const isNew = /s$/.test(token.norm) || opensIndefinitely(tokens, i);
      const kind = isNew ? 'name' : 'role';
      candidates.push({ from: i, to: i + 1, kind, mention: null, word: token.norm });
    } else if (token.capital && !token.stop && token.kind === 'word') {
      const limit = mention ? mention.from : tokens.length;
      let to = i + 1;
      while (to < limit && startsName(tokens[to] as Token) && isAdjacent(text, tokens, to)) to += 1;
      const next = tokens[to];
      const isTitle = next && ROLE_NOUNS.has(next.stem) && isAdjacent(text, tokens, to);
      const opensOnly =
        i === 0 && to === 1 && cueStrength(next?.norm ?? '', tokens[2]?.norm ?? '') === 'none';
      // "the Dane said" goes back to a person named before; "Berg said" names one.
      const isDefinite = tokens[i - 1]?.norm === 'the' && to === i + 1;
      if (!isTitle && !opensOnly) {
        candidates.push({
          from: i,
          to,
          kind: isDefinite ? 'role' : 'name',
          mention: null,
          word: '',
        });
      }
      i = to - 1;
    }
  }
  return candidates;
}

/** Whether "a" or "an" stands before a role and its title words. */
function opensIndefinitely(tokens: readonly Token[], role: number): boolean {
  for (let at = role - 1; at >= 0 && role - at <= 4; at -= 1) {
    const token = tokens[at] as Token;
    if (token.norm === 'a' || token.norm === 'an') return true;
    if (token.norm === 'the' || !(token.capital || TITLE_WORDS.has(token.stem))) return false;
  }
  return false;
}

function startsName(token: Token): boolean {
  return token.capital && !ROLE_NOUNS.has(token.stem);
}
