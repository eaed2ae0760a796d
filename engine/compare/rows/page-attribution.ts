import type { SpeakerDirectory } from '../../claims/speaker-directory';
import type { Id } from '../../pack/types';
import type { Attribution } from '../../sentence/attribution/attribution';
import { findAttribution, readAttribution } from '../../sentence/attribution/find-attribution';
import type { TokenRange } from '../../text/span';
import { type Token, tokenise } from '../../text/tokenise';
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
 */
export function pageAttribution(
  directory: SpeakerDirectory,
  sentence: string,
  speaker?: Id,
): SentenceAttribution {
  const tokens = tokenise(sentence);
  const { attribution: last, relay } = readAttribution(sentence, tokens, directory.find(tokens));
  if (!last) return { attribution: null, relay: null };
  const attribution = asPrinted(sentence, tokens, last);
  if (relay && isTail(relay, tokens))
    return { attribution, relay: asPrinted(sentence, tokens, relay) };
  if (!isTail(last, tokens) || last.mention?.speaker === speaker)
    return { attribution, relay: null };
  const head = tokens.slice(0, Math.min(last.source.from, last.cue.from));
  const first = findAttribution(sentence, head, directory.find(head));
  if (!first || first.source.from > LATEST_OPENING) return { attribution, relay: null };
  return { attribution: asPrinted(sentence, tokens, first), relay: attribution };
}

/** Who passes a wording on, when the words at its end name somebody else than its own attribution. */
export function relayOf(
  directory: SpeakerDirectory,
  sentence: string,
  attribution: PrintedAttribution,
): PrintedAttribution | null {
  if (!attribution.source) return null;
  const tokens = tokenise(sentence);
  const found = readAttribution(sentence, tokens, directory.find(tokens));
  const last = found.relay ?? found.attribution;
  if (!last || !isTail(last, tokens)) return null;
  const printed = asPrinted(sentence, tokens, last);
  const words = tokenise(attribution.source).map(({ norm }) => norm);
  const isSame = tokenise(printed.source).some(({ norm, stop }) => !stop && words.includes(norm));
  return isSame ? null : printed;
}

/** Words before the source of a sentence that opens with who says it: "Separately on Thursday, a …". */
const LATEST_OPENING = 6;

/** Words that may follow the attribution at a sentence's end: "said on Thursday in Oslo". */
const LONGEST_TAIL = 5;

function isTail({ source, cue }: Attribution, tokens: readonly Token[]): boolean {
  return (
    Math.min(source.from, cue.from) > 0 &&
    Math.max(source.to, cue.to) >= tokens.length - LONGEST_TAIL
  );
}

function asPrinted(
  sentence: string,
  tokens: readonly Token[],
  { source, cue }: Attribution,
): PrintedAttribution {
  const words = ({ from, to }: TokenRange) =>
    sentence.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { source: words(source), cue: words(cue) };
}
