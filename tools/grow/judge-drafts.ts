import { foldForWords, hasWords } from '../../engine/pack/find-words';
import type { Id, Pack, Statement, Term } from '../../engine/pack/types';

/** A drafted denial: the statement that denies, and the one it denies. */
export type DraftedDenial = { by: Statement; denied: Statement };

/** The denials of a pack, in its order. */
export function denialsIn({ statements }: Pack): DraftedDenial[] {
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.flatMap((by) =>
    by.relations.flatMap(({ type, statement }) => {
      const denied = known.get(statement);
      return type === 'denies' && denied ? [{ by, denied }] : [];
    }),
  );
}

/** The authored term that has two of a drafted one's expressions, or a part of them; undefined when none has. */
export function authoredTerm({ expressions }: Term, { terms }: Pack): Term | undefined {
  const isOf = (form: string, other: string): boolean =>
    hasWords(foldForWords(form), other) || hasWords(foldForWords(other), form);
  return terms.find((term) => {
    const met = expressions.flatMap(({ forms }) => {
      const at = term.expressions.findIndex((own) =>
        own.forms.some((other) => forms.some((form) => isOf(form, other))),
      );
      return at < 0 ? [] : at;
    });
    return new Set(met).size > 1;
  });
}

/** Whether an author relates two statements, with words of theirs in the same places, as a denial. */
export function isAuthoredDenial(
  { by, denied }: DraftedDenial,
  drafted: Pack,
  authored: Pack,
): boolean {
  return denialsIn(authored).some(
    (own) =>
      overlap(own.by, authored, by, drafted) && overlap(own.denied, authored, denied, drafted),
  );
}

/** Whether some wording of one statement has words in common with one of the other's, in one and the same article. */
function overlap(own: Statement, ofOwn: Pack, other: Statement, ofOther: Pack): boolean {
  const texts = (pack: Pack): Map<Id, string> =>
    new Map(pack.articles.map(({ id, text }) => [id, text.replaceAll(/\s+/g, ' ')]));
  const [mine, theirs] = [texts(ofOwn), texts(ofOther)];
  return own.wordings.some((a) =>
    other.wordings.some((b) => {
      if (mine.get(a.article)?.trim() !== theirs.get(b.article)?.trim()) return false;
      const [x, y] = [a, b].map(({ selector }) => selector.exact.replaceAll(/\s+/g, ' '));
      return x !== undefined && y !== undefined && (x.includes(y) || y.includes(x));
    }),
  );
}
