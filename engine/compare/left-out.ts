import type { AlignedWordings } from './align-wordings';
import type { UnalignedRow } from './comparison-rows';
import type { RowToken } from './row-tokens';
import { saysTheSame, spelledAlike } from './token-similarity';
import type { Notice } from './types';
import type { WordKind } from './word-kind';

/** With fewer other articles, "the others" would be one reporter's choice of words. */
const FEWEST_OTHERS = 2;

/**
 * Slots in which the page's sentence has nothing and more than half of the other articles, two at
 * least, have words that it has nowhere. Null without a page row or when it leaves nothing out.
 */
export function leftOutNotice(rows: UnalignedRow[], aligned: AlignedWordings): Notice | null {
  const page = rows.findIndex(({ kind }) => kind === 'page');
  if (page < 0) return null;
  const inSlot = (row: number, column: number) => aligned.tokens[row]?.[column] ?? [];
  const ofRow = rows.map((_, row) => (aligned.tokens[row] ?? []).flat());
  const articles = [
    ...new Set(rows.flatMap(({ article }) => (article === undefined ? [] : [article]))),
  ];
  const needed = Math.max(FEWEST_OTHERS, Math.floor(articles.length / 2) + 1);
  const articlesWith = (token: RowToken) =>
    articles.filter((id) =>
      rows.some(
        ({ article }, row) =>
          article === id && ofRow[row]?.some((other) => saysTheSame(token, other)),
      ),
    );
  const slots = Array.from({ length: aligned.columns }, (_, column) => {
    if (inSlot(page, column).some(tells)) return null;
    const shared = rows.map((_, row) =>
      inSlot(row, column).filter(
        (token) =>
          tells(token) && !isIn(token, ofRow[page] ?? []) && articlesWith(token).length >= needed,
      ),
    );
    const first = shared.findIndex((tokens) => tokens.length > 0);
    const tokens = shared[first];
    if (!tokens) return null;
    return {
      column,
      words: asPrinted(rows[first]?.text ?? '', tokens, inSlot(first, column)),
      articles: articles.filter((id) => tokens.some((token) => articlesWith(token).includes(id))),
    };
  }).filter((slot) => slot !== null);
  if (slots.length === 0) return null;
  return {
    kind: 'page-leaves-out',
    articles: articles.filter((id) => slots.some((slot) => slot.articles.includes(id))),
    slots,
  };
}

/** Nothing by themselves: who says it, and words that bear upon others or hold a sentence together. */
const TELL_NOTHING: ReadonlySet<WordKind> = new Set([
  'glue',
  'negator',
  'hedge',
  'reporting',
  'rest',
]);

function tells({ kind, attributes }: RowToken): boolean {
  return !attributes && !TELL_NOTHING.has(kind);
}

/** Words of a slot as the row prints them; words that stand apart are joined with an ellipsis. */
function asPrinted(text: string, words: RowToken[], slot: RowToken[]): string {
  let printed = '';
  let previous: RowToken | undefined;
  for (const token of words) {
    const between = slot.filter(
      ({ start }) => previous && start > previous.start && start < token.start,
    );
    const together = previous && between.every(({ kind }) => kind === 'glue');
    const joint = together ? text.slice(previous?.end, token.start) : previous ? ' … ' : '';
    printed += joint + text.slice(token.start, token.end);
    previous = token;
  }
  return printed;
}

function isIn(token: RowToken, tokens: RowToken[]): boolean {
  return tokens.some(
    (other) =>
      saysTheSame(token, other) ||
      (token.entity !== undefined && token.entity === other.entity) ||
      token.sets.some((set) => other.sets.includes(set)) ||
      (token.kind === 'name' && other.kind === 'name' && spelledAlike(token, other)),
  );
}
