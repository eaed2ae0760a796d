import { nations as allNations } from '../lexicon/nations';
import type { Id, Speaker } from '../pack/types';
import type { Mention } from '../sentence/mention';
import { nameRoot } from '../sentence/names/name-root';
import { type Token, unstemmedTokens, wordsOf } from '../text/tokenise';

export type SpeakerDirectory = {
  /**
   * Mentions in order, longest first, never overlapping. A title that several speakers hold goes to
   * the first of `seen` that holds it, else to the first in the pack.
   */
  find(tokens: readonly Token[], seen?: readonly Id[]): Mention[];
  get(id: Id): Speaker | null;
  /** The speaker's organisations, from its own upward; without the speaker. */
  affiliations(id: Id): readonly Id[];
  /**
   * Organisations that the names and nationalities among tokens belong to: "Italian", "South Korean"; capitals only,
   * the longest first at each place. Empty when there is none.
   */
  nations(tokens: readonly Token[]): readonly Id[];
};

/** What may follow is set out when something does: a large pack has a thousand names. */
type Node = { next: Map<string, Node> | null; hits: Omit<Mention, 'from' | 'to'>[] };

/** Steps up from an organisation to what it belongs to; guards against loops in a pack. */
const affiliationDepth = 4;

/**
 * Finds a pack's speakers by any spelling, by their family name where only one person has it, and by
 * their titles.
 */
export function speakerDirectory(speakers: readonly Speaker[]): SpeakerDirectory {
  const root: Node = { next: null, hits: [] };
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const read = new Map<string, readonly string[]>();
  // Names are asked for twice, and large packs have thousands.
  const wordsOfName: ReadName = (name) => {
    const known = read.get(name) ?? wordsOf(name);
    read.set(name, known);
    return known;
  };
  const insert = (phrase: string, named: Node['hits'][number]): void =>
    insertWords(root, wordsOfName(phrase), named);
  for (const [family, speaker] of familyNames(speakers, wordsOfName))
    insertWords(root, [family], { speaker, by: 'name', person: true });
  for (const { id: speaker, type, name, alternateName } of speakers) {
    const person = type === 'Person';
    for (const form of [name, ...alternateName]) insert(form, { speaker, by: 'name', person });
  }
  for (const { id: speaker, type, titles = [] } of speakers) {
    const person = type === 'Person';
    for (const title of titles) insert(title, { speaker, by: 'title', person });
  }
  let nations: Map<string, Id[]> | undefined;
  const chains = new Map<Id, readonly Id[]>();
  return {
    find: (tokens, seen = []) => findMentions(root, tokens, seen),
    get: (id) => byId.get(id) ?? null,
    affiliations(id) {
      const chain = chains.get(id) ?? affiliationsOf(byId, id);
      chains.set(id, chain);
      return chain;
    },
    nations(tokens) {
      nations ??= nationsOf(speakers);
      return nationsAmong(nations, tokens);
    },
  };
}

/** The folded words of a name or title. */
type ReadName = (name: string) => readonly string[];

function insertWords(root: Node, words: readonly string[], named: Node['hits'][number]): void {
  let node = root;
  for (const word of words) {
    if (word === 'the') continue;
    node.next ??= new Map();
    let next = node.next.get(word);
    if (!next) {
      next = { next: null, hits: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (node === root || node.hits.some((hit) => hit.speaker === named.speaker)) return;
  if (named.by === 'title' || !node.hits.some((hit) => hit.by === 'name')) node.hits.push(named);
}

/** By a state's name, what English calls its people: "Netherlands" → "Dutch". */
const peopleOf: ReadonlyMap<string, readonly string[]> = new Map(
  allNations.flatMap(({ names, people }) => names.map((name) => [name, people] as const)),
);

/** Words of a nation's name at most: "Bosnia and Herzegovina". */
const longestNation = 3;

/** Organisations with a name of a few words, by its skeleton. */
function nationsOf(speakers: readonly Speaker[]): Map<string, Id[]> {
  const nations = new Map<string, Id[]>();
  for (const { id, type, name, alternateName } of speakers) {
    if (type !== 'Organization') continue;
    const forms = [name, ...alternateName];
    const skeletons = [...forms, ...forms.flatMap((form) => peopleOf.get(form) ?? [])].flatMap(
      (form) => {
        const tokens = unstemmedTokens(form);
        return tokens.length && tokens.length <= longestNation ? skeletonOf(tokens) : [];
      },
    );
    for (const skeleton of new Set(skeletons))
      nations.set(skeleton, [...(nations.get(skeleton) ?? []), id]);
  }
  return nations;
}

function skeletonOf(tokens: readonly Pick<Token, 'norm'>[]): string {
  return tokens.map(({ norm }) => nameRoot(norm)).join(' ');
}

function nationsAmong(nations: ReadonlyMap<string, Id[]>, tokens: readonly Token[]): Id[] {
  const found: Id[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.capital) continue;
    for (let to = Math.min(tokens.length, at + longestNation); to > at; to -= 1) {
      const own = nations.get(skeletonOf(tokens.slice(at, to)));
      if (!own) continue;
      found.push(...own);
      at = to - 1;
      break;
    }
  }
  return found;
}

/** Last words of persons' names that belong to one person only. */
function familyNames(speakers: readonly Speaker[], wordsOfName: ReadName): Map<string, Id> {
  const owners = new Map<string, Id | null>();
  for (const speaker of speakers) {
    if (speaker.type !== 'Person') continue;
    const families = new Set(
      [speaker.name, ...speaker.alternateName].map((name) => wordsOfName(name).at(-1) ?? ''),
    );
    for (const family of families) {
      if (family.length < 4) continue;
      const owner = owners.get(family);
      owners.set(family, owner === undefined || owner === speaker.id ? speaker.id : null);
    }
  }
  const unique = new Map<string, Id>();
  for (const [family, owner] of owners) if (owner !== null) unique.set(family, owner);
  return unique;
}

function findMentions(root: Node, tokens: readonly Token[], seen: readonly Id[]): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from] as Token;
    let node: Node | undefined = root;
    let found: Mention | null = null;
    for (let to = from; to < tokens.length && node; to += 1) {
      const { norm }: Token = tokens[to] as Token;
      // "Spokesman for the ministry" is kept as "spokesman for ministry".
      if (norm === 'the' && to > from && !node.next?.has(norm)) continue;
      node = node.next?.get(norm);
      const hit = node && chooseHit(node.hits, seen);
      if (hit) found = { ...hit, from, to: to + 1 };
    }
    // A family name or acronym in lower case is another word ("heritage", "nature").
    const isName = found && (found.by === 'title' || first.capital || found.to - found.from > 1);
    if (found && isName) {
      mentions.push(found);
      from = found.to - 1;
    }
  }
  return mentions;
}

function chooseHit(hits: Node['hits'], seen: readonly Id[]): Node['hits'][number] | null {
  if (hits.length < 2) return hits[0] ?? null;
  for (const id of seen) {
    const hit = hits.find(({ speaker }) => speaker === id);
    if (hit) return hit;
  }
  return hits[0] ?? null;
}

function affiliationsOf(byId: ReadonlyMap<Id, Speaker>, id: Id): Id[] {
  const chain: Id[] = [];
  let current = byId.get(id)?.affiliation;
  while (current && chain.length < affiliationDepth && !chain.includes(current)) {
    chain.push(current);
    current = byId.get(current)?.affiliation;
  }
  return chain;
}
