import { problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { copiedWords, copySource, foldedWords } from '../word-overlap';

export const formulationsOwnWords: PackRule = {
  name: 'formulations-own-words',
  description:
    'Formulations and near misses are written by us: no copies of a wording or of the gloss.',
  level: 'good',
  check(pack) {
    const articles = pack.articles.map(({ id, text }) => ({ id, source: copySource(text) }));
    const faults: Fault[] = [];
    pack.statements.forEach(({ text, wordings, formulations, nearMisses }, i) => {
      const examples: [string, string, number][] = [
        ...formulations.map((s, j): [string, string, number] => [s, 'formulations', j]),
        ...nearMisses.map((s, j): [string, string, number] => [s, 'nearMisses', j]),
      ];
      const gloss = foldedWords(text).join(' ');
      const reported = new Set(wordings.map(({ article }) => article));
      for (const [example, key, j] of examples) {
        const words = foldedWords(example);
        const copies = articles.flatMap((article) => {
          const copied = reported.has(article.id) ? copiedWords(words, article.source) : null;
          return copied === null ? [] : [problem('fault.copiedFrom', article.id, copied)];
        });
        if (words.join(' ') === gloss) copies.unshift(problem('fault.copiedFromSummary'));
        const [copy] = copies;
        if (copy === undefined) continue;
        faults.push({
          pointer: jsonPointer('statements', i, key, j),
          problem: copy,
          cure: 'write it anew from what the statement says, without looking at the articles',
        });
      }
    });
    return faults;
  },
};
