import { pointerTokens } from './json-pointer';

/** What entries of a pack's lists are called, and the field by which readers know one. */
const entries: Record<string, { one: string; known: string }> = {
  outlets: { one: 'outlet', known: 'name' },
  speakers: { one: 'speaker', known: 'name' },
  events: { one: 'event', known: 'name' },
  articles: { one: 'article', known: 'headline' },
  statements: { one: 'statement', known: 'text' },
  terms: { one: 'term', known: 'concept' },
};

/** What one of a list is called. */
const members: Record<string, string> = {
  wordings: 'wording',
  formulations: 'formulation',
  nearMisses: 'near miss',
  relations: 'relation',
  notes: 'note',
  topics: 'topic',
  expressions: 'expression',
  forms: 'form',
  articles: 'article',
  leftOut: 'passage left out',
  alternateName: 'other spelling',
  titles: 'title',
  basedOn: 'credit',
  any: 'word',
  also: 'supporting word',
};

/** Fields whose names alone would not tell what they are; those that only hold others are passed over. */
const fields: Record<string, string> = {
  selector: '',
  leftOut: 'passages left out',
  alternateName: 'other spellings',
  any: 'words',
  also: 'supporting words',
  exact: 'passage',
  prefix: 'words before it',
  suffix: 'words after it',
  source: 'who it is attributed to',
  cue: 'reporting verb',
  quotationType: 'kind of quotation',
  dateCreated: 'day it was said',
  datePublished: 'day of publication',
  startDate: 'first day',
  endDate: 'last day',
  publisher: 'outlet',
  url: 'address',
  basedOn: 'credits',
  sourceFile: 'file it was taken from',
  inLanguage: 'language',
  minimumDistinct: 'number of words asked for',
};

/** Characters by which an entry is shown. */
const shown = 60;

/**
 * Where in a pack something stands, for a reader: `the statement “Hask: the charge …”, wording 2, passage`. The place
 * itself where nothing is known of it; `the pack` for all of it.
 * @param pack may be anything: what a stranger's file holds
 * @param pointer a JSON pointer into it
 */
export function placeInWords(pack: unknown, pointer: string): string {
  const [first, ...rest] = pointerTokens(pointer);
  if (first === undefined) return 'the pack';
  const entry = Object.hasOwn(entries, first) ? entries[first] : undefined;
  const [index, ...within] = rest;
  if (!entry || index === undefined)
    return [
      'the pack’s ' + inWords(first === 'gate' ? ['words that tell its pages'] : [first]),
      inWords(rest),
    ]
      .filter(Boolean)
      .join(', ');
  const known = textAt(pack, first, index, entry.known) ?? textAt(pack, first, index, 'id');
  const name = known ? `the ${entry.one} “${shortened(known)}”` : `${entry.one} ${numbered(index)}`;
  const field = first === 'statements' && within[0] === 'text' ? 'summary' : inWords(within);
  return [name, field].filter(Boolean).join(', ');
}

/** `wordings/1/selector/exact` as “wording 2, passage”. */
function inWords(tokens: readonly string[]): string {
  return tokens
    .flatMap((token, at): string[] => {
      const before = tokens[at - 1];
      if (before !== undefined && isIndex(token) && !isIndex(before))
        return [`${own(members, before) ?? plain(before)} ${numbered(token)}`];
      const next = tokens[at + 1];
      return next !== undefined && isIndex(next) ? [] : [own(fields, token) ?? plain(token)];
    })
    .filter(Boolean)
    .join(', ');
}

const isIndex = (token: string): boolean => /^\d+$/.test(token);

const own = (names: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;

/** `minimumDistinct` as “minimum distinct”. */
const plain = (key: string): string => key.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();

const numbered = (index: string): string => `${Number(index) + 1}`;

function textAt(pack: unknown, ...path: string[]): string | null {
  let at: unknown = pack;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return null;
    at = (at as Record<string, unknown>)[key];
  }
  return typeof at === 'string' && at.trim() !== '' ? at : null;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > shown ? `${line.slice(0, shown).trimEnd()}…` : line;
}
