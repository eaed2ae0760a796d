import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import type { Mention } from '../mention';
import type { Attribution } from './attribution';
import { readAttribution } from './read-attribution';

/** What a sentence's attribution is read from. */
type Quoting = {
  text: string;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  quoted: readonly boolean[];
};

/** Whom a part of a sentence quotes, read by itself, in the sentence's tokens; `null` when nobody. */
export function attributionWithin(
  { text, tokens, mentions, quoted }: Quoting,
  { from, to }: TokenRange,
): Attribution | null {
  const { attribution } = readAttribution(
    text,
    tokens.slice(from, to),
    mentions
      .filter((mention) => mention.from >= from && mention.to <= to)
      .map((mention) => moved(mention, -from)),
    quoted.slice(from, to),
  );
  if (!attribution) return null;
  const { mention, partners, cue, source } = attribution;
  return {
    ...attribution,
    source: moved(source, from),
    cue: moved(cue, from),
    mention: mention && moved(mention, from),
    partners: partners.map((partner) => moved(partner, from)),
  };
}

/** The same range in a text that begins `by` tokens earlier. */
function moved<Range extends TokenRange>(range: Range, by: number): Range {
  return { ...range, from: range.from + by, to: range.to + by };
}
