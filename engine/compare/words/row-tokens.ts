import type { PackNames } from '../../claims/pack-names';
import type { Id } from '../../pack/types';
import { demonymRoot } from '../../sentence/names/name-spelling';
import { turnedWords } from '../../sentence/negation/negation-scope';
import type { Span } from '../../text/span';
import { type Token, tokenise, wordsOf } from '../../text/tokenise';
import { type Amount, amountAt } from './amounts';
import { type PrintedAttribution, type RowPart, rowParts } from './row-parts';
import {
  type ClassifiedWord,
  classifyWords,
  isProperName,
  type Surroundings,
  type WordKind,
} from './word-kind';
import { glueWords, placeKinds, placeLeads } from './word-lists';

/** A word, a number or a whole name of one row. */
export type RowToken = Omit<ClassifiedWord, 'length'> & {
  /** Offsets in the row's text, end exclusive. */
  start: number;
  end: number;
  /** Folded words; several when the token is a whole name. */
  words: readonly string[];
  /** The pack's speaker whose name this is. */
  entity?: Id;
  person?: boolean;
  /** What a name is used for where it does not say who: where it is ("in Alba"), or whose or what kind ("Alban troops"). */
  use?: 'place' | 'adjective';
  /**
   * Whether no reader parts this word from the next: nothing or a hyphen is between ("pro-peace",
   * "isn’t"), or they are two names joined by "and".
   */
  bound: boolean;
  /** Whether another sentence of the row begins behind it. */
  endsSentence: boolean;
  /** Whether the word tells what is said, or who says it. */
  part: RowPart;
  /** How much this word pulls two rows together, next to 1 for an ordinary word. */
  weight: number;
  /** Whether its clause says it (1), turns it round (-1), or leaves that open (0); absent of what can be neither. */
  turn?: -1 | 0 | 1;
  /** What a number tells; null where that is no plain amount. */
  amount?: Amount | null;
};

/** A row's text and what is known of who says it. */
export type RowText = {
  text: string;
  /** Where in `text` the statement stands; all of it when absent. */
  stated?: Span;
  /** The words that tell who says it, as printed in `text`, and their reporting verb. */
  attribution?: PrintedAttribution;
  /** Who passes it on, such as an agency. */
  relay?: PrintedAttribution;
};

/**
 * Tokens of a row that are aligned; what stands behind them becomes one token and one last column.
 * More than twice the longest sentence of ordinary news, and bounds the alignment's time, which grows
 * with the square of the row's length.
 */
export const longestRow = 120;

