/** A number from 0 to 1 that hangs on nothing but the words (FNV-1a, mixed). */
export function chance(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1)
    hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  hash ^= hash >>> 12;
  return (hash >>> 0) / 0x1_0000_0000;
}
