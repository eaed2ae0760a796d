import { problem } from '../../problem/problem';
import { foldForWords, hasWords } from '../find-words';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const spellingsFound: PackRule = {
  name: 'spellings-found',
  description:
    'Every alternate name of a speaker stands in some article, and is not the name itself.',
  level: 'good',
  check(pack) {
    const texts = pack.articles.map(({ text }) => foldForWords(text));
    const faults: Fault[] = [];
    pack.speakers.forEach(({ name, alternateName }, i) => {
      alternateName.forEach((spelling, j) => {
        const pointer = jsonPointer('speakers', i, 'alternateName', j);
        if (spelling === name || alternateName.indexOf(spelling) < j) {
          faults.push({
            pointer,
            problem: problem('fault.spellingTwice', spelling),
            cure: 'delete it here',
          });
        } else if (!texts.some((text) => hasWords(text, spelling))) {
          faults.push({
            pointer,
            problem: problem('fault.spellingNowhere', spelling),
            cure: 'copy the spelling from the article, or delete it; other ways of naming the office are "titles"',
          });
        }
      });
    });
    return faults;
  },
};
