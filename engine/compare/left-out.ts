import type { Id } from '../pack/types';
import type { AlignedWordings } from './align-wordings';
import type { UnalignedRow } from './comparison-rows';
import type { RowToken } from './row-tokens';
import { saysTheSame, spelledAlike } from './token-similarity';
import type { Notice } from './types';

/** With fewer other wordings, "the others" would be one outlet's choice of words. */
const FEWEST_OTHERS = 2;

/**
 * Slots with words that more than half of the other wordings have, two at least, and the page's
 * sentence has nowhere. Null without a page row or when it leaves nothing out.
 */
export function leftOutNotice(rows: UnalignedRow[], aligned: AlignedWordings): Notice | null {
  const page = rows.findIndex(({ kind }) => kind === 'page');
  if (page < 0) return null;
  const others = rows.flatMap((_, row) => (row === page ? [] : [row]));
  const needed = Math.max(FEWEST_OTHERS, Math.floor(others.length / 2) + 1);
  const onPage = (aligned.tokens[page] ?? []).flat();
  const slots = Array.from({ length: aligned.columns }, (_, column) => {
    const missing = (row: number) =>
      (aligned.tokens[row]?.[column] ?? []).filter((token) => tells(token) && !isIn(token, onPage));
    const shared = (row: number) =>
      missing(row).filter(
        (token) =>
          others.filter((other) => isIn(token, aligned.tokens[other]?.flat() ?? [])).length >=
          needed,
      );
    const rowsWithIt = others.filter((row) => shared(row).length > 0);
    const first = rowsWithIt[0];
    if (first === undefined) return null;
    const tokens = shared(first);
    const text = rows[first]?.text ?? '';
    const articles = rowsWithIt.flatMap((row): Id[] => {
      const article = rows[row]?.article;
      return article === undefined ? [] : [article];
    });
    return {
      column,
      words: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
      articles: [...new Set(articles)],
    };
  }).filter((slot) => slot !== null);
  if (slots.length === 0) return null;
  return {
    kind: 'page-leaves-out',
    articles: [...new Set(slots.flatMap(({ articles }) => articles))],
    slots,
  };
}

/** Reporting verbs and words that hold a sentence together are nothing that can be left out. */
function tells({ kind }: RowToken): boolean {
  return kind !== 'glue' && kind !== 'reporting' && kind !== 'rest';
}

function isIn(token: RowToken, tokens: RowToken[]): boolean {
  return tokens.some(
    (other) =>
      saysTheSame(token, other) ||
      (token.entity !== undefined && token.entity === other.entity) ||
      (token.kind === 'name' && other.kind === 'name' && spelledAlike(token, other)),
  );
}
