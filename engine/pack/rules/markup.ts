import { problem } from '../../problem/problem';
import { eachText } from '../each-text';
import type { Fault, PackRule } from '../finding';

/** A tag or an entity: `<b>`, `</p>`, `&nbsp;`, `&#8217;`. */
const markupPattern = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i;

export const markup: PackRule = {
  name: 'markup',
  description: 'No text holds HTML: packs are plain text.',
  level: 'good',
  check(pack) {
    const faults: Fault[] = [];
    for (const { pointer, text } of eachText(pack)) {
      const hit = markupPattern.exec(text);
      if (hit === null) continue;
      faults.push({
        pointer,
        offset: hit.index,
        problem: problem('fault.markup', hit[0]),
        cure: 'write the characters themselves, without tags and entities',
      });
    }
    return faults;
  },
};
