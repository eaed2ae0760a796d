import { auxiliaries } from '../../lexicon/auxiliaries';
import { monthOf, weekdayOf } from '../../lexicon/dates';
import { cueStrength } from '../../lexicon/reporting-verbs';
import type { Token } from '../../text/tokenise';
import type { Mention } from '../mention';
import { isAdjacent } from '../token-gaps';
import type { Candidate } from './attribution';
import { withCommonSources } from './common-sources';
import { isPluralRole, officeNouns, roleNouns, sourcePronouns, titleWords } from './cues';

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
    } else if (sourcePronouns.has(token.norm)) {
      candidates.push({ from: i, to: i + 1, kind: 'pronoun', mention: null, word: token.norm });
    } else if (token.norm === 'both' && standsForTwo(tokens, i)) {
      candidates.push({ from: i, to: i + 1, kind: 'pronoun', mention: null, word: token.norm });
    } else if (officeNouns.has(token.norm) && opensDefinitely(tokens, i)) {
      candidates.push({ from: i, to: i + 1, kind: 'role', mention: null, word: token.norm });
    } else if (roleNouns.has(token.norm)) {
      // "officials" and "an official" are no one named before.
      const isNew = isPluralRole(token.norm) || opensIndefinitely(tokens, i);
      const kind = isNew ? 'name' : 'role';
      candidates.push({ from: i, to: i + 1, kind, mention: null, word: token.norm });
    } else if (token.capital && !token.stop && token.kind === 'word' && !isDate(token.norm)) {
      const limit = mention ? mention.from : tokens.length;
      let to = i + 1;
      while (to < limit && startsName(tokens[to] as Token) && isAdjacent(text, tokens, to)) to += 1;
      const next = tokens[to];
      const isTitle = next && roleNouns.has(next.norm) && isAdjacent(text, tokens, to);
      const opensOnly =
        i === 0 &&
        to === 1 &&
        !/['’]s$/.test(text.slice(token.start, token.end)) &&
        cueStrength(next?.norm ?? '', tokens[2]?.norm ?? '') === 'none';
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
  return withCommonSources(text, tokens, candidates);
}

/** "On 20 March, as proposed by Berg": a month or a weekday says nothing. */
function isDate(word: string): boolean {
  return (monthOf.has(word) && !personalMonths.test(word)) || weekdayOf.has(word);
}

/** Months that people are called by. */
const personalMonths = /^(?:april|may|june|august)$/;

/** Words of a title between its article and its noun at most. */
const longestTitle = 4;

/** Whether "a" or "an" stands before a role and its title words. */
function opensIndefinitely(tokens: readonly Token[], role: number): boolean {
  for (let at = role - 1; at >= 0 && role - at <= longestTitle; at -= 1) {
    const token = tokens[at] as Token;
    if (token.norm === 'a' || token.norm === 'an') return true;
    if (token.norm === 'the') return false;
    if (token.stop && !titleWords.has(token.stem)) return false;
  }
  return false;
}

/** Whether "the", "its" or "their" stands before an office and its title words. */
function opensDefinitely(tokens: readonly Token[], office: number): boolean {
  for (let at = office - 1; at >= 0 && office - at <= longestTitle; at -= 1) {
    const token = tokens[at] as Token;
    if (/^(?:the|its|their|his|her)$/.test(token.norm)) return true;
    if (!token.capital && !titleWords.has(token.stem)) return false;
  }
  return false;
}

/** "Both have rejected it": the two named before. */
function standsForTwo(tokens: readonly Token[], both: number): boolean {
  const next = tokens[both + 1]?.norm ?? '';
  return auxiliaries.has(next) || cueStrength(next, tokens[both + 2]?.norm ?? '') === 'strong';
}

function startsName(token: Token): boolean {
  return token.capital && !roleNouns.has(token.norm);
}
