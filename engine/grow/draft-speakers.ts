import lists from '../lexicon/en/kept-names.json';
import { nations } from '../lexicon/nations';
import { wordSet } from '../lexicon/word-set';
import { isPlainLabel } from '../pack/rules/labels';
import type { Id, Speaker } from '../pack/types';
import { officeNouns, roleNouns, titleWords } from '../sentence/attribution/cues';
import { nameRoot } from '../sentence/names/name-root';
import { consonantsOf, isSpellingVariant } from '../sentence/names/name-spelling';
import { isAdjacent } from '../sentence/token-gaps';
import { type Token, tokenise, wordsOf } from '../text/tokenise';
import type { NameSighting } from './find-names';
import { printedOf } from './printed-of';
import type { ReadArticle } from './read-kept-article';
import { freeId, slug } from './slug';
import { stateAt } from './states';

/** Titles kept of one person: what further pages may call him. */
const mostTitles = 12;

/** Title words before "ministry" at most. */
const longestOffice = 4;

type Person = {
  sightings: NameSighting[];
  names: Map<string, number>;
  /** First names as words, of the names that have one; each once. */
  firsts: Set<string>;
  family: string;
};

/** A body or state that titles may name, with the words of each of its names, the first of `name`. */
type NamedBody = { id: Id; name: string; words: readonly string[] };

type Body = { key: string; names: Map<string, number>; nation: Id | null };

/**
 * Who speaks in the articles, as far as names, titles and attributions tell: states, bodies, people, with the
 * spellings and titles found. In a fixed order; empty when nobody is named.
 */
export function draftSpeakers(articles: readonly ReadArticle[]): Speaker[] {
  const taken = new Set<Id>();
  const states = draftStates(articles, taken);
  const sightings = articles.flatMap(({ names }) => names);
  const stateNames = new Set(states.flatMap(({ name, alternateName }) => [name, ...alternateName]));
  const persons = personsOf(sightings, stateNames);
  const own = new Set(persons.flatMap((person) => person.sightings));
  const bodies = bodiesOf(
    articles,
    sightings.filter((each) => !own.has(each as NameSighting)),
    states,
    stateNames,
  );
  const bodySpeakers = bodies.map((body): Speaker => {
    const [name = '', ...alternateName] = byCount(body.names);
    return {
      id: freeId(slug(name, 'body'), taken),
      type: 'Organization',
      name,
      alternateName,
      ...(body.nation === null ? {} : { affiliation: body.nation }),
    };
  });
  const organisations = [...states, ...bodySpeakers];
  const named = organisations.map(
    (each): NamedBody => ({
      id: each.id,
      name: each.name,
      words: [each.name, ...each.alternateName].map((name) => wordsOf(name).join(' ')),
    }),
  );
  const people = persons.map((person): Speaker => personSpeaker(person, named, taken));
  return [...people, ...bodySpeakers, ...states];
}

/** States that the articles name, by name, seat or people; with the names and seats they print. */
function draftStates(articles: readonly ReadArticle[], taken: Set<Id>): Speaker[] {
  const found = new Map<number, Set<string>>();
  for (const { nation, how, printed } of articles.flatMap(({ states }) => states)) {
    const names = found.get(nation) ?? new Set();
    if (how !== 'people') names.add(printed);
    found.set(nation, names);
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([number, names]): Speaker => {
      const name = nations[number]?.names[0] ?? '';
      return {
        id: freeId(slug(name, 'state'), taken),
        type: 'Organization',
        name,
        alternateName: [...names].filter((each) => each !== name),
      };
    });
}

