import type { AlignedWordings } from '../align/align-wordings';
import { deniesByVerb } from '../differences/reversals';
import type { SlotWords, StripSlot } from '../types';

/**
 * The verbs of saying, where some rows deny what the base row says, or say what it denies: "said" beside "denied".
 * Null where none does.
 */
export function denialSlot(texts: readonly string[], aligned: AlignedWordings): StripSlot | null {
  const { base, cells, kinds, tokens } = aligned;
  const column = kinds.findIndex(
    (kind, at) => kind === 'telling' && cells.some((row) => row[at]?.difference === 'negation'),
  );
  if (column < 0) return null;
  const words = new Map<boolean, SlotWords>();
  for (const row of [base, ...texts.keys()]) {
    const verb = tokens[row]?.[column]?.find(({ kind }) => kind === 'reporting');
    if (!verb || (row === base && words.size > 0)) continue;
    const denies = deniesByVerb(verb);
    const at = { row, start: verb.start, end: verb.end };
    const known = words.get(denies);
    if (known) known.at.push(at);
    else words.set(denies, { text: (texts[row] as string).slice(at.start, at.end), at: [at] });
  }
  return words.size > 1 ? { type: 'negation', words: [...words.values()] } : null;
}
