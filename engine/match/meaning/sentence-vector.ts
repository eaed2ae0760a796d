/**
 * What a sentence means, as the encoder gives it: a direction in a space of some hundred dimensions, each
 * rounded to a whole number from -127 to 127, so that browsers that compute differently agree.
 */
export type SentenceVector = Int8Array;

/** The vector of a sentence or an example by its exact text; undefined where none was made. */
export type VectorOf = (text: string) => SentenceVector | undefined;

/** Cosine of the angle between two vectors of the same length: 1 for the same direction. */
export function cosine(a: SentenceVector, b: SentenceVector): number {
  let product = 0;
  let ofA = 0;
  let ofB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] as number;
    const y = b[i] as number;
    product += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return product / Math.sqrt(ofA * ofB || 1);
}
