import type { Id } from '../pack/types';
import { isYear } from '../text/number-words';
import { stem } from '../text/stem';
import { type Token, tokenise } from '../text/tokenise';
import { demonymRoot } from './name-spelling';
import type { PackNames } from './pack-names';
import {
  DAY_WORDS,
  GLUE_WORDS,
  HEDGES,
  IMPLICIT_NEGATORS,
  MONTHS,
  NEGATORS,
  QUANTITIES,
  REPORTING_WORDS,
  SAME_MEANING,
} from './word-lists';

export type WordKind =
  | 'glue'
  | 'negator'
  | 'number'
  | 'date'
  | 'name'
  | 'hedge'
  | 'reporting'
  | 'word'
  /** All that stands behind the cap of a very long row. */
  | 'rest';

/** A word, a number or a whole name of one row. */
export type RowToken = {
  /** Offsets in the row's text, end exclusive. */
  start: number;
  end: number;
  kind: WordKind;
  /** Tokens with one key say the same: inflection, spelling and number format are folded away. */
  key: string;
  /** Folded words; several when the token is a whole name. */
  words: readonly string[];
  /** The pack's speaker whose name this is. */
  entity?: Id;
  person?: boolean;
  /** How the word turns its clause round: by itself ("not") or by what it means ("refused"). */
  negates: 'no' | 'explicitly' | 'by-meaning';
  weight: number;
};

/**
 * Tokens of a row that are aligned; what stands behind them becomes one token of its own and one
 * last column. Twice the longest sentence of ordinary news, and bounds the alignment's time, which
 * grows with the square of the row's length.
 */
export const LONGEST_ROW = 120;

/** How much a pair of equal words pulls two rows together, next to 1 for an ordinary word. */
const WEIGHT: Readonly<Record<WordKind, number>> = {
  glue: 0.2,
  negator: 0.8,
  number: 1.3,
  date: 0.9,
  name: 1.2,
  hedge: 0.7,
  reporting: 0.7,
  word: 1,
  rest: 0,
};

/**
 * The tokens of every row, in order, with what the comparison must know of each. A row's `cue` is its
 * reporting verb as the pack has it, for verbs that no list knows. A word at the start of a sentence
 * is a name when some row has it capitalised elsewhere.
 */
export function rowTokens(rows: { text: string; cue?: string }[], names: PackNames): RowToken[][] {
  const plain = rows.map(({ text }) => tokenise(text));
  const capitalised = new Set<string>();
  rows.forEach(({ text }, row) => {
    const tokens = plain[row] as Token[];
    tokens.forEach((token, at) => {
      if (isProperName(tokens, at, text)) capitalised.add(demonymRoot(token.norm));
    });
  });
  return rows.map(({ text, cue }, row) =>
    tokensOfRow(plain[row] as Token[], text, names, {
      capitalised,
      cueStems: new Set(tokenise(cue ?? '').map((token) => token.stem)),
    }),
  );
}

/** What one row's words are judged by besides themselves. */
type Surroundings = { capitalised: ReadonlySet<string>; cueStems: ReadonlySet<string> };

function tokensOfRow(
  plain: Token[],
  text: string,
  names: PackNames,
  surroundings: Surroundings,
): RowToken[] {
  const tokens: RowToken[] = [];
  for (let i = 0; i < plain.length; i += 1) {
    if (tokens.length === LONGEST_ROW) {
      tokens.push(restOfRow(plain, i));
      break;
    }
    const length = nameLength(plain, i, names, text);
    if (length > 0) {
      tokens.push(nameToken(plain.slice(i, i + length), names));
      i += length - 1;
    } else {
      tokens.push(wordToken(plain, i, text, surroundings));
    }
  }
  return tokens;
}

/** How many tokens from `at` on are the longest name of the pack; 0 when there is none. */
function nameLength(tokens: Token[], at: number, names: PackNames, text: string): number {
  let longest = 0;
  let joined = '';
  for (let length = 1; length <= names.longest; length += 1) {
    const token = tokens[at + length - 1];
    if (!token) break;
    const previous = tokens[at + length - 2];
    if (length > 1 && previous && !/^[\s.-]+$/.test(text.slice(previous.end, token.start))) break;
    joined = length === 1 ? token.norm : `${joined} ${token.norm}`;
    if (tokens[at]?.capital && names.byWords.has(joined)) longest = length;
  }
  return longest;
}

