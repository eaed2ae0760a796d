import lists from '../lexicon/en/denials.json';
import { wordSet } from '../lexicon/word-set';
import { isNameKey } from '../match/proposition/profile';
import { type Mood, moodNames } from '../sentence/clauses/moods';
import type { TokenRange } from '../text/span';
import { stem } from '../text/stem';
import type { Token } from '../text/tokenise';
import { groupOf } from './describe-groups';
import type { Pair } from './find-pairs';
import type { IndexedCollection, IndexedUnit } from './index-units';
import type { CollectedSentence } from './read-collection';
import { type Denial, readDenial } from './read-denial';
import { remembering } from './remembered';
import type { Decision, Group } from './types';

/** One group's statement denies another's; by their places in the list of groups. */
export type DeniedGroup = { by: number; denied: number };

/** Share of the weight of what is denied that a sentence must have to be what is denied. */
const saysIt = 0.6;

/** Share of a sentence's own weight that must be of what is denied: else it says something else besides. */
const mostlyThat = 0.3;

/** What a paraphrase is worth against the same word. */
const paraphrase = 0.5;

/** Shares of their words from which two sentences, one of them with a "not", are a claim and its denial. */
const contrary = { cover: 0.55, wordCover: 0.5 };

/** Share of their words from which two such sentences are rather one, copied badly. */
const slip = 0.9;

/** Statements that one sentence denies at most: more are a topic. */
const mostDenied = 3;

const stemsOf = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

const claiming = stemsOf(`${lists.claimNouns} ${lists.feltNouns} ${lists.accusing}`);
const plainNegators = wordSet(lists.plainNegators);
const weighing = wordSet(lists.weighing);

const bitsOf = (...moods: Mood[]): number =>
  moods.reduce((bits, mood) => bits | (1 << moodNames.indexOf(mood)), 0);

/** What is said so is not said to be the case. What may be the case is, where somebody fears or claims it. */
const unsaid = bitsOf('condition', 'question', 'wish');
const unreal = unsaid | bitsOf('hypothesis');
const planned = bitsOf('plan');

/** What denials are told from. */
export type DenialSource = {
  /** In the order of the pack's statements. */
  groups: readonly Group[];
  collection: IndexedCollection;
  pairs: readonly Pair[];
};

/**
 * Which statements deny which: those of a sentence that says that something is not so ("denied", "dismissed as false",
 * "no plans to") and names it in the words of another, or goes back to the sentence before it; and those that say the
 * contrary of another, somebody else's, by a plain "not". In steps of a sentence that denies. Nobody denies what they
 * say themselves.
 * @param decisions those that a statement does not deny another hold whatever is found
 */
export function* draftDenialsInSteps(
  source: DenialSource,
  decisions: readonly Decision[],
): Generator<void, DeniedGroup[]> {
  const { groups, collection, pairs } = source;
  const { sentences } = collection;
  const holders = holdersIn(source);
  const found = new Map<string, DeniedGroup>();
  const refused = new Set(
    decisions.flatMap((decision) => {
      if (decision.kind !== 'no-denial') return [];
      return `${groupOf(groups, collection, decision.a)} ${groupOf(groups, collection, decision.b)}`;
    }),
  );
  const add = (by: number, denied: number): void => {
    const key = `${by} ${denied}`;
    const isOne = by < 0 || denied < 0 || by === denied;
    if (!isOne && !refused.has(key) && !found.has(`${denied} ${by}`))
      found.set(key, { by, denied });
  };
  const denials = sentences.map(({ text, tokens, units }) =>
    units.length > 0 ? denialAgain(tokens, text, () => readDenial(text, tokens)) : null,
  );
  const withWords = sentencesByWord(collection);
  for (const [at, denial] of denials.entries()) {
    if (!denial) continue;
    const sentence = sentences[at] as CollectedSentence;
    const place = (sentence.tokens[denial.at] as Token).start + sentence.start;
    const by = holders.at(at, place);
    const said = denial.content ? deniedBy(collection, withWords, denials, at, denial) : [at - 1];
    if (!denial.content && !isClaimBefore(collection, denials, at)) continue;
    for (const other of said) add(by, holders.lastOf(other));
    yield;
  }
  for (const pair of pairs) {
    const sides = contraryIn(collection, denials, pair);
    if (sides) add(holders.lastOf(sides.by), holders.lastOf(sides.denied));
  }
  return [...found.values()];
}

/** What sentences deny, as long as these are held. */
const denialAgain = remembering<readonly Token[], Denial | null>();

