/** Names that English abbreviates everywhere, as folded words; the first stands for all. */
export const SHORT_NAMES: readonly (readonly string[])[] = [
  ['usa', 'united states of america', 'united states'],
  ['uk', 'united kingdom', 'great britain', 'britain'],
  ['eu', 'european union'],
  ['un', 'united nations'],
];
