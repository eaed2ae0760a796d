import type { Pack } from '../../pack/types';
import { tokenise } from '../../text/tokenise';
import type { Comparison } from '../types';

/**
 * The pack's terms that some row uses, with each row's own expression as printed, or null where the
 * row uses none. A row that uses several forms is told by its first.
 */
export function termsByRow(pack: Pack, texts: string[]): Comparison['terms'] {
  const rows = texts.map((text) => ({ text, tokens: tokenise(text) }));
  return pack.terms.flatMap((term) => {
    const forms = term.expressions
      .flatMap((expression) => expression.forms)
      .map((form) => tokenise(form).map(({ norm }) => norm))
      .filter((words) => words.length > 0)
      .sort((a, b) => b.length - a.length);
    const byRow = rows.map((row) => firstForm(row, forms));
    if (byRow.every((expression) => expression === null)) return [];
    return [{ term: term.id, concept: term.concept, byRow }];
  });
}

type Row = { text: string; tokens: ReturnType<typeof tokenise> };

/** The first place in the row where one of the forms stands, longest form first; null without any. */
function firstForm({ text, tokens }: Row, forms: string[][]): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const form = forms.find((words) => words.every((word, i) => tokens[at + i]?.norm === word));
    if (!form) continue;
    return text.slice(tokens[at]?.start, tokens[at + form.length - 1]?.end);
  }
  return null;
}