/** Which group holds which words. */
function holdersIn({ groups, collection: { articles, sentences } }: DenialSource) {
  const keyOf = (article: string, start: number) => `${article} ${start}`;
  const bySentence = new Map<string, { group: number; start: number; end: number }[]>();
  groups.forEach(({ members }, group) => {
    for (const { article, sentence, start, text, sure } of members) {
      if (!sure) continue;
      const key = keyOf(article, sentence.start);
      const own = bySentence.get(key) ?? [];
      own.push({ group, start, end: start + text.length });
      bySentence.set(key, own);
    }
  });
  const heldIn = (sentence: number) => {
    const { article, start } = sentences[sentence] as CollectedSentence;
    return bySentence.get(keyOf(articles[article]?.article.id ?? '', start)) ?? [];
  };
  return {
    /** The group that holds a place of a sentence's article, else the sentence's first; -1 for none. */
    at(sentence: number, place: number): number {
      const held = heldIn(sentence);
      return (held.find(({ start, end }) => place >= start && place < end) ?? held[0])?.group ?? -1;
    },
    /** The group that holds what a sentence says last; -1 for none. */
    lastOf(sentence: number): number {
      const held = heldIn(sentence).toSorted((a, b) => a.start - b.start);
      return held.at(-1)?.group ?? -1;
    },
  };
}

/** Whether the sentence before is somebody else's claim, so that "the allegation" goes back to it. */
function isClaimBefore(
  { sentences, context }: IndexedCollection,
  denials: readonly (Denial | null)[],
  at: number,
): boolean {
  const [own, before] = [sentences[at], sentences[at - 1]];
  if (!own || !before || before.article !== own.article || denials[at - 1]) return false;
  return (
    areOthers(context.directory, own, before) &&
    before.tokens.some(({ stem: word }) => claiming.has(word))
  );
}

/** The sentences that have a word or a paraphrase of it, ascending; names are no words. */
type SentencesWith = (word: ContentKey) => ReadonlySet<number>;

/** Sentences by the words of what they say as a whole: their parts say nothing else. */
function sentencesByWord({ sentences }: IndexedCollection): SentencesWith {
  const byKey = new Map<string, number[]>();
  const byConcept = new Map<number, number[]>();
  const add = <Key>(lists: Map<Key, number[]>, key: Key, sentence: number): void => {
    const list = lists.get(key);
    if (!list) lists.set(key, [sentence]);
    else if (list.at(-1) !== sentence) list.push(sentence);
  };
  sentences.forEach(({ units: [whole] }, sentence) => {
    if (!whole) return;
    for (const key of whole.profile.keys) add(byKey, key, sentence);
    for (const sets of whole.profile.concepts)
      for (const set of sets) add(byConcept, set, sentence);
  });
  return ({ key, concepts }) =>
    new Set([
      ...(byKey.get(key) ?? []),
      ...concepts.flatMap((concept) => byConcept.get(concept) ?? []),
    ]);
}

/** Words of what is denied that a sentence must have to say it, where that has more than one. */
const fewestWords = 2;

