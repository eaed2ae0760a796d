import { type Problem, problem } from '../../problem/problem';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import { findLooseQuote, findQuotes } from '../quote-selector';

export const verbatim: PackRule = {
  name: 'verbatim',
  description:
    'Each wording stands in its article, letter for letter, once between its prefix and suffix; so does each passage left out.',
  level: 'usable',
  check(pack) {
    const texts = new Map(pack.articles.map(({ id, text }) => [id, text]));
    const faults: Fault[] = [];
    pack.statements.forEach((statement, i) => {
      statement.wordings.forEach(({ article, selector }, j) => {
        const text = texts.get(article);
        if (text === undefined) return; // `references` says so
        const at = (key: string) =>
          jsonPointer('statements', i, 'wordings', j, 'selector', ...(key ? [key] : []));
        if (!text.includes(selector.exact)) {
          faults.push({
            pointer: at('exact'),
            problem: problem('fault.notVerbatim', article, mismatch(text, selector.exact)),
            cure: `copy the passage from articles/${article}.txt, with its quotation marks, dashes and misprints as they are; where only these differ, "npm run corpus:fix" mends it`,
          });
          return;
        }
        const places = findQuotes(text, selector).length;
        if (places === 1) return;
        faults.push({
          pointer: at(''),
          problem:
            places === 0
              ? problem('fault.surroundings', article)
              : problem('fault.severalPlaces', places, article),
          cure:
            places === 0
              ? 'run "npm run corpus:fix", or copy what stands right before and after it'
              : 'lengthen prefix or suffix until only one place is left; both are copied from the article',
        });
      });
    });
    pack.articles.forEach((article, i) => {
      article.leftOut.forEach(({ exact }, j) => {
        if (article.text.includes(exact)) return;
        faults.push({
          pointer: jsonPointer('articles', i, 'leftOut', j, 'exact'),
          problem: problem('fault.notVerbatim', article.id, mismatch(article.text, exact)),
          cure: `copy the passage from articles/${article.id}.txt`,
        });
      });
    });
    return faults;
  },
};

/** Letters shown around the first letter that differs. */
const shown = 24;

/** Says where a passage that is not in the text departs from it. */
function mismatch(text: string, exact: string): Problem {
  const loose = findLooseQuote(text, exact);
  if (loose !== null) {
    const start = text.slice(loose.start, loose.start + shown);
    return problem('fault.onlySigns', `${start}…`);
  }
  let low = 0;
  let high = exact.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(exact.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return problem('fault.hasNot', exact.slice(0, shown));
  const place = text.indexOf(exact.slice(0, low)) + low;
  const shared = exact.slice(Math.max(0, low - shown), low);
  const wanted = exact.slice(low, low + shown);
  const found = text.slice(place, place + shown);
  return problem('fault.goesOn', `…${shared}`, onOneLine(found), onOneLine(wanted));
}

/** Line breaks as they are written in the files. */
const onOneLine = (text: string): string => JSON.stringify(text).slice(1, -1);
