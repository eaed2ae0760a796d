/** Bytes from which the encoding of a text without a byte order mark is told. */
const looked = 4_096;

/**
 * A file's text, as UTF-8 or UTF-16 with or without a byte order mark, which is taken away.
 * @returns null when it is neither: nothing is shown with letters that were guessed
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // In UTF-16 every other byte of a Latin letter is zero; in UTF-8 none is.
  const zeros = [0, 0];
  const end = Math.min(bytes.length, looked);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 8 && even === 0) return 'utf-16le';
  if (even > end / 8 && odd === 0) return 'utf-16be';
  return 'utf-8';
}