/** Sentences that have enough words of what is denied for `shareOf`, ascending. */
function sayingEnough(withWords: SentencesWith, denied: readonly ContentKey[]): number[] {
  const words = denied.filter(({ key }) => !isNameKey(key));
  const counts = new Map<number, number>();
  for (const word of words)
    for (const sentence of withWords(word)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const least = Math.min(fewestWords, words.length);
  return [...counts]
    .flatMap(([sentence, count]) => (count >= least ? sentence : []))
    .sort((a, b) => a - b);
}

/** The sentences that say what another denies, those that have most of it first. */
function deniedBy(
  collection: IndexedCollection,
  withWords: SentencesWith,
  denials: readonly (Denial | null)[],
  at: number,
  { content, isPlan }: Denial,
): number[] {
  const { sentences, units, context } = collection;
  const own = sentences[at] as CollectedSentence;
  const denied = contentKeys(own, content as TokenRange);
  if (!denied.some(({ key }) => !isNameKey(key))) return [];
  const found: { sentence: number; share: number }[] = [];
  for (const sentence of sayingEnough(withWords, denied)) {
    const other = sentences[sentence] as CollectedSentence;
    if (sentence === at || denials[sentence] || !areOthers(context.directory, own, other)) continue;
    if (isPlan && !isFeared(other)) continue;
    const refused = isFeared(other) ? unsaid : unreal;
    const shares = (units[sentence] as IndexedUnit[]).map((unit) =>
      shareOf(collection, denied, unit, refused),
    );
    const share = Math.max(0, ...shares);
    if (share >= saysIt) found.push({ sentence, share });
  }
  return found
    .sort((a, b) => b.share - a.share)
    .slice(0, mostDenied)
    .map(({ sentence }) => sentence);
}

type ContentKey = { key: string; concepts: readonly number[] };

/** What is denied, by different keys. */
function contentKeys({ units }: CollectedSentence, { from, to }: TokenRange): ContentKey[] {
  const { profile } = (units[0] as IndexedUnit['unit']) ?? {};
  const found = new Map<string, ContentKey>();
  profile.keys.forEach((key, i) => {
    const place = profile.tokenOf[i] as number;
    if (place >= from && place < to && !found.has(key))
      found.set(key, { key, concepts: profile.concepts[i] ?? [] });
  });
  return [...found.values()];
}

/** Share of what is denied that a unit says as it stands; 0 where it says it with an "if" or a "not", or much else. */
function shareOf(
  { weightOf }: IndexedCollection,
  denied: readonly ContentKey[],
  indexed: IndexedUnit,
  refused: number,
): number {
  const { profile } = indexed.unit;
  let all = 0;
  let shared = 0;
  let words = 0;
  let allWords = 0;
  let names = 0;
  const places: number[] = [];
  for (const { key, concepts } of denied) {
    const weight = weightOf(key);
    all += weight;
    const isName = isNameKey(key);
    if (!isName) allWords += 1;
    let place = profile.keys.indexOf(key);
    const isSame = place >= 0;
    if (!isSame && concepts.length > 0)
      place = profile.concepts.findIndex((sets) => sets.some((set) => concepts.includes(set)));
    if (place < 0) continue;
    shared += weight * (isSame ? 1 : paraphrase);
    if (isName) names += 1;
    else {
      words += 1;
      places.push(place);
    }
  }
  const isEnough = words >= fewestWords || (words === 1 && allWords === 1 && names >= 1);
  if (!isEnough || shared / indexed.mass < mostlyThat) return 0;
  const isUnreal = (place: number) => ((profile.moods[place] ?? 0) & refused) !== 0;
  if (places.filter(isUnreal).length * 2 >= places.length) return 0;
  const said = new Set(places.map((place) => profile.keys[place]));
  const isTurned = indexed.unit.turned().some(({ keys, turn }) => turn < 0 && said.has(keys[0]));
  return isTurned ? 0 : shared / all;
}

/** Whether a sentence says that somebody plans something, or fears or claims it. */
function isFeared({ tokens, units }: CollectedSentence): boolean {
  const isPlanned = units[0]?.profile.moods.some((moods) => (moods & planned) !== 0);
  return isPlanned || tokens.some(({ stem: word }) => claiming.has(word));
}

/** Of two sentences that say the contrary of each other, which denies what the other says; null when none surely does. */
function contraryIn(
  { sentences, units, context }: IndexedCollection,
  denials: readonly (Denial | null)[],
  { a, b, unitOfA, unitOfB, features }: Pair,
): { by: number; denied: number } | null {
  if (!features.opposite || features.amountsDiffer || features.numbersDiffer) return null;
  if ((features.cover ?? 0) < contrary.cover || (features.wordCover ?? 0) < contrary.wordCover)
    return null;
  const sides = [
    { at: a, unit: units[a]?.[unitOfA] as IndexedUnit },
    { at: b, unit: units[b]?.[unitOfB] as IndexedUnit },
  ];
  const turned = sides.filter(({ at, unit }) => isPlainlyDenied(sentences[at], unit));
  const [by] = turned;
  const denied = sides.find((side) => side !== by);
  if (!by || !denied || turned.length > 1) return null;
  if (denials[by.at] || denials[denied.at]) return null;
  const [own, other] = [sentences[by.at], sentences[denied.at]] as CollectedSentence[];
  // Of nearly the same words, of which one has a "not", one is a slip of the pen.
  if (!own || !other || own.speaker.how !== 'named' || (features.cover ?? 0) > slip) return null;
  if (!areOthers(context.directory, own, other)) return null;
  const areReal = sides.every(({ unit }) => unit.unit.profile.moods.every((m) => !(m & unreal)));
  return areReal ? { by: by.at, denied: denied.at } : null;
}

/** Whether a unit has a "not" of its own that is none of "not only" and "no more than". */
function isPlainlyDenied(sentence: CollectedSentence | undefined, { unit }: IndexedUnit): boolean {
  const tokens = sentence?.tokens ?? [];
  const ranges = unit.part?.ranges ?? [{ from: 0, to: tokens.length }];
  return ranges.some(({ from, to }) =>
    tokens.slice(from, to).some(({ norm }, i) => {
      const isNot = plainNegators.has(norm) || /n['’]t$/.test(norm);
      return isNot && !weighing.has(tokens[from + i + 1]?.norm ?? '');
    }),
  );
}

/** Whether the first is somebody's words and the second is not the same one's, nor his side's. */
function areOthers(
  directory: IndexedCollection['context']['directory'],
  { speaker: own }: CollectedSentence,
  { speaker: other }: CollectedSentence,
): boolean {
  if (own.how !== 'named' && own.how !== 'carried') return false;
  if (other.how !== 'named' && other.how !== 'carried') return true;
  if (own.name !== '' && own.name === other.name) return false;
  const [ours, theirs] = [own, other].map(({ id, partners }) =>
    [id, ...partners].flatMap((each) =>
      each === null ? [] : [each, ...directory.affiliations(each)],
    ),
  ) as [string[], string[]];
  return !ours.some((each) => theirs.includes(each));
}
