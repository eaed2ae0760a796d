/** Endings that tell a country from its people: Italy/Italian, Europe/European, Germany/German. */
const endings = [
  'ians',
  'ian',
  'eans',
  'ean',
  'ans',
  'any',
  'ese',
  'ish',
  'an',
  'ia',
  'ea',
  'a',
  'e',
  'y',
  's',
];

/** What must be left of a name, so that short names keep their ending. */
const shortestRoot = 4;

/**
 * A folded name reduced to what its spellings share: transliteration variants (`sergeyev`,
 * `sergeiev`) and a place's adjective. For comparing names with names only.
 */
export function nameRoot(name: string): string {
  let root = name;
  for (const ending of endings) {
    if (root.endsWith(ending) && root.length - ending.length >= shortestRoot) {
      root = root.slice(0, -ending.length);
      break;
    }
  }
  return root
    .replace(/kh/g, 'h')
    .replace(/y/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}
