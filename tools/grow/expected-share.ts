/**
 * The share to count on, 0 to 1, where so many of a sample have something: as if one more had it and one more had not
 * (Laplace's rule of succession), so that few of few are no promise. One half of an empty sample.
 */
export function expectedShare(right: number, all: number): number {
  return (right + 1) / (all + 2);
}
