import { problem } from '../../problem/problem';
import type { Span } from '../../text/span';
import { findWords, foldForWords, hasWords } from '../find-words';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';
import type { Term } from '../types';

export const termsAttributed: PackRule = {
  name: 'terms-attributed',
  description: 'Each expression of a term names every article that uses it.',
  level: 'good',
  check(pack) {
    const folded = new Map(pack.articles.map(({ id, text }) => [id, foldForWords(text)]));
    const faults: Fault[] = [];
    pack.terms.forEach((term, i) => {
      for (const { id, text } of pack.articles) {
        const used = expressionsIn(term, text, folded.get(id) ?? '');
        term.expressions.forEach(({ label, articles }, j) => {
          const found = used.get(j);
          if (found === undefined || articles.includes(id)) return;
          faults.push({
            pointer: jsonPointer('terms', i, 'expressions', j, 'articles'),
            problem: problem('fault.usesToo', id, label, text.slice(found.start, found.end)),
            cure: 'name the article, or make the form longer so that it means this concept only',
          });
        });
      }
    });
    return faults;
  },
};

/**
 * First place of each expression (by index) in a text; where forms overlap, the longer one counts.
 * @param folded the text as `foldForWords` gives it
 */
function expressionsIn(term: Term, text: string, folded: string): Map<number, Span> {
  const hits = term.expressions.flatMap(({ forms }, expression) =>
    forms
      .filter((form) => hasWords(folded, form))
      .flatMap((form) => findWords(text, form).map((span) => ({ expression, span }))),
  );
  hits.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  const kept: typeof hits = [];
  for (const hit of hits) {
    const covered = kept.some(({ span }) => span.start < hit.span.end && hit.span.start < span.end);
    if (!covered) kept.push(hit);
  }
  kept.sort((a, b) => a.span.start - b.span.start);
  const first = new Map<number, Span>();
  for (const { expression, span } of kept) if (!first.has(expression)) first.set(expression, span);
  return first;
}