/** Between the last word of a sentence and the first of the next; initials and "Mr." are no token's end here. */
const sentenceEnd = /^[^.!?]*[.!?]["”’)]*\s+["“‘(]*$/;

/** How much equal words of a kind pull two rows together, next to 1 for an ordinary word. */
export const weightOfKind: Readonly<Record<WordKind, number>> = {
  glue: 0.2,
  negator: 0.8,
  number: 1.3,
  date: 0.9,
  name: 1.2,
  hedge: 0.7,
  reporting: 0.4,
  word: 1,
  rest: 0,
};

/**
 * The tokens of every row, in order, with what the comparison must know of each. A word at the start
 * of a sentence is a name when some row has it capitalised elsewhere.
 */
export function rowTokens(
  rows: RowText[],
  names: PackNames,
  tokensOf: (text: string) => readonly Token[] = tokenise,
): RowToken[][] {
  const plain = rows.map(({ text }) => tokensOf(text));
  const capitalised = new Set<string>();
  const lowerCase = new Set<string>();
  rows.forEach(({ text }, row) => {
    const tokens = plain[row] as readonly Token[];
    tokens.forEach((token, at) => {
      if (!token.capital) lowerCase.add(token.norm);
      else if (isProperName(tokens, at, text)) capitalised.add(demonymRoot(token.norm));
    });
  });
  return rows.map((row, index) =>
    tokensOfRow(row, plain[index] as readonly Token[], names, { capitalised, lowerCase }),
  );
}

function tokensOfRow(
  row: RowText,
  plain: readonly Token[],
  names: PackNames,
  around: Omit<Surroundings, 'cue'>,
): RowToken[] {
  const { text, attribution } = row;
  const cue = new Set(wordsOf(attribution?.cue ?? ''));
  const classified = classifyWords(plain, text, { ...around, cue });
  const parts = partsOfRow(row, plain);
  const turns = new Map(turnedWords(text, plain, () => false).map(({ at, turn }) => [at, turn]));
  const tokens: RowToken[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (tokens.length === longestRow) {
      tokens.push(restOfRow(plain, at));
      break;
    }
    const part = parts[at] as RowPart;
    // A name ends where another part begins.
    const end = parts.findIndex((other, index) => index > at && other !== part);
    const own = end < 0 ? plain : plain.slice(0, end);
    const named = nameLength(own, at, names, text);
    const word = classified[at] as ClassifiedWord;
    const length = Math.min(named || word.length, own.length - at);
    const ownWords = plain.slice(at, at + length);
    const token = named ? nameToken(ownWords, names) : wordToken(ownWords, word);
    const next = plain[at + length];
    const use = token.kind === 'name' ? useOfName(plain, at, at + length, text) : undefined;
    const turn = token.kind === 'name' ? undefined : turns.get(at);
    tokens.push({
      ...token,
      ...(turn === undefined ? {} : { turn }),
      ...(token.kind === 'number' ? { amount: amountAt(plain, at) } : {}),
      ...(use ? { use } : {}),
      bound: next !== undefined && /^-?$/.test(text.slice(token.end, next.start)),
      endsSentence: next?.capital === true && sentenceEnd.test(text.slice(token.end, next.start)),
      goesOn: classified[at + length - 1]?.goesOn === true,
      part,
    });
    at += length - 1;
  }
  bindNames(tokens);
  return tokens;
}

/**
 * What the name `[from, to)` is used for besides saying who. An adjective belongs to the word behind it ("Alban
 * troops", "Alba’s troops"); a place follows a preposition of place, with what part of it is meant between.
 */
function useOfName(
  plain: readonly Token[],
  from: number,
  to: number,
  text: string,
): RowToken['use'] {
  const [last, next] = [plain[to - 1], plain[to]];
  const isOwner = last !== undefined && /^['’]s?(?![\p{L}])/u.test(text.slice(last.end));
  const hasEnding = last !== undefined && /['’]s$/u.test(text.slice(last.start, last.end));
  if (isOwner || hasEnding) return 'adjective';
  const isDemonym =
    to - from === 1 && last !== undefined && /(?:ian|ean|ese|ish|ican)$/.test(last.norm);
  const leadsOn =
    next !== undefined &&
    !next.capital &&
    !glueWords.has(next.norm) &&
    text.slice(last?.end, next.start) === ' ';
  if (isDemonym && leadsOn) return 'adjective';
  const isPart = (at: number) => partOfPlace.test(plain[at]?.norm ?? '');
  let before = from - 1;
  while (isPart(before)) before -= 1;
  const isNamedKind = plain[before]?.norm === 'of' && placeKinds.has(plain[before - 1]?.norm ?? '');
  return isNamedKind || placeLeads.has(plain[before]?.norm ?? '') ? 'place' : undefined;
}

/** What part of a place is meant: "in eastern Alba". */
const partOfPlace = /^(?:the|northern|southern|eastern|western|central|upper|lower)$/;

/** Binds two names joined by "and": "between Alba and the Belo Union" are two of one thing. */
function bindNames(tokens: RowToken[]): void {
  tokens.forEach(({ kind, part }, at) => {
    if (kind !== 'name' || tokens[at + 1]?.words[0] !== 'and') return;
    const second = tokens[at + 2]?.words[0] === 'the' ? at + 3 : at + 2;
    if (tokens[second]?.kind !== 'name' || tokens[second]?.part !== part) return;
    for (const token of tokens.slice(at, second)) token.bound = true;
  });
}

/** The parts of what is stated, and what the sentence tells around it; mere glue around it goes with it. */
function partsOfRow(
  { text, stated, attribution, relay }: RowText,
  plain: readonly Token[],
): RowPart[] {
  const { start = 0, end = text.length } = stated ?? {};
  const isGlue = ({ norm }: Token) => glueWords.has(norm);
  const before = plain.filter((token) => token.start < start);
  const behind = plain.filter((token) => token.end > end);
  const from = before.every(isGlue) ? 0 : before.length;
  const to = plain.length - (behind.every(isGlue) ? 0 : behind.length);
  if (from >= to) return rowParts(text, plain, attribution, relay);
  return [
    ...plain.slice(0, from).map((): RowPart => 'prelude'),
    ...rowParts(text, plain.slice(from, to), attribution, relay),
    ...plain.slice(to).map((): RowPart => 'sequel'),
  ];
}

/** How many tokens from `at` on are the longest name of the pack; 0 when there is none. */
function nameLength(tokens: readonly Token[], at: number, names: PackNames, text: string): number {
  if (!tokens[at]?.capital) return 0;
  let longest = 0;
  let joined = '';
  for (let length = 1; length <= names.longest; length += 1) {
    const token = tokens[at + length - 1];
    if (!token) break;
    const previous = tokens[at + length - 2];
    if (length > 1 && previous && !/^[\s.-]+$/.test(text.slice(previous.end, token.start))) break;
    joined = length === 1 ? token.norm : `${joined} ${token.norm}`;
    if (names.byWords.has(joined)) longest = length;
  }
  return longest;
}

function nameToken(parts: readonly Token[], names: PackNames): RowToken {
  const words = parts.map(({ norm }) => norm);
  const entity = names.byWords.get(words.join(' '));
  return {
    start: (parts[0] as Token).start,
    end: (parts.at(-1) as Token).end,
    kind: 'name',
    key: entity?.short ?? (words.length === 1 ? demonymRoot(words[0] as string) : words.join(' ')),
    words,
    ...(entity?.id === undefined ? {} : { entity: entity.id, person: entity.person }),
    ...plainWord,
    weight: weightOfKind.name,
  };
}

/** What names and the rest of a long row are not. */
const plainWord = {
  negates: 'no',
  sets: [],
  grade: null,
  bound: false,
  endsSentence: false,
  goesOn: false,
  part: 'content',
} as const;

function wordToken(parts: readonly Token[], word: ClassifiedWord): RowToken {
  return {
    start: (parts[0] as Token).start,
    end: (parts.at(-1) as Token).end,
    words: parts.map(({ norm }) => norm),
    bound: false,
    endsSentence: false,
    goesOn: word.goesOn,
    part: 'content',
    weight: weightOfKind[word.kind],
    kind: word.kind,
    key: word.key,
    negates: word.negates,
    sets: word.sets,
    grade: word.grade,
  };
}

function restOfRow(tokens: readonly Token[], from: number): RowToken {
  const words = tokens.slice(from).map(({ norm }) => norm);
  return {
    start: (tokens[from] as Token).start,
    end: (tokens.at(-1) as Token).end,
    kind: 'rest',
    key: `rest:${words.join(' ')}`,
    words,
    ...plainWord,
    weight: weightOfKind.rest,
  };
}
