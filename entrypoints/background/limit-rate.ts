/**
 * Counts calls and answers each with whether it may be carried out: no more than `most` within any `span`
 * milliseconds may. What is refused does not count.
 */
export function limitRate(most: number, span: number): () => boolean {
  let carriedOut: number[] = [];
  return () => {
    const now = performance.now();
    carriedOut = carriedOut.filter((at) => now - at < span);
    if (carriedOut.length >= most) return false;
    carriedOut.push(now);
    return true;
  };
}
