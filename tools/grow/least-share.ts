/** How many standard deviations a share may be better than it is by luck: one chance in twenty. */
const luck = 1.645;

/**
 * The least that a share may be, 0 to 1, where so many of a sample have it: one time in twenty it is lower (score interval,
 * Wilson 1927). 0 of an empty sample. Neither has to be whole.
 */
export function leastShare(right: number, all: number): number {
  if (!all) return 0;
  const share = right / all;
  const spread = luck * Math.sqrt((share * (1 - share)) / all + (luck / all / 2) ** 2);
  return (share + luck ** 2 / all / 2 - spread) / (1 + luck ** 2 / all);
}
