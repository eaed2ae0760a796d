import type { Token } from '../text/tokenise';
import {
  isReportingVerb,
  PRONOUNS,
  ROLE_NOUNS,
  SOURCE_NOUNS,
  SOURCE_PREPOSITIONS,
  TITLE_WORDS,
} from './cues';
import type { Mention } from './speaker-directory';

/** Who a sentence says its content is from, in token indexes, end exclusive. */
export type Attribution = {
  source: { from: number; to: number };
  /** `speaker`: a pack's speaker; `name`: a name the pack lacks; the others go back to the text before. */
  sourceKind: 'speaker' | 'name' | 'pronoun' | 'role';
  mention: Mention | null;
  cue: { from: number; to: number };
};

/** Tokens between a source and its verb: "Peskov, speaking on Thursday, also said". */
const MAX_GAP = 14;

/** A headline's source is short: "Kremlin: …". */
const MAX_HEADLINE_SOURCE = 5;

type Candidate = {
  from: number;
  to: number;
  kind: Attribution['sourceKind'];
  mention: Mention | null;
};

/**
 * Source and cue of a sentence's first attribution, or `null`. Direct, indirect and mixed quotation
 * alike; "according to"; "in the minister's view"; a headline's "Kremlin: …". After PARC 3.0
 * (Pareti 2016): source, cue, content.
 */
