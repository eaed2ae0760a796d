import type { Token } from '../text/tokenise';

/** Words that turn a clause round. */
const NEGATORS: ReadonlySet<string> = new Set(
  'not no never none neither nor without cannot nobody nothing nowhere hardly scarcely barely'.split(
    ' ',
  ),
);

/** Stems of verbs and nouns that say no by their meaning. */
const IMPLICIT: ReadonlySet<string> = new Set(
  'deni refus reject fail lack rule dismiss absenc refut rebuff declin prevent exclud'.split(' '),
);

/** How many negations a sentence holds, odd meaning turned round. */
export function negations(tokens: readonly Token[]): number {
  let count = 0;
  for (const token of tokens) if (NEGATORS.has(token.norm) || IMPLICIT.has(token.stem)) count += 1;
  return count;
}
