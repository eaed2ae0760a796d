/** Words that tell a pack's crisis from others, by pack id; `storage.local` holds it. */
export type Gate = Record<string, { any: string[]; minimumDistinct: number }>;

/**
 * Whether `text` has enough different gate words of some pack. Whole words, whatever their case.
 * False for an empty gate: with no pack installed there is nothing to find.
 */
export function passesGate(text: string, gate: Gate): boolean {
  const folded = text.toLowerCase();
  return Object.values(gate).some(({ any, minimumDistinct }) => {
    let distinct = 0;
    for (const word of any) {
      if (hasWord(folded, word.toLowerCase()) && ++distinct >= minimumDistinct) return true;
    }
    return false;
  });
}

const letter = /[\p{L}\p{N}]/u;

function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + word.length)))
      return true;
  }
  return false;
}
