import type { TokenRange } from '../../text/span';
import type { Mention } from '../mention';

/** Who a sentence says its content is from, in token indexes, end exclusive. */
export type Attribution = {
  source: TokenRange;
  /** `speaker`: a pack's speaker; `name`: a name the pack lacks; the others go back to the text before. */
  sourceKind: 'speaker' | 'name' | 'pronoun' | 'role';
  mention: Mention | null;
  /** Speakers who say it together with `mention`: "Berg and the ministry said". */
  partners: readonly Mention[];
  /** Folded pronoun or role noun, to find whom it goes back to; empty for names. */
  word: string;
  cue: TokenRange;
};

/** A name, a role or a pronoun that may be a sentence's source. */
export type Candidate = TokenRange & {
  kind: Attribution['sourceKind'];
  mention: Mention | null;
  word: string;
};
