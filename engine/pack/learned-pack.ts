/** What tells each statement from the others: learned when the pack is built, plain JSON. */
export type LearnedPack = {
  /** Version of this format and of the method; learned anew when it differs. */
  method: number;
  /** Fingerprint of what was learned from; learned anew when the pack's differs. */
  fingerprint: string;
  /** Folded words that the pack uses as names. */
  names: string[];
  /** What the weights are about: stems, names, pairs of neighbours, concepts. */
  features: string[];
  /** For each statement in the pack's order: bias, then feature index and weight by turns. */
  statements: number[][];
};