function nameToken(parts: Token[], names: PackNames): RowToken {
  const words = parts.map((part) => part.norm);
  const entity = names.byWords.get(words.join(' '));
  const first = parts[0] as Token;
  const last = parts.at(-1) as Token;
  const shortName = entity?.id.startsWith('short-name:');
  return {
    start: first.start,
    end: last.end,
    kind: 'name',
    key: shortName ? (entity?.id ?? '') : words.join(' '),
    words,
    ...(entity && !shortName ? { entity: entity.id, person: entity.person } : {}),
    negates: 'no',
    weight: WEIGHT.name,
  };
}

function restOfRow(tokens: Token[], from: number): RowToken {
  const words = tokens.slice(from).map((token) => token.norm);
  return {
    start: (tokens[from] as Token).start,
    end: (tokens.at(-1) as Token).end,
    kind: 'rest',
    key: `rest:${words.join(' ')}`,
    words,
    negates: 'no',
    weight: WEIGHT.rest,
  };
}

function wordToken(tokens: Token[], at: number, text: string, around: Surroundings): RowToken {
  const token = tokens[at] as Token;
  const { kind, key } = classify(tokens, at, text, around);
  const byMeaning = kind !== 'name' && IMPLICIT_NEGATORS.has(token.stem);
  return {
    start: token.start,
    end: token.end,
    kind,
    key,
    words: [token.norm],
    negates: kind === 'negator' ? 'explicitly' : byMeaning ? 'by-meaning' : 'no',
    weight: WEIGHT[kind],
  };
}

function classify(
  tokens: Token[],
  at: number,
  text: string,
  { capitalised, cueStems }: Surroundings,
): { kind: WordKind; key: string } {
  const token = tokens[at] as Token;
  const { norm } = token;
  const next = tokens[at + 1];
  if (token.kind === 'number') {
    const value = Number(norm);
    if (norm === '1' && !/\d/.test(text.slice(token.start, token.end)))
      return { kind: 'glue', key: 'one' };
    const dated = isYear(value) || isDayOfMonth(tokens, at);
    return { kind: dated ? 'date' : 'number', key: `n${norm}` };
  }
  const month = MONTHS.get(norm);
  if (month && token.capital && (norm !== 'may' || next?.kind === 'number')) {
    return { kind: 'date', key: month };
  }
  const day = DAY_WORDS.get(norm);
  if (day && (token.capital || norm.startsWith('to') || norm.startsWith('yes'))) {
    return { kind: 'date', key: day };
  }
  if (QUANTITIES.has(norm)) return { kind: 'number', key: stem(norm) };
  if (NEGATORS.has(norm)) return { kind: 'negator', key: norm === 'none' ? 'no' : norm };
  if (HEDGES.has(norm) && !(norm === 'some' && next?.kind !== 'number')) {
    return { kind: 'hedge', key: stem(norm) };
  }
  if (norm === 'about' && next?.kind === 'number') return { kind: 'hedge', key: 'about' };
  if (GLUE_WORDS.has(norm)) return { kind: 'glue', key: norm };
  const meaning = SAME_MEANING.get(norm) ?? norm;
  const isName =
    isProperName(tokens, at, text) || (token.capital && capitalised.has(demonymRoot(norm)));
  if (isName) return { kind: 'name', key: demonymRoot(norm) };
  const key = stem(americanSpelling(meaning));
  if (cueStems.has(token.stem) || REPORTING_WORDS.has(token.stem) || REPORTING_WORDS.has(key)) {
    return { kind: 'reporting', key };
  }
  return { kind: 'word', key };
}

/** Whether the number stands beside a month: "27 January", "January 27". */
function isDayOfMonth(tokens: Token[], at: number): boolean {
  const value = Number((tokens[at] as Token).norm);
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token !== undefined && token.capital && MONTHS.has(token.norm),
  );
}

/** A capital that is not merely the sentence's first letter. */
function isProperName(tokens: Token[], at: number, text: string): boolean {
  const token = tokens[at] as Token;
  if (!token.capital) return false;
  const surface = text.slice(token.start, token.end);
  if (surface.length > 1 && surface === surface.toUpperCase()) return true;
  const previous = tokens[at - 1];
  if (!previous) return false;
  return !/[.!?:…][\s"'“”‘’)]*$|[“"‘]$/.test(text.slice(previous.end, token.start));
}

/** British endings written the American way, so that spelling habits are no difference. */
function americanSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e[ds]?|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ably|ite|ites|hood|ly)?$/, 'or$1')
    .replace(/lled$/, 'led')
    .replace(/lling$/, 'ling');
}