/** People: names with a title, an honorific or two words that speak; then all that share a family name. */
function personsOf(sightings: readonly NameSighting[], states: ReadonlySet<string>): Person[] {
  const persons: Person[] = [];
  // Spellings of one family name have the same consonants.
  const byFamily = new Map<string, Person[]>();
  const isBody = new Set(
    sightings.flatMap(({ kind, words }) => (kind === 'body' ? words.join(' ') : [])),
  );
  const maybe = sightings.filter(
    ({ kind, printed, words }) =>
      kind !== 'body' && !states.has(printed) && !isBody.has(words.join(' ')),
  );
  const join = (sighting: NameSighting, mayBegin: boolean): void => {
    const { words, printed } = sighting;
    const family = words.at(-1) as string;
    const key = consonantsOf(family) ?? family;
    const alike = byFamily.get(key) ?? [];
    const fitting = alike.filter((person) => isSamePerson(person, words, family));
    // A family name that two have is nobody's.
    const known = fitting.length === 1 || words.length > 1 ? fitting[0] : undefined;
    if (!known && !mayBegin) return;
    const person: Person = known ?? { sightings: [], names: new Map(), firsts: new Set(), family };
    if (!known) {
      persons.push(person);
      byFamily.set(key, [...alike, person]);
    }
    if (words.length > 1) person.firsts.add(words[0] as string);
    person.sightings.push(sighting);
    person.names.set(printed, (person.names.get(printed) ?? 0) + 1);
  };
  const isFull = ({ words }: NameSighting): boolean => words.length > 1;
  const speaks = (each: NameSighting): boolean => each.isSource || each.kind === 'person';
  const families = new Set(
    maybe.filter((each) => !isFull(each) && speaks(each)).map(({ words }) => words[0] as string),
  );
  const opens = (each: NameSighting): boolean =>
    isFull(each) && (speaks(each) || families.has(each.words.at(-1) as string));
  for (const each of maybe) if (opens(each)) join(each, true);
  for (const each of maybe) if (isFull(each) && !opens(each)) join(each, false);
  // One word that speaks, without an article before it, is a family name as a rule, unless it is a place somewhere.
  const places = new Set(maybe.flatMap(({ isPlace, words }) => (isPlace ? words.join(' ') : [])));
  const mayBegin = ({ kind, isSource, isShort, words }: NameSighting): boolean =>
    kind === 'person' || (isSource && !isShort && !places.has(words[0] as string));
  for (const each of maybe) if (!isFull(each)) join(each, mayBegin(each));
  return persons;
}

function isSamePerson({ family, firsts }: Person, words: readonly string[], last: string): boolean {
  if (family !== last && !isSpellingVariant(family, last)) return false;
  if (words.length === 1 || !firsts.size) return true;
  const first = words[0] as string;
  return [...firsts].some((other) => {
    const isInitial = first.length === 1 || other.length === 1;
    return (
      first.startsWith(other) ||
      other.startsWith(first) ||
      isSpellingVariant(first, other) ||
      (isInitial && first[0] === other[0]) ||
      nameRoot(first) === nameRoot(other)
    );
  });
}

function personSpeaker(
  { sightings, names }: Person,
  organisations: readonly NamedBody[],
  taken: Set<Id>,
): Speaker {
  const spellings = byCount(names);
  const name = spellings.find((each) => wordsOf(each).length > 1) ?? spellings[0] ?? '';
  const titles = new Map<string, number>();
  for (const { title } of sightings) {
    if (title && isTelling(title)) titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const held = byCount(titles).slice(0, mostTitles);
  const affiliation = held.flatMap((title) => bodyOf(title, organisations) ?? [])[0];
  return {
    id: freeId(slug(name, 'person'), taken),
    type: 'Person',
    name,
    alternateName: spellings.filter((each) => each !== name),
    ...(held[0] === undefined ? {} : { jobTitle: held[0], titles: held }),
    ...(affiliation === undefined ? {} : { affiliation }),
  };
}

/** Whether a title tells one person from others: "Kremlin spokesman" does, "the minister" does not. */
function isTelling(title: string): boolean {
  const tokens = tokenise(title);
  if (tokens.length < 2) return false;
  return tokens.some(
    (token) =>
      !roleNouns.has(token.norm) && (token.capital || officeNouns.has(token.norm)) && !token.stop,
  );
}

/** The body, else the state, that a title names. */
function bodyOf(title: string, organisations: readonly NamedBody[]): Id | undefined {
  const tokens = tokenise(title);
  const words = ` ${tokens.map(({ norm }) => norm).join(' ')} `;
  const named = organisations.filter((each) =>
    each.words.some((name) => words.includes(` ${name} `)),
  );
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)[0];
  if (longest) return longest.id;
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = stateAt(tokens, at);
    const state = hit && nations[hit.nation]?.names[0];
    if (state) return organisations.find(({ name }) => name === state)?.id;
  }
  const roots = new Set(tokens.filter(({ capital }) => capital).map(({ norm }) => nameRoot(norm)));
  return organisations.find(({ words: [name = ''] }) => {
    const isOne = name !== '' && !name.includes(' ');
    return isOne && roots.has(nameRoot(name));
  })?.id;
}

