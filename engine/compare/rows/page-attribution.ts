import type { OpenedPack } from '../../claims/open-pack';
import type { Id } from '../../pack/types';
import type { Attribution } from '../../sentence/attribution/attribution';
import { latestOpening } from '../../sentence/attribution/read-attribution';
import { readSentence, type Sentence } from '../../sentence/read-sentence';
import type { TokenRange } from '../../text/span';
import { wordsOf } from '../../text/tokenise';
import type { PrintedAttribution } from '../words/row-parts';

/** Who a sentence says it is from, and who it says passes that on; each null when it names nobody. */
export type SentenceAttribution = {
  attribution: PrintedAttribution | null;
  relay: PrintedAttribution | null;
};

/**
 * Who a page's sentence says it is from and the reporting verb, as printed: for the page what the pack's
 * authors give for each wording. Of two ("He warned that …, the agency reported") the one at the end
 * passes on, unless it is the statement's speaker.
 *
 * The sentence is read by itself and not as on its page, so that a comparison is the same whether or not
 * the page was read before.
 */
export function pageAttribution(
  { directory, read }: OpenedPack,
  text: string,
  speaker?: Id,
): SentenceAttribution {
  const sentence = read(text);
  const { tokens, attribution: last, relay } = sentence;
  if (!last) return { attribution: null, relay: null };
  const attribution = asPrinted(sentence, last);
  if (relay && isTail(sentence, relay)) return { attribution, relay: asPrinted(sentence, relay) };
  if (!isTail(sentence, last) || last.mention?.speaker === speaker)
    return { attribution, relay: null };
  const head = tokens.slice(0, Math.min(last.source.from, last.cue.from));
  const { attribution: first } = readSentence(text, head, directory.find(head));
  if (!first || first.source.from > latestOpening) return { attribution, relay: null };
  return { attribution: asPrinted(sentence, first), relay: attribution };
}

/** Who passes a wording on, when the words at its end name somebody else than its own attribution. */
export function relayOf(
  { read }: OpenedPack,
  text: string,
  attribution: PrintedAttribution,
): PrintedAttribution | null {
  if (!attribution.source) return null;
  const sentence = read(text);
  const last = sentence.relay ?? sentence.attribution;
  if (!last || !isTail(sentence, last)) return null;
  const words = wordsOf(attribution.source);
  const isSame = sentence.tokens
    .slice(last.source.from, last.source.to)
    .some(({ norm, stop }) => !stop && words.includes(norm));
  return isSame ? null : asPrinted(sentence, last);
}

/** Words that may follow the attribution at a sentence's end: "said on Thursday in Oslo". */
const longestTail = 5;

function isTail({ tokens }: Sentence, { source, cue }: Attribution): boolean {
  return (
    Math.min(source.from, cue.from) > 0 &&
    Math.max(source.to, cue.to) >= tokens.length - longestTail
  );
}

function asPrinted({ text, tokens }: Sentence, { source, cue }: Attribution): PrintedAttribution {
  const words = ({ from, to }: TokenRange) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { source: words(source), cue: words(cue) };
}
