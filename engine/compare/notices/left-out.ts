import type { Id } from '../../pack/types';
import type { AlignedWordings } from '../align/align-wordings';
import { saysTheSame, spelledAlike } from '../align/token-similarity';
import type { UnalignedRow } from '../rows/comparison-rows';
import type { Notice } from '../types';
import type { RowToken } from '../words/row-tokens';
import type { WordKind } from '../words/word-kind';
import { lightVerbs } from '../words/word-lists';

/** With fewer other articles, "the others" would be one reporter's choice of words. */
const fewestOthers = 2;

/** Words of a point: with one word, "statements" would be one. */
const fewestWords = 2;

/** Other words that a row may have between the words of a point. */
const wordsBetween = 2;

/** More points are no notice but another article. */
const mostPoints = 3;

/** Words that follow each other, as one of the rows prints them, and the column of the first. */
type Phrase = { row: number; column: number; tokens: RowToken[]; articles: Id[] };

/**
 * What at least half of the other articles, two at least, say and the page's sentence does not: phrases of
 * two words or more that it has nowhere, the most widely told first chosen, in the order of the columns,
 * as an original prints them before a copy. Null without a page row or when it leaves nothing out.
 */
export function leftOutNotice(rows: UnalignedRow[], aligned: AlignedWordings): Notice | null {
  const page = rows.findIndex(({ kind }) => kind === 'page');
  if (page < 0) return null;
  const ofRow = aligned.tokens.map((cells) => cells.flat());
  const said = ofRow.map((tokens) => inOrder(tokens).filter(({ kind }) => kind !== 'glue'));
  const articles = [
    ...new Set(rows.flatMap(({ article }) => (article === undefined ? [] : [article]))),
  ];
  const needed = Math.max(fewestOthers, Math.ceil(articles.length / 2));
  const articlesWith = (tokens: RowToken[]) =>
    articles.filter((id) =>
      rows.some(({ article }, row) => article === id && saysTogether(said[row] ?? [], tokens)),
    );
  const told = byReadability(rows, page).flatMap((row) =>
    runsOf(ofRow[row] ?? [], ofRow[page] ?? []).map((run): Phrase => {
      const tokens = longestTold(run, (part) => articlesWith(part).length >= needed);
      const [first] = tokens;
      const column = aligned.tokens[row]?.findIndex((cell) => first && cell.includes(first)) ?? 0;
      return { row, column, tokens, articles: articlesWith(tokens) };
    }),
  );
  const points: Phrase[] = [];
  for (const phrase of told.sort((a, b) => b.tokens.length - a.tokens.length)) {
    if (phrase.tokens.length < fewestWords) break;
    if (!points.some(({ tokens }) => overlap(tokens, phrase.tokens))) points.push(phrase);
  }
  if (points.length === 0) return null;
  const slots = points
    .sort((a, b) => b.articles.length - a.articles.length || b.tokens.length - a.tokens.length)
    .slice(0, mostPoints)
    .sort((a, b) => a.column - b.column)
    .map(({ row, column, tokens, articles: tellers }) => ({
      column,
      words: (rows[row]?.text ?? '').slice(tokens[0]?.start, tokens.at(-1)?.end),
      articles: tellers,
    }));
  return {
    kind: 'page-leaves-out',
    articles: articles.filter((id) => slots.some((slot) => slot.articles.includes(id))),
    slots,
  };
}

/** The other rows, originals before copies, short ones before long ones. */
function byReadability(rows: UnalignedRow[], page: number): number[] {
  const isCopy = (row: number) => Number(rows[row]?.copy !== 'original');
  const length = (row: number) => rows[row]?.text.length ?? 0;
  return rows
    .flatMap((_, row) => (row === page ? [] : [row]))
    .sort((a, b) => isCopy(a) - isCopy(b) || length(a) - length(b) || a - b);
}

/** Runs of words of a row that say something and that the page has nowhere; only glue between. */
function runsOf(ofRow: RowToken[], ofPage: RowToken[]): RowToken[][] {
  const runs: RowToken[][] = [];
  let open: RowToken[] | null = null;
  for (const token of inOrder(ofRow)) {
    if (token.kind === 'glue') continue;
    if (!tells(token) || isIn(token, ofPage)) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      runs.push(open);
    }
    open.push(token);
  }
  return runs;
}

/** The longest part of a run that enough others have, the first of equals; empty when none is. */
function longestTold(run: RowToken[], isTold: (tokens: RowToken[]) => boolean): RowToken[] {
  for (let length = run.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= run.length; from += 1) {
      const part = run.slice(from, from + length);
      if (isTold(part)) return part;
    }
  }
  return [];
}

/** Whether a row has all the words within one phrase: "forces" far from "expansion" is another point. */
function saysTogether(ofRow: RowToken[], tokens: RowToken[]): boolean {
  return ofRow.some((_, from) => {
    const phrase = ofRow.slice(from, from + tokens.length + wordsBetween);
    return tokens.every((token) => phrase.some((other) => saysTheSame(token, other)));
  });
}

function inOrder(tokens: RowToken[]): RowToken[] {
  return [...tokens].sort((a, b) => a.start - b.start);
}

function overlap(a: RowToken[], b: RowToken[]): boolean {
  return a.some((token) => b.some((other) => saysTheSame(token, other)));
}

/** Nothing by themselves: who says it, and words that bear upon others or hold a sentence together. */
const tellNothing: ReadonlySet<WordKind> = new Set([
  'glue',
  'negator',
  'hedge',
  'reporting',
  'rest',
]);

function tells({ kind, part, key }: RowToken): boolean {
  return part === 'content' && !lightVerbs.has(key) && !tellNothing.has(kind);
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
