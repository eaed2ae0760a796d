import forms from '../../lexicon/en/mood-forms.json';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';
import { gapBefore } from '../token-gaps';

/** What stands before a sentence, or a quotation, that begins within the text. */
const opening = /[.!?…][”"’')]?\s|[“„«]|\s"/;

/** Characters behind the last word among which its question mark stands. */
const longestEnd = 4;

const openers = wordSet(forms.openers);
/** Before "to know". */
const wanting = /^(?:want|wants|wanted|wish|wishes|wished|like|liked)$/;

const asks: ReadonlySet<string> = new Set(forms.asks.split(' ').map(stem));

/**
 * What of a sentence is asked, who asks apart: up to a question mark, from where its sentence or its quotation begins;
 * and what stands like a question beside a verb of asking ("Was the dam safe, Berg was asked").
 * @param starts for each token the first one of its clause
 */
export function questionsIn(
  text: string,
  tokens: readonly Token[],
  starts: Int32Array,
): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && opening.test(gapBefore({ text, tokens }, at))) from = at;
    const { end } = tokens[at] as Token;
    const next = tokens[at + 1]?.start ?? end + longestEnd;
    if (text.slice(end, next).includes('?')) found.push({ from, to: at + 1 });
  }
  const isBound = /^(?:how|which|what|whom)$/.test(tokens[1]?.norm ?? '');
  const opens =
    openers.has(tokens[0]?.norm ?? '') || (isBound && prepositions.has(tokens[0]?.norm ?? ''));
  if (found.length || !opens) return found;
  const asking = tokens.findIndex(
    ({ stem: verb, norm }, at) =>
      asks.has(verb) || (/^(?:know|hear)$/.test(norm) && wanting.test(tokens[at - 2]?.norm ?? '')),
  );
  const to = asking > 0 ? (starts[asking] as number) : 0;
  return to > 0 ? [{ from: 0, to }] : [];
}
