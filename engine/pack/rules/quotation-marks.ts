import { problem } from '../../problem/problem';
import type { PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { findQuotes } from '../quote-selector';

const quotationMark = /["“”„«»‘]/;

export const quotationMarks: PackRule = {
  name: 'quotation-marks',
  description:
    'What is called a direct or mixed quotation stands in a paragraph with quotation marks; a mixed one has them itself.',
  level: 'good',
  check(pack) {
    const texts = new Map(pack.articles.map(({ id, text }) => [id, text]));
    return pack.statements.flatMap(({ wordings }, i) =>
      wordings.flatMap(({ article, selector, quotationType }, j) => {
        const text = texts.get(article);
        if (text === undefined || quotationType === 'indirect') return [];
        const [start] = findQuotes(text, selector);
        if (start === undefined) return []; // `verbatim` says so
        const passage =
          quotationType === 'mixed'
            ? selector.exact
            : paragraphAround(text, start, start + selector.exact.length);
        if (quotationMark.test(passage)) return [];
        return [
          {
            pointer: jsonPointer('statements', i, 'wordings', j, 'quotationType'),
            problem: problem('fault.noQuotationMarks', problem(`quotation.${quotationType}`)),
            cure: 'call it "indirect", or let "exact" take in the words in quotation marks',
          },
        ];
      }),
    );
  },
};

/** The paragraphs a passage touches, with the one before: quotations run on over paragraphs. */
function paragraphAround(text: string, start: number, end: number): string {
  const own = text.lastIndexOf('\n\n', start);
  const before = own < 0 ? 0 : text.lastIndexOf('\n\n', own - 1);
  const after = text.indexOf('\n\n', end);
  return text.slice(Math.max(0, before), after < 0 ? text.length : after);
}
