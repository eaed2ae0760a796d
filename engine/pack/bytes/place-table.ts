/** Share of a table that is taken at most is half. */
const room = 2;

/**
 * Lays out where each of these texts is to be found: its place, by one higher, where its letters scatter it to, or
 * behind; 0 is free. A power of two long.
 */
export function layOutPlaces(texts: readonly string[]): Uint32Array {
  let size = 1;
  while (size < room * texts.length) size *= 2;
  const table = new Uint32Array(size);
  texts.forEach((text, number) => {
    let place = scatter(text) & (size - 1);
    while (table[place]) place = (place + 1) & (size - 1);
    table[place] = number + 1;
  });
  return table;
}

/**
 * The place of a text; undefined when the table was laid out without it.
 * @param isAt whether the text is the one at a place
 */
export function findPlace(
  table: Uint32Array,
  text: string,
  isAt: (place: number) => boolean,
): number | undefined {
  const mask = table.length - 1;
  for (let at = scatter(text) & mask; ; at = (at + 1) & mask) {
    const entry = table[at];
    if (!entry) return undefined;
    if (isAt(entry - 1)) return entry - 1;
  }
}

/** FNV-1a over the letters (UTF-16 code units). */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
