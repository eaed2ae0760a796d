import * as v from 'valibot';
import { line, listOf } from './schema-parts';

/** Entries of a claim's own lists: matches, shared words, parts of a receipt. */
export const mostPerClaim = 1_000;

export const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Why a sentence was taken to report a statement, as pages send it. */
export const receipt = v.object({
  probability,
  thresholds: v.object({ mark: probability, suggest: probability }),
  parts: listOf(v.object({ name: line, value: v.number(), share: v.number() }), mostPerClaim),
  matchedWords: listOf(line, mostPerClaim),
  paraphrases: listOf(v.tuple([line, line]), mostPerClaim),
  speaker: v.picklist(['agrees', 'differs', 'unknown', 'none']),
  numbers: v.picklist(['agree', 'differ', 'none']),
  date: v.picklist(['fits', 'differs', 'unknown']),
  polarity: v.picklist(['same', 'opposite']),
  bestExample: v.object({ kind: v.picklist(['wording', 'gloss', 'formulation']), text: line }),
  packVersion: line,
});
