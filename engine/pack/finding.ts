import type { Pack } from './types';

/**
 * `error`: the pack cannot be trusted or read; it is neither built nor imported. `incomplete`: sound
 * so far, but not finished; fails `corpus:check`, not the build. `warning`: for the author to look at.
 */
export type Severity = 'error' | 'incomplete' | 'warning';

/** One thing that is wrong with a pack. */
export type Finding = {
  /** Name of the rule that found it. */
  rule: string;
  severity: Severity;
  /** JSON pointer (RFC 6901) into the joined pack; `locateInFiles` says which file that is. */
  pointer: string;
  /** For findings in an article's text: UTF-16 offset into it. */
  offset?: number;
  /** What is wrong, naming the value. */
  message: string;
  /** What to do about it. */
  cure: string;
};

/** What a rule reports; name and severity are the rule's own. */
export type Fault = Omit<Finding, 'rule' | 'severity'>;

/** One demand on packs, in its own file, with a passing and a failing example in its test. */
export type PackRule = {
  /** Kebab-case; what findings are labelled with. */
  name: string;
  /** The demand, in one sentence, for authors. */
  description: string;
  /**
   * `integrity`: holds for every pack, also those readers import. `authoring`: the standard of packs
   * that are published from this project.
   */
  scope: 'integrity' | 'authoring';
  severity: Severity;
  /** Empty when the pack obeys. May rely on the pack having passed the schema. */
  check(pack: Pack): Fault[];
};
