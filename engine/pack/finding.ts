import type { Problem } from '../problem/problem';
import type { Pack } from './types';

/**
 * How far a pack has come; each level demands what those before it do. `usable`: it can be trusted and read; whatever
 * is not is neither built nor imported. `good`: what its authors have written is right. `publishable`: it is whole, and in
 * words of their own, so that it may come with Sidelight.
 */
export type Level = 'usable' | 'good' | 'publishable';

/** One thing that is wrong with a pack. */
export type Finding = {
  /** Name of the rule that found it. */
  rule: string;
  /** The level it keeps the pack from; `advice` keeps it from none. */
  level: Level | 'advice';
  /** JSON pointer (RFC 6901) into the joined pack; `locateInFiles` says which file that is. */
  pointer: string;
  /** For findings in an article's text: UTF-16 offset into it. */
  offset?: number;
  /** What is wrong, naming the value. */
  problem: Problem;
  /** What to do about it. */
  cure: string;
};

/** What a rule reports; name and level are the rule's own. */
export type Fault = Omit<Finding, 'rule' | 'level'>;

/** One demand on packs, in its own file, with a passing and a failing example in its test. */
export type PackRule = {
  /** Kebab-case; what findings are labelled with. */
  name: string;
  /** The demand, in one sentence, for authors. */
  description: string;
  /** The level that demands it; what is advice is for the author to look at. */
  level: Level | 'advice';
  /** Empty when the pack obeys. May rely on the pack having passed the schema. */
  check(pack: Pack): Fault[];
};
