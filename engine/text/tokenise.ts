import { numberValue } from './number-words';
import { stem } from './stem';
import { stopWords } from './stop-words';

export type Token = {
  /** Offsets in the string that was tokenised, end exclusive. */
  start: number;
  end: number;
  /** Folded form: lower case, straight apostrophes, no diacritics, no thousands separators. */
  norm: string;
  /** Porter2 stem of `norm`; `n100000` for numbers, however written. */
  stem: string;
  kind: 'word' | 'number';
  /** Begins with a capital letter or is all capitals. */
  capital: boolean;
  stop: boolean;
};

/**
 * A run of letters and digits, with the marks that may stand inside a word between two of them. Raised
 * digits end it: they are notes' numbers, or exponents.
 */
const runPattern =
  /(?:(?![⁰¹²³⁴-⁹])[\p{L}\p{N}\p{M}])+(?:['’‘＇.,](?:(?![⁰¹²³⁴-⁹])[\p{L}\p{N}\p{M}])+)*/gu;

/** Typed or set for an apostrophe; the modifier letters among them are letters to Unicode. */
const apostrophes = /[’‘＇ʼʻ]/g;

const contractions: Readonly<Record<string, string>> = {
  "can't": 'can',
  "won't": 'will',
  "shan't": 'shall',
  "ain't": 'is',
};

/** Tokens of `text` in order; punctuation is left out, and found again through the offsets. */
export function tokenise(text: string): Token[] {
  const tokens = readTokens(text);
  for (const token of tokens)
    token.stem = token.kind === 'number' ? `n${token.norm}` : stem(token.norm);
  return tokens;
}

/** The same without their stems, which take half of the time. */
export function unstemmedTokens(text: string): Omit<Token, 'stem'>[] {
  return readTokens(text);
}

/** Folded words of a name, a term or a phrase, as the tokens of a sentence have them. */
export function wordsOf(phrase: string): string[] {
  return readTokens(phrase).map(({ norm }) => norm);
}

/** Tokens whose stems are still to be told. */
function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const hit of text.matchAll(runPattern)) pushRun(tokens, hit[0], hit.index);
  return joinNumbers(tokens, text);
}

function pushRun(tokens: Token[], run: string, at: number): void {
  if (/^\d/.test(run)) return pushNumber(tokens, run, at);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(run)) {
    return pushWord(tokens, run, at, at + run.length, run.replaceAll('.', ''));
  }
  let offset = at;
  for (const part of run.split(/[.,]/)) {
    if (part) pushPart(tokens, part, offset);
    offset += part.length + 1;
  }
}

function pushNumber(tokens: Token[], run: string, at: number): void {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(run) ? run.replaceAll(',', '') : run;
  if (/^\d+$/.test(plain) || /^\d+\.\d+$/.test(plain)) {
    const value = plain.length > 15 ? plain : String(Number(plain));
    tokens.push({
      start: at,
      end: at + run.length,
      norm: value,
      stem: '',
      kind: 'number',
      capital: false,
      stop: false,
    });
    return;
  }
  pushWord(tokens, run, at, at + run.length, run);
}

function pushPart(tokens: Token[], part: string, at: number): void {
  const straight = part.replace(apostrophes, "'");
  const apostrophe = straight.indexOf("'");
  if (apostrophe < 0) return pushWord(tokens, part, at, at + part.length, part);
  const folded = straight.toLowerCase();
  const base = contractions[folded];
  if (folded.endsWith("n't")) {
    const cut = part.length - 3;
    if (cut > 0) pushWord(tokens, part.slice(0, cut), at, at + cut, base ?? part.slice(0, cut));
    pushWord(tokens, "n't", at + cut, at + part.length, 'not');
    return;
  }
  const tail = folded.slice(apostrophe);
  if (/^'(?:s|re|ve|ll|d|m)$/.test(tail)) {
    return pushWord(tokens, part, at, at + part.length, part.slice(0, apostrophe));
  }
  pushWord(tokens, part, at, at + part.length, straight.replaceAll("'", ''));
}

function pushWord(
  tokens: Token[],
  surface: string,
  start: number,
  end: number,
  form: string,
): void {
  const norm = fold(form);
  if (!norm) return;
  const first = surface[0] ?? '';
  const capital = first !== first.toLowerCase();
  // "US" is a country, "us" a pronoun: capitals decide.
  const isCountry = norm === 'us' && surface !== 'us' && surface !== 'Us';
  tokens.push({
    start,
    end,
    norm: isCountry ? 'usa' : norm,
    stem: '',
    kind: 'word',
    capital,
    stop: !isCountry && stopWords.has(norm),
  });
}

/** Lower case without diacritics; Cyrillic and other scripts keep their letters. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Joins "100 thousand", "a hundred thousand", "seven" to one number token each. */
function joinNumbers(tokens: Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i] as Token;
    let value = numberValue(first.norm);
    if (value === null) {
      joined.push(first);
      continue;
    }
    let last = i;
    while (last + 1 < tokens.length) {
      const next = tokens[last + 1] as Token;
      const gap = text.slice((tokens[last] as Token).end, next.start);
      const factor = numberValue(next.norm);
      if (factor === null || !/^[\s-]$/.test(gap)) break;
      if (factor >= 100 && factor > value) value *= factor;
      else if (factor >= 1000) value *= factor;
      else if (value % 10 === 0 && factor < 10 && value >= 20 && !/\d/.test(first.norm))
        value += factor;
      else break;
      last += 1;
    }
    joined.push({
      ...first,
      end: (tokens[last] as Token).end,
      norm: String(value),
      stem: '',
      kind: 'number',
      stop: last === i && !/\d/.test(first.norm) && value <= 1,
    });
    i = last;
  }
  return joined;
}
