import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { copiedWords, copySource, foldedWords } from '../word-overlap';

export const glossOwnWords: PackRule = {
  name: 'gloss-own-words',
  description:
    'The gloss of a statement is in our words: no copy of a wording, and nothing in quotation marks.',
  level: 'publishable',
  check: (pack) =>
    pack.statements.flatMap(({ text, wordings }, index) => {
      const quoted = /["“”„«»][^"“”„«»]*["“”„«»]?/.exec(text);
      if (quoted)
        return [
          {
            pointer: jsonPointer('statements', index, 'text'),
            problem: problem('fault.summaryQuotes', quoted[0]),
            cure: 'say it neutrally in other words, without quotation marks: the wordings are the quotations',
          },
        ];
      const gloss = foldedWords(text);
      for (const { article, selector } of wordings) {
        const copied = copiedWords(gloss, copySource(selector.exact));
        if (copied === null) continue;
        return [
          {
            pointer: jsonPointer('statements', index, 'text'),
            problem: problem('fault.summaryCopies', article, copied),
            cure: 'say it neutrally in other words: readers take the gloss for ours',
          },
        ];
      }
      return [];
    }),
};