export function findAttribution(
  sentence: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Attribution | null {
  if (!tokens.length) return null;
  const quoted = quotedTokens(sentence, tokens);
  const candidates = sourceCandidates(sentence, tokens, mentions).filter((c) => !quoted[c.from]);
  return (
    colonHeadline(sentence, tokens, candidates) ??
    prepositionCue(sentence, tokens, candidates) ??
    verbCue(sentence, tokens, candidates, quoted)
  );
}

/** For each token, whether it stands inside quotation marks. */
export function quotedTokens(sentence: string, tokens: readonly Token[]): boolean[] {
  const quoted: boolean[] = [];
  let open = false;
  let at = 0;
  for (const token of tokens) {
    for (; at < token.start; at += 1) {
      const char = sentence[at];
      if (char === '“' || char === '„' || char === '«') open = true;
      else if (char === '”' || char === '»') open = false;
      else if (char === '"') open = !open;
    }
    at = token.end;
    quoted.push(open);
  }
  return quoted;
}

function sourceCandidates(
  sentence: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Candidate[] {
  const candidates: Candidate[] = [];
  let m = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    while (m < mentions.length && (mentions[m] as Mention).to <= i) m += 1;
    const mention = mentions[m];
    if (mention && mention.from === i) {
      candidates.push({ from: i, to: mention.to, kind: 'speaker', mention });
      i = mention.to - 1;
      continue;
    }
    const token = tokens[i] as Token;
    if (PRONOUNS.has(token.norm)) {
      candidates.push({ from: i, to: i + 1, kind: 'pronoun', mention: null });
    } else if (ROLE_NOUNS.has(token.stem)) {
      candidates.push({ from: i, to: i + 1, kind: 'role', mention: null });
    } else if (token.capital && !token.stop && token.kind === 'word' && i > 0) {
      let to = i + 1;
      while (to < tokens.length && (tokens[to] as Token).capital && adjacent(sentence, tokens, to))
        to += 1;
      candidates.push({ from: i, to, kind: 'name', mention: null });
      i = to - 1;
    }
  }
  return candidates;
}

/** Whether only white space or a hyphen stands before the token. */
function adjacent(sentence: string, tokens: readonly Token[], index: number): boolean {
  const gap = sentence.slice((tokens[index - 1] as Token).end, (tokens[index] as Token).start);
  return gap.length <= 2 && !/[,;:.!?"“”()]/.test(gap);
}

function colonHeadline(
  sentence: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
): Attribution | null {
  const first = candidates.find((c) => c.kind === 'speaker' || c.kind === 'role');
  if (!first || first.from > 2 || first.to > MAX_HEADLINE_SOURCE) return null;
  const last = tokens[first.to - 1] as Token;
  if (!/^\s*:/.test(sentence.slice(last.end, last.end + 3))) return null;
  return toAttribution(sentence, tokens, first, { from: first.to - 1, to: first.to });
}

function prepositionCue(
  sentence: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
): Attribution | null {
  for (let i = 0; i < tokens.length; i += 1) {
    for (const words of SOURCE_PREPOSITIONS) {
      if (!words.every((word, k) => tokens[i + k]?.norm === word)) continue;
      const from = i + words.length;
      const source = candidates.find((c) => c.from >= from && c.from <= from + 4);
      if (source) return toAttribution(sentence, tokens, source, { from: i, to: from });
    }
    const isSourceNoun = SOURCE_NOUNS.has((tokens[i] as Token).stem) && i > 0;
    const possessor = isSourceNoun ? candidates.find((c) => c.to === i) : undefined;
    if (possessor && /^(?:in|by|to|for)$/.test(wordBefore(tokens, possessor.from))) {
      return toAttribution(sentence, tokens, possessor, { from: i, to: i + 1 });
    }
  }
  return null;
}

/** The word before a source, its article and title words skipped. */
function wordBefore(tokens: readonly Token[], from: number): string {
  let at = from - 1;
  while (at >= 0 && !/^(?:in|by|to|for)$/.test((tokens[at] as Token).norm) && from - at < 4)
    at -= 1;
  return tokens[at]?.norm ?? '';
}

function verbCue(
  sentence: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  quoted: readonly boolean[],
): Attribution | null {
  let weak: Attribution | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (quoted[i] || token.kind !== 'word' || !isReportingVerb(token.stem)) continue;
    const cue = { from: i, to: i + 1 };
    const after = candidates.find((c) => c.from > i && c.from <= i + 6);
    if (after && isInverted(sentence, tokens, i, after)) {
      return toAttribution(sentence, tokens, after, cue);
    }
    const before = nearestBefore(candidates, i);
    if (!before) continue;
    const found = toAttribution(sentence, tokens, before, cue);
    if (before.to >= i - 3) return found;
    weak ??= found;
  }
  return weak;
}

/** "…," said Kremlin spokesman Dmitry Peskov: the verb follows a quote or comma, the source the verb. */
function isInverted(
  sentence: string,
  tokens: readonly Token[],
  verb: number,
  source: Candidate,
): boolean {
  const before = sentence.slice(
    verb ? (tokens[verb - 1] as Token).end : 0,
    (tokens[verb] as Token).start,
  );
  if (verb > 0 && !/[,"”!?]/.test(before)) return false;
  for (let k = verb + 1; k < source.from; k += 1) {
    const token = tokens[k] as Token;
    if (!token.capital && !TITLE_WORDS.has(token.stem) && !ROLE_NOUNS.has(token.stem)) return false;
    if (k > verb + 1 && !adjacent(sentence, tokens, k)) return false;
  }
  return true;
}

/** The subject: the nearest name before the verb, a person rather than the role beside the name. */
function nearestBefore(candidates: readonly Candidate[], verb: number): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.to > verb || verb - candidate.to > MAX_GAP) continue;
    if (!best || candidate.kind !== 'role' || candidate.from - best.to > 2) {
      const keepsSpeaker =
        best?.kind === 'speaker' && candidate.kind !== 'speaker' && candidate.to < verb - 2;
      if (!keepsSpeaker) best = candidate;
    }
  }
  return best;
}

/** Widens a source over its title: "Kremlin spokesman Dmitry Peskov". */
function toAttribution(
  sentence: string,
  tokens: readonly Token[],
  candidate: Candidate,
  cue: { from: number; to: number },
): Attribution {
  let { from, to } = candidate;
  const belongs = (index: number): boolean => {
    const token = tokens[index];
    if (!token || (index >= cue.from && index < cue.to)) return false;
    return token.capital || TITLE_WORDS.has(token.stem) || ROLE_NOUNS.has(token.stem);
  };
  while (from > 0 && belongs(from - 1) && adjacent(sentence, tokens, from)) from -= 1;
  while (candidate.kind !== 'pronoun' && belongs(to) && adjacent(sentence, tokens, to)) to += 1;
  return { source: { from, to }, sourceKind: candidate.kind, mention: candidate.mention, cue };
}
