import forms from '../../lexicon/en/mood-forms.json';
import { wordSet } from '../../lexicon/word-set';
import type { TokenRange } from '../../text/span';
import { stem } from '../../text/stem';
import type { Token } from '../../text/tokenise';
import { prepositions } from '../attribution/cues';

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
  for (const { index } of text.matchAll(/\?/g)) {
    const before = Math.max(
      ...['. ', '! ', '? ', '“', '„', ' "'].map((mark) => text.lastIndexOf(mark, index - 1)),
      text.startsWith('"') ? 0 : -1,
    );
    const from = tokens.findIndex(({ start }) => start > before);
    const to = tokens.findLastIndex(({ start }) => start < index) + 1;
    if (from >= 0 && from < to) found.push({ from, to });
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
