import { problem } from '../../problem/problem';
import { eachText } from '../each-text';
import type { Fault, PackRule } from '../finding';

/**
 * Control characters other than tab and line feed, lone surrogates, and the marks that turn the
 * direction of what follows (U+202A–202E, U+2066–2069), with which a text can be made to read as
 * something it is not.
 */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

export const characters: PackRule = {
  name: 'characters',
  description:
    'No text holds control characters, half characters or marks that turn its direction.',
  level: 'usable',
  check(pack) {
    const faults: Fault[] = [];
    for (const { pointer, text } of eachText(pack)) {
      const hit = forbidden.exec(text);
      if (hit === null) continue;
      const code = hit[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      faults.push({
        pointer,
        offset: hit.index,
        problem: problem('fault.character', `U+${code}`),
        cure: 'delete it; "npm run corpus:fix" does so in all files',
      });
    }
    return faults;
  },
};

/** The text without the characters that may not stand in a pack. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(new RegExp(forbidden.source, 'gu'), '');
}
