import type { OpenedPack, TermForm } from '../../claims/open-pack';
import type { Term } from '../../pack/types';
import type { Sentence } from '../../sentence/read-sentence';
import type { Span } from '../../text/span';

/** A term that some row uses, and where each row has its first expression of it; null where it has none. */
export type TermPlaces = { term: Term; places: (TermPlace | null)[] };

/** Where in the row's text, and which of the term's expressions. */
export type TermPlace = Span & { expression: number };

/** The pack's terms that some row uses, in the pack's order. A row that uses several forms is told by its first. */
export function termPlaces({ termForms, read }: OpenedPack, texts: string[]): TermPlaces[] {
  const rows = texts.map(read);
  return termForms().flatMap(({ term, forms }) => {
    const places = rows.map((row) => firstPlace(row, forms));
    return places.every((place) => place === null) ? [] : [{ term, places }];
  });
}

/** The first place in the row where one of the forms stands, longest form first; null without any. */
function firstPlace({ tokens }: Sentence, forms: readonly TermForm[]): TermPlace | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const form = forms.find(({ words }) => words.every((word, i) => tokens[at + i]?.norm === word));
    const [first, last] = [tokens[at], tokens[at + (form?.words.length ?? 0) - 1]];
    if (form && first && last)
      return { start: first.start, end: last.end, expression: form.expression };
  }
  return null;
}
