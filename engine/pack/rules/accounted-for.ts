import { problem } from '../../problem/problem';
import { articleCoverage } from '../article-coverage';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

/** Characters of a passage that a message shows. */
const shown = 80;

export const accountedFor: PackRule = {
  name: 'accounted-for',
  description:
    'Every sentence of every article is part of a wording, or left out with the reason why.',
  level: 'publishable',
  check: (pack) =>
    pack.articles.flatMap((article, index) =>
      articleCoverage(pack, article).open.map(({ start, end }) => {
        const passage = article.text.slice(start, end).trim();
        return {
          pointer: jsonPointer('articles', index, 'text'),
          offset: start + article.text.slice(start).search(/\S/),
          problem: problem(
            'fault.notAccounted',
            passage.length > shown ? `${passage.slice(0, shown)}…` : passage,
          ),
          cure: `add it as a wording to the statement it reports, or to "leftOut" in articles/${article.id}.json with a reason`,
        };
      }),
    ),
};
