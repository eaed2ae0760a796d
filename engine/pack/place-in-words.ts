import { type ProblemValue, problem } from '../problem/problem';
import { pointerTokens } from './json-pointer';

/** What entries of a pack's lists are called, by name and by number, and the field by which readers know one. */
const entries = {
  outlets: { named: 'place.outletNamed', numbered: 'place.outletNumbered', known: 'name' },
  speakers: { named: 'place.speakerNamed', numbered: 'place.speakerNumbered', known: 'name' },
  events: { named: 'place.eventNamed', numbered: 'place.eventNumbered', known: 'name' },
  articles: { named: 'place.articleNamed', numbered: 'place.articleNumbered', known: 'headline' },
  statements: { named: 'place.statementNamed', numbered: 'place.statementNumbered', known: 'text' },
  terms: { named: 'place.termNamed', numbered: 'place.termNumbered', known: 'concept' },
} as const;

/** What one of a list is called. */
const members = {
  wordings: 'place.wordingNumbered',
  formulations: 'place.formulationNumbered',
  nearMisses: 'place.nearMissNumbered',
  relations: 'place.relationNumbered',
  notes: 'place.noteNumbered',
  topics: 'place.topicNumbered',
  expressions: 'place.expressionNumbered',
  forms: 'place.formNumbered',
  articles: 'place.articleNumbered',
  leftOut: 'place.leftOutNumbered',
  alternateName: 'place.spellingNumbered',
  titles: 'place.titleNumbered',
  basedOn: 'place.creditNumbered',
  any: 'place.wordNumbered',
  also: 'place.supportingWordNumbered',
} as const;

/** What a field is called; others are shown by their names in the file. */
const fields = {
  alternateName: 'place.spellings',
  also: 'place.supportingWords',
  any: 'place.words',
  articles: 'place.articles',
  attribution: 'place.attribution',
  author: 'place.author',
  basedOn: 'place.credits',
  cue: 'place.cue',
  dateCreated: 'place.dateCreated',
  datePublished: 'place.datePublished',
  description: 'place.description',
  endDate: 'place.endDate',
  event: 'place.event',
  events: 'place.events',
  exact: 'place.exact',
  expressions: 'place.expressions',
  formulations: 'place.formulations',
  from: 'place.startDate',
  gate: 'place.gate',
  headline: 'place.headline',
  inLanguage: 'place.inLanguage',
  kind: 'place.kind',
  leftOut: 'place.leftOut',
  minimumDistinct: 'place.minimumDistinct',
  name: 'place.name',
  nearMisses: 'place.nearMisses',
  outlets: 'place.outlets',
  period: 'place.period',
  prefix: 'place.prefix',
  publisher: 'place.publisher',
  quotationType: 'place.quotationType',
  relations: 'place.relations',
  source: 'place.source',
  sourceFile: 'place.sourceFile',
  speaker: 'place.speaker',
  speakers: 'place.speakers',
  startDate: 'place.startDate',
  statements: 'place.statements',
  suffix: 'place.suffix',
  terms: 'place.terms',
  text: 'place.text',
  title: 'place.title',
  to: 'place.endDate',
  url: 'place.url',
  wordings: 'place.wordings',
} as const;

/** Characters by which an entry is shown. */
const shown = 60;

/**
 * Where in a pack something stands, for a reader, part by part: `the statement “Hask: the charge …”`, `wording 2`,
 * `passage`. Fields that have no name of their own are called as in the file; all of the pack is `the collection`.
 * @param pack may be anything: what a stranger's file holds
 * @param pointer a JSON pointer into it
 */
export function placeInWords(pack: unknown, pointer: string): readonly ProblemValue[] {
  const [first, ...rest] = pointerTokens(pointer);
  if (first === undefined) return [problem('place.all')];
  const entry = own(entries, first);
  const [index, ...within] = rest;
  if (!entry || index === undefined) return partsOf([first, ...rest]);
  const known = textAt(pack, first, index, entry.known) ?? textAt(pack, first, index, 'id');
  const name = known
    ? problem(entry.named, shortened(known))
    : problem(entry.numbered, ordinal(index));
  const isSummary = first === 'statements' && within[0] === 'text';
  return [name, ...(isSummary ? [problem('place.summary')] : partsOf(within))];
}

/** `wordings/1/selector/exact` as “wording 2”, “passage”. */
function partsOf(tokens: readonly string[]): ProblemValue[] {
  return tokens.flatMap((token, at): ProblemValue[] => {
    const before = tokens[at - 1];
    if (before !== undefined && isIndex(token) && !isIndex(before)) {
      const member = own(members, before);
      return [member ? problem(member, ordinal(token)) : `${plain(before)} ${ordinal(token)}`];
    }
    const next = tokens[at + 1];
    // It only holds the others.
    if (token === 'selector' || (next !== undefined && isIndex(next))) return [];
    const field = own(fields, token);
    return [field ? problem(field) : plain(token)];
  });
}

const isIndex = (token: string): boolean => /^\d+$/.test(token);

function own<T extends object>(names: T, key: string): T[keyof T] | undefined {
  return Object.hasOwn(names, key) ? names[key as keyof T] : undefined;
}

/** `minimumDistinct` as “minimum distinct”. */
const plain = (key: string): string => key.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();

const ordinal = (index: string): number => Number(index) + 1;

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
