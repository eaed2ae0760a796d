import { jsonPointer } from './json-pointer';
import { describeQuote, findLooseQuote, findQuotes } from './quote-selector';
import { withoutForbidden } from './rules/characters';
import type { Pack, Relation, TextQuoteSelector } from './types';

/** Something that was mended: where in the joined pack, and what was done. */
export type Mend = { pointer: string; done: string };

/**
 * Mends what needs no judgement: forbidden characters and stray white space, passages that differ from
 * their article in quotation marks, dashes or white space only, prefixes and suffixes, relations that
 * hold both ways, the order of forms, doubles in lists. What cannot be mended is left as it is.
 */
export function mendPack(pack: Pack): { pack: Pack; mends: Mend[] } {
  const mended = JSON.parse(JSON.stringify(pack)) as Pack;
  const mends: Mend[] = [];
  const note = (done: string, ...path: (string | number)[]) =>
    mends.push({ pointer: jsonPointer(...path), done });
  mendTexts(mended, note);
  mendPassages(mended, note);
  mendRelations(mended, note);
  mendTerms(mended, note);
  return { pack: mended, mends };
}

type Note = (done: string, ...path: (string | number)[]) => void;

function mendTexts(pack: Pack, note: Note): void {
  pack.articles.forEach((article, i) => {
    const clean = withoutForbidden(article.text);
    if (clean !== article.text) note('deleted forbidden characters', 'articles', i, 'text');
    article.text = clean;
  });
  const oneLine = (text: string, ...path: (string | number)[]): string => {
    const clean = withoutForbidden(text).trim().replaceAll(/\s+/g, ' ');
    if (clean !== text) note('white space and characters', ...path);
    return clean;
  };
  pack.statements.forEach((statement, i) => {
    statement.text = oneLine(statement.text, 'statements', i, 'text');
    for (const key of ['formulations', 'nearMisses'] as const) {
      const seen = new Set<string>();
      statement[key] = statement[key]
        .map((text, j) => oneLine(text, 'statements', i, key, j))
        .filter((text, j) => {
          if (!seen.has(text)) return seen.add(text);
          note('deleted a double', 'statements', i, key, j);
          return false;
        });
    }
  });
}

function mendPassages(pack: Pack, note: Note): void {
  const texts = new Map(pack.articles.map(({ id, text }) => [id, text]));
  pack.statements.forEach((statement, i) => {
    statement.wordings.forEach((wording, j) => {
      const text = texts.get(wording.article);
      if (text === undefined) return;
      const selector = mendSelector(text, wording.selector);
      if (selector === null || isSame(selector, wording.selector)) return;
      note(
        selector.exact === wording.selector.exact
          ? 'prefix and suffix from the article'
          : 'the passage as the article prints it',
        ...['statements', i, 'wordings', j, 'selector'],
      );
      wording.selector = selector;
    });
  });
  pack.articles.forEach((article, i) => {
    const seen = new Set<string>();
    article.leftOut = article.leftOut.flatMap((entry, j) => {
      const place = article.text.includes(entry.exact)
        ? null
        : findLooseQuote(article.text, entry.exact);
      const exact = place === null ? entry.exact : article.text.slice(place.start, place.end);
      if (exact !== entry.exact) {
        note('the passage as the article prints it', 'articles', i, 'leftOut', j, 'exact');
      }
      if (seen.has(exact)) {
        note('deleted a double', 'articles', i, 'leftOut', j);
        return [];
      }
      seen.add(exact);
      return [{ ...entry, exact }];
    });
  });
}

/**
 * The selector that leads to the one place meant; null when no place or several could be meant. One
 * that leads there already is kept, unless it has no context at all.
 */
function mendSelector(text: string, selector: TextQuoteSelector): TextQuoteSelector | null {
  const { exact, prefix, suffix } = selector;
  let places = findQuotes(text, selector);
  if (places.length === 1 && prefix + suffix !== '') return selector;
  if (places.length === 0) places = findQuotes(text, { exact, prefix: '', suffix: '' });
  const [start] = places;
  if (places.length > 1) return null;
  if (start !== undefined) return describeQuote(text, start, start + exact.length);
  const loose = findLooseQuote(text, exact);
  return loose === null ? null : describeQuote(text, loose.start, loose.end);
}

function isSame(a: TextQuoteSelector, b: TextQuoteSelector): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

function mendRelations(pack: Pack, note: Note): void {
  const indexes = new Map(pack.statements.map(({ id }, index) => [id, index]));
  pack.statements.forEach((statement, i) => {
    statement.relations = withoutDoubles(statement.relations, () =>
      note('deleted a double', 'statements', i, 'relations'),
    );
  });
  for (const { id, relations } of pack.statements) {
    for (const { type, statement: otherId } of relations) {
      const index = indexes.get(otherId);
      const other = index === undefined ? undefined : pack.statements[index];
      if (type !== 'sameClaimBy' || other === undefined || other.id === id) continue;
      if (other.relations.some((back) => back.type === type && back.statement === id)) continue;
      other.relations.push({ type, statement: id });
      note(`added sameClaimBy "${id}"`, 'statements', index as number, 'relations');
    }
  }
}

function withoutDoubles(relations: Relation[], onDouble: () => void): Relation[] {
  const seen = new Set<string>();
  return relations.filter(({ type, statement }) => {
    const key = `${type} ${statement}`;
    if (!seen.has(key)) return seen.add(key);
    onDouble();
    return false;
  });
}

function mendTerms(pack: Pack, note: Note): void {
  pack.terms.forEach(({ expressions }, i) => {
    expressions.forEach((expression, j) => {
      const ordered = [...new Set(expression.forms)].sort((a, b) => b.length - a.length);
      if (ordered.join('\n') === expression.forms.join('\n')) return;
      note('forms, the longest first', 'terms', i, 'expressions', j, 'forms');
      expression.forms = ordered;
    });
  });
}
