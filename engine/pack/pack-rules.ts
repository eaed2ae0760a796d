import type { PackRule } from './finding';
import { characters } from './rules/characters';
import { dates } from './rules/dates';
import { hasWording } from './rules/has-wording';
import { markup } from './rules/markup';
import { references } from './rules/references';
import { uniqueIds } from './rules/unique-ids';
import { verbatim } from './rules/verbatim';

/** Every rule that packs are held to, besides the schema; in the order findings are told. */
export const packRules: readonly PackRule[] = [
  uniqueIds,
  references,
  verbatim,
  hasWording,
  dates,
  characters,
  markup,
];
