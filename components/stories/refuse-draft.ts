import type { Decision, Passage } from '../../engine/grow/types';
import { findWords } from '../../engine/pack/find-words';
import { findQuotes } from '../../engine/pack/quote-selector';
import type { Id, Pack, Statement, Term, TermExpression } from '../../engine/pack/types';

/** What the reader says of a drafted term by refusing it: each two of its expressions are not of one thing. */
export function refuseTerm(pack: Pack, { expressions }: Term, at: string): Decision[] {
  const passages = expressions.flatMap((each) => passageOfExpression(pack, each) ?? []);
  return passages.flatMap((a, i) =>
    passages.slice(i + 1).map((b): Decision => ({ kind: 'no-term', a, b, at })),
  );
}

/** The same of a drafted denial; none where a statement is not there any more. */
export function refuseDenial(pack: Pack, by: Id, denied: Id, at: string): Decision[] {
  const [a, b] = [by, denied].map((id) =>
    passageOfStatement(
      pack,
      pack.statements.find((statement) => statement.id === id),
    ),
  );
  return a && b ? [{ kind: 'no-denial', a, b, at }] : [];
}

function passageOfExpression(pack: Pack, { forms, articles }: TermExpression): Passage | null {
  for (const { id, text } of pack.articles) {
    if (!articles.includes(id)) continue;
    for (const form of forms) {
      const [place] = findWords(text, form);
      if (place)
        return { article: id, text: text.slice(place.start, place.end), start: place.start };
    }
  }
  return null;
}

function passageOfStatement(pack: Pack, statement: Statement | undefined): Passage | null {
  const [wording] = statement?.wordings ?? [];
  const text = pack.articles.find(({ id }) => id === wording?.article)?.text;
  if (!wording || text === undefined) return null;
  const [start] = findQuotes(text, wording.selector);
  return start === undefined
    ? null
    : { article: wording.article, text: wording.selector.exact, start };
}
