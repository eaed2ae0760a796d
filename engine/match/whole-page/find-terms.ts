import type { Id, Pack } from '../../pack/types';
import type { Span } from '../../text/span';
import { type Token, unstemmedTokens, wordsOf } from '../../text/tokenise';

/** The pack's terms as the page expresses them; an expression's longest form wins. */
export function findTerms(
  { terms }: Pick<Pack, 'terms'>,
  text: string,
): { term: Id; label: string; spans: Span[] }[] {
  if (!terms.length) return [];
  const tokens = unstemmedTokens(text);
  const places = new Map<string, number[]>();
  tokens.forEach(({ norm }, i) => {
    const list = places.get(norm);
    if (list) list.push(i);
    else places.set(norm, [i]);
  });
  return terms.flatMap(({ id, expressions }) => {
    const taken = new Set<number>();
    return expressions.flatMap(({ label, forms }) => {
      const spans: Span[] = [];
      const longestFirst = forms.map(wordsOf).sort((a, b) => b.length - a.length);
      for (const words of longestFirst) {
        for (const at of places.get(words[0] ?? '') ?? []) {
          if (!words.every((word, k) => tokens[at + k]?.norm === word && !taken.has(at + k)))
            continue;
          words.forEach((_, k) => {
            taken.add(at + k);
          });
          spans.push({
            start: (tokens[at] as Token).start,
            end: (tokens[at + words.length - 1] as Token).end,
          });
        }
      }
      spans.sort((a, b) => a.start - b.start);
      return spans.length ? [{ term: id, label, spans }] : [];
    });
  });
}
