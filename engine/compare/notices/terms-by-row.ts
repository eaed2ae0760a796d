import type { OpenedPack } from '../../claims/open-pack';
import type { Sentence } from '../../sentence/read-sentence';
import type { Comparison } from '../types';

/**
 * The pack's terms that some row uses, with each row's own expression as printed, or null where the
 * row uses none. A row that uses several forms is told by its first.
 */
export function termsByRow({ termForms, read }: OpenedPack, texts: string[]): Comparison['terms'] {
  const rows = texts.map(read);
  return termForms().flatMap(({ term, forms }) => {
    const byRow = rows.map((row) => firstForm(row, forms));
    if (byRow.every((expression) => expression === null)) return [];
    return [{ term: term.id, concept: term.concept, byRow }];
  });
}

/** The first place in the row where one of the forms stands, longest form first; null without any. */
function firstForm({ text, tokens }: Sentence, forms: readonly string[][]): string | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const form = forms.find((words) => words.every((word, i) => tokens[at + i]?.norm === word));
    if (!form) continue;
    return text.slice(tokens[at]?.start, tokens[at + form.length - 1]?.end);
  }
  return null;
}
