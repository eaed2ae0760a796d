/** The middle value; of an even number the mean of the two in the middle. Throws on no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) throw new Error('There is no median of no values.');
  return Number.isInteger(middle) ? ((sorted[middle - 1] as number) + upper) / 2 : upper;
}

/** Half the way from the first to the third quartile, a measure that single outliers do not move. */
export function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return (at(0.75) - at(0.25)) / 2;
}

export const shown = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} ± ${spread(values).toFixed(2)}`;
