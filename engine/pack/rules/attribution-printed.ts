import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const attributionPrinted: PackRule = {
  name: 'attribution-printed',
  description: 'Source and cue of an attribution stand in the article as they are given.',
  scope: 'authoring',
  severity: 'error',
  check(pack) {
    const texts = new Map(pack.articles.map(({ id, text }) => [id, text]));
    const faults: Fault[] = [];
    pack.statements.forEach(({ wordings }, i) => {
      wordings.forEach(({ article, attribution }, j) => {
        const text = texts.get(article);
        if (text === undefined) return; // `references` says so
        for (const part of ['source', 'cue'] as const) {
          if (text.includes(attribution[part])) continue;
          faults.push({
            pointer: jsonPointer('statements', i, 'wordings', j, 'attribution', part),
            message: `${article} has no "${attribution[part]}"`,
            cure: `copy the ${part} as printed, or leave it "" when the sentence has none`,
          });
        }
      });
    });
    return faults;
  },
};
