import { partOf } from '../../pack/pack-records';
import type { Id, Pack } from '../../pack/types';
import { nameRoot } from '../../sentence/names/name-root';
import { type Token, tokenise, wordsOf } from '../../text/tokenise';
import type { PackModel } from '../model/pack-model';

/** Statements told at once: a list that is read for a while, in a message of some hundred kilobytes. */
const pageLength = 100;

/** Words of a query that are looked for: more only narrow what is narrow already. */
const mostWords = 12;

/** Letters from which what a reader is still typing is taken for the beginning of words. */
const shortestBeginning = 2;

/** Share of a query's words that a statement has at least where none has all of them. */
const mostOfIt = 0.4;

/** Part of what was found: how many there are in all, and of the pack only the statements asked for. */
export type StatementPage = { total: number; part: Pack };

/** Looks through a pack of any size, by the index that matching has of it. */
export type StatementBrowser = {
  /**
   * Statements that have all words of the query, in their wordings, gloss and formulations or in their speaker's name,
   * the last word also as a beginning: those with the rarest words first, and the newest of these. Where none has all,
   * those with two in five or more, with most of them first. All, the newest first, for a query without words.
   * @param from how many of them to leave out, as told before
   */
  page(query: string, from: number): StatementPage;
  /** Ids of the first of them. */
  first(query: string): Id[];
};

export function createStatementBrowser(model: PackModel): StatementBrowser {
  const { pack } = model;
  let newest: Uint32Array | undefined;
  let last: { query: string; places: ArrayLike<number> } | undefined;

  const placesFor = (query: string): ArrayLike<number> => {
    if (last?.query !== query) {
      newest ??= newestFirst(model);
      last = { query, places: findPlaces(model, query, newest) };
    }
    return last.places;
  };
  const idsOf = (places: ArrayLike<number>, from: number): Id[] =>
    Array.from(
      { length: Math.max(0, Math.min(pageLength, places.length - from)) },
      (_, i) => pack.statements.at(places[from + i] as number).id,
    );
  return {
    page(query, from) {
      const places = placesFor(query);
      return { total: places.length, part: partOf(pack, idsOf(places, from)) };
    },
    first: (query) => (wordsIn(query).length > 0 ? idsOf(placesFor(query), 0) : []),
  };
}

/** All statements by the day they were said, of one day in the pack's order. */
function newestFirst({ pack }: PackModel): Uint32Array {
  const days = Array.from(
    { length: pack.statements.length },
    (_, place) => pack.headOf(place).dateCreated,
  );
  return Uint32Array.from(days.keys()).sort((a, b) => {
    const [first, second] = [days[a] as string, days[b] as string];
    return first < second ? 1 : first > second ? -1 : a - b;
  });
}

/** The words of a query that tell something; all where none does. */
function wordsIn(query: string): Token[] {
  const words = tokenise(query);
  const telling = words.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : words).slice(0, mostWords);
}

function findPlaces(model: PackModel, query: string, newest: Uint32Array): ArrayLike<number> {
  const words = wordsIn(query);
  if (words.length === 0) return newest;
  const met = new Uint8Array(newest.length);
  const scores = new Float64Array(newest.length);
  words.forEach((word, i) => {
    const isOpen = i === words.length - 1 && query.endsWith(query.slice(word.start, word.end));
    for (const [place, weight] of statementsWith(model, word, isOpen)) {
      met[place] = (met[place] as number) + 1;
      scores[place] = (scores[place] as number) + weight;
    }
  });
  const having = (fewest: number) => newest.filter((place) => (met[place] as number) >= fewest);
  let found = having(words.length);
  if (found.length === 0 && words.length > 1)
    found = having(Math.max(2, Math.ceil(mostOfIt * words.length)));
  // In place and stable: the newest stay first among equals.
  return found.sort(
    (a, b) =>
      (met[b] as number) - (met[a] as number) || (scores[b] as number) - (scores[a] as number),
  );
}

/** By statement that has a word, what that is worth: the weight of the rarest key that the word stands for. */
function statementsWith(model: PackModel, word: Token, isOpen: boolean): Map<number, number> {
  const { index, keyWeights, pack } = model;
  const found = new Map<number, number>();
  const add = (place: number, weight: number): void => {
    if (weight > (found.get(place) ?? -1)) found.set(place, weight);
  };
  for (const key of keysOf(model, word, isOpen)) {
    const end = index.postings.starts[key + 1] as number;
    for (let at = index.postings.starts[key] as number; at < end; at += 1)
      add(index.postings.owners[at] as number, keyWeights[key] as number);
  }
  const isNamed = (name: string): boolean =>
    wordsOf(name).some((each) => (isOpen ? each.startsWith(word.norm) : each === word.norm));
  const speakers = new Set(
    pack.speakers.flatMap(({ id, name, alternateName }) =>
      [name, ...alternateName].some(isNamed) ? [id] : [],
    ),
  );
  if (speakers.size > 0)
    for (let place = 0; place < pack.statements.length; place += 1) {
      const { speaker } = pack.headOf(place);
      if (speaker !== undefined && speakers.has(speaker)) add(place, model.unknownWeight);
    }
  return found;
}

/** Keys of the index that a word stands for, as a word and as a name. */
function keysOf(
  { index, idOfKey }: PackModel,
  { norm, stem }: Token,
  isOpen: boolean,
): Set<number> {
  const exact = [stem, `@${nameRoot(norm)}`].flatMap((key) => idOfKey(key) ?? []);
  const keys = new Set(exact);
  if (!isOpen || norm.length < shortestBeginning) return keys;
  for (let key = 0; key < index.keys; key += 1)
    if (index.symbols.startsWith(key, norm)) keys.add(key);
  return keys;
}
