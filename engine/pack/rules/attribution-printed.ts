import { problem } from '../../problem/problem';
import { segmentSentences } from '../../text/segment-sentences';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { findQuotes } from '../quote-selector';

export const attributionPrinted: PackRule = {
  name: 'attribution-printed',
  description:
    'Source and cue of an attribution stand, as they are given, in the sentence that the wording is part of.',
  level: 'good',
  check(pack) {
    const articles = new Map(
      pack.articles.map(({ id, text }) => [id, { text, sentences: segmentSentences(text) }]),
    );
    const faults: Fault[] = [];
    pack.statements.forEach(({ wordings }, i) => {
      wordings.forEach(({ article, selector, attribution }, j) => {
        const { text, sentences } = articles.get(article) ?? { text: '', sentences: [] };
        const [from] = findQuotes(text, selector);
        if (from === undefined) return; // `references` and `verbatim` say so
        const to = from + selector.exact.length;
        const touched = sentences.filter(({ start, end }) => start < to && from < end);
        const printed = text.slice(touched[0]?.start ?? from, touched.at(-1)?.end ?? to);
        for (const part of ['source', 'cue'] as const) {
          if (printed.includes(attribution[part])) continue;
          faults.push({
            pointer: jsonPointer('statements', i, 'wordings', j, 'attribution', part),
            problem: problem('fault.notInSentence', article, attribution[part]),
            cure: `copy the ${part} from the sentence as printed, or leave it "" when it has none`,
          });
        }
      });
    });
    return faults;
  },
};
