import { problem } from '../../problem/problem';
import { foldForWords, hasWords } from '../find-words';
import type { Fault, PackRule } from '../finding';
import { jsonPointer } from '../json-pointer';

export const termsFound: PackRule = {
  name: 'terms-found',
  description:
    'Each expression of a term stands, in one of its forms, in every article it names, and no form belongs to two expressions of a term.',
  level: 'usable',
  check(pack) {
    const texts = new Map(pack.articles.map(({ id, text }) => [id, foldForWords(text)]));
    const faults: Fault[] = [];
    pack.terms.forEach((term, i) => {
      const owners = new Map<string, string>();
      term.expressions.forEach(({ label, forms, articles }, j) => {
        const at = (...rest: (string | number)[]) =>
          jsonPointer('terms', i, 'expressions', j, ...rest);
        if (forms.length === 0 || articles.length === 0) {
          faults.push({
            pointer: at(),
            problem: problem(forms.length === 0 ? 'fault.noForms' : 'fault.noArticles', label),
            cure: 'list the forms by which it is recognised and the articles that have them',
          });
        }
        articles.forEach((article, k) => {
          const text = texts.get(article);
          if (text === undefined) return; // `references` says so
          if (forms.some((form) => hasWords(text, form))) return;
          faults.push({
            pointer: at('articles', k),
            problem: problem('fault.noForm', label, article),
            cure: 'add the form it has there, or take the article away',
          });
        });
        forms.forEach((form, k) => {
          const owner = owners.get(form.toLowerCase());
          owners.set(form.toLowerCase(), label);
          if (owner === undefined) return;
          faults.push({
            pointer: at('forms', k),
            problem: problem('fault.formTaken', form, owner),
            cure: 'leave it with the expression it belongs to',
          });
        });
      });
    });
    return faults;
  },
};
