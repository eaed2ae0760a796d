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
            message: `not verbatim in ${article}: ${mismatch(text, selector.exact)}`,
            cure: `copy the passage from articles/${article}.txt, with its quotation marks, dashes and misprints as they are; where only these differ, "npm run corpus:fix" mends it`,
          });
          return;
        }
        const places = findQuotes(text, selector).length;
        if (places === 1) return;
        faults.push({
          pointer: at(''),
          message:
            places === 0
              ? `prefix or suffix does not stand around the passage in ${article}`
              : `the passage stands ${places} times in ${article}, and prefix and suffix do not tell which`,
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
          message: `not verbatim in ${article.id}: ${mismatch(article.text, exact)}`,
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
function mismatch(text: string, exact: string): string {
  const loose = findLooseQuote(text, exact);
  if (loose !== null) {
    const start = text.slice(loose.start, loose.start + shown);
    return `it differs only in quotation marks, dashes or white space from "${start}…"`;
  }
  let low = 0;
  let high = exact.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(exact.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return `it has no "${exact.slice(0, shown)}"`;
  const place = text.indexOf(exact.slice(0, low)) + low;
  const shared = exact.slice(Math.max(0, low - shown), low);
  const wanted = exact.slice(low, low + shown);
  const found = text.slice(place, place + shown);
  return `after "…${shared}" the article goes on ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
}