/** Bodies by name or office, and other names that speak; a state's own are under its name. */
function bodiesOf(
  articles: readonly ReadArticle[],
  sightings: readonly NameSighting[],
  states: readonly Speaker[],
  stateNames: ReadonlySet<string>,
): Body[] {
  const bodies = new Map<string, Body>();
  const add = (key: string, printed: string, nation: Id | null): void => {
    if (!isPlainLabel(printed)) return;
    const body = bodies.get(key) ?? { key, names: new Map(), nation };
    body.nation ??= nation;
    body.names.set(printed, (body.names.get(printed) ?? 0) + 1);
    bodies.set(key, body);
  };
  const speaks = new Set(
    sightings.flatMap(({ isSource, words, kind }) =>
      isSource || kind === 'body' ? words.join(' ') : [],
    ),
  );
  for (const { sentences } of articles)
    for (const sentence of sentences)
      for (const office of officesIn(sentence)) {
        const state = states.find(({ name }) => name === office.state);
        add(office.key, office.printed, state?.id ?? null);
      }
  for (const { words, printed } of sightings) {
    if (stateNames.has(printed) || !speaks.has(words.join(' '))) continue;
    if (tokenise(printed).some(({ norm }) => officeNouns.has(norm))) continue;
    add(words.join(' '), printed, null);
  }
  // "The State Department" is the one that another article calls "US State Department".
  return [...bodies.values()].filter((body) => {
    if (!body.key.startsWith(' ')) return true;
    const same = [...bodies.values()].filter(
      (other) => other !== body && other.key.endsWith(body.key) && other.nation !== null,
    );
    if (same.length !== 1) return true;
    for (const [name, count] of body.names) same[0]?.names.set(name, count);
    return false;
  });
}

/** "The Russian Foreign Ministry", "Russia's foreign ministry": whose it is, and what for. */
function officesIn({
  text,
  tokens,
}: {
  text: string;
  tokens: readonly Token[];
}): { key: string; printed: string; state: string }[] {
  return tokens.flatMap(({ norm }, at) => {
    if (!/^(?:ministry|department|embassy|parliament|army|council)$/.test(norm)) return [];
    let from = at;
    while (
      from > 0 &&
      at - from < longestOffice &&
      isAdjacent(text, tokens, from) &&
      (isOfficeWord(tokens[from - 1] as Token) || (from === at && isField(text, tokens, at - 1)))
    )
      from -= 1;
    let to = at + 1;
    if (tokens[to]?.norm === 'of' && at === from + (from < at ? 1 : 0)) {
      let end = to + 1;
      while (end < tokens.length && end - to < longestOffice && tokens[end]?.capital) end += 1;
      if (end > to + 1) to = end;
    }
    if (to - from < 2) return [];
    const own = tokens.slice(from, to);
    const hit = own.map((_, i) => stateAt(own, i)).find((each) => each !== null);
    const state = hit ? (nations[hit.nation]?.names[0] ?? '') : '';
    const stems = own.flatMap((token, i) =>
      token.stop || stateAt(own, i) || /^(?:of|affair)$/.test(token.stem) ? [] : token.stem,
    );
    if (stems.length < 1 || (stems.length < 2 && !state)) return [];
    const key = `${state} ${stems
      .map((stem) => (stem === 'defenc' ? 'defens' : stem))
      .sort()
      .join(' ')}`;
    return [{ key, printed: printedOf(text, tokens, { from, to }), state }];
  });
}

/** "The Dravian *transport* ministry": one word between whose an office is and what it is called. */
function isField(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]];
  if (!before?.capital || before.stop || !word || word.stop || word.kind !== 'word') return false;
  return isAdjacent(text, tokens, at) && !/(?:s|ed|ing)$/.test(word.norm);
}

function isOfficeWord(token: Token): boolean {
  if (roleNouns.has(token.norm) || grades.has(token.norm)) return false;
  return (token.capital && !token.stop) || (titleWords.has(token.stem) && !token.stop);
}

/** What says how high somebody stands in an office: no part of the office's name. */
const grades = wordSet(lists.grades);

/** Names by how often they are printed, then in the order met. */
function byCount(names: ReadonlyMap<string, number>): string[] {
  return [...names].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
