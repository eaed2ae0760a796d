import type { SpeakerView } from '../claims/source-of-sentence';
import type { SpeakerDirectory } from '../claims/speaker-directory';
import { nations } from '../lexicon/nations';
import { mayBe } from '../match/evidence/told-days';
import { ln } from '../match/learning/exact-functions';
import { polarityOf } from '../match/receipt/polarity';
import { indexTurnedExamples } from '../match/receipt/turned-examples';
import { compareRoles } from '../sentence/clauses/actors';
import { moodNames } from '../sentence/clauses/moods';
import { compareDoers } from './compare-doers';
import type { IndexedCollection, IndexedUnit } from './index-units';
import type { Unit, UnitProfile } from './read-collection';
import type { Conflict } from './types';

/** What a paraphrase is worth against the same word. */
const paraphrase = 0.5;

/** Shared weight from which more tells no more. */
const fullShare = 25;

/** Amounts this near each other are one amount rounded, or grown since. */
const nearAmount = 0.1;

/** How two units stand to each other in words: the weight that is shared and its share of either. */
export type Overlap = {
  /** Share of the first's weight that the second has, and the other way round; 0 to 1. */
  ofFirst: number;
  ofSecond: number;
  /** The same for words that are no names. */
  wordsOfFirst: number;
  wordsOfSecond: number;
  /** Weight of what both have. */
  shared: number;
  /** How many words, names left out, both have, paraphrases counting in part. */
  words: number;
};

/** What two units share, by the weight of their keys. */
export function overlapOf(
  { weights, isName }: Pick<IndexedCollection, 'weights' | 'isName'>,
  a: IndexedUnit,
  b: IndexedUnit,
): Overlap {
  let shared = 0;
  let sharedWords = 0;
  let words = 0;
  let extraA = 0;
  let extraB = 0;
  const restA: number[] = [];
  const restB: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.ids.length || j < b.ids.length) {
    const x = a.ids[i] ?? Infinity;
    const y = b.ids[j] ?? Infinity;
    if (x === y) {
      const weight = weights[x] as number;
      shared += weight;
      if (!isName[x]) {
        sharedWords += weight;
        words += 1;
      }
      i += 1;
      j += 1;
    } else if (x < y) {
      if ((a.concepts[i] as readonly number[]).length) restA.push(i);
      i += 1;
    } else {
      if ((b.concepts[j] as readonly number[]).length) restB.push(j);
      j += 1;
    }
  }
  const met = new Set<number>();
  for (const at of restB.length ? restA : []) {
    const sets = a.concepts[at] as readonly number[];
    const other = restB.find(
      (each) =>
        !met.has(each) && (b.concepts[each] as readonly number[]).some((set) => sets.includes(set)),
    );
    if (other === undefined) continue;
    met.add(other);
    extraA += paraphrase * (weights[a.ids[at] as number] as number);
    extraB += paraphrase * (weights[b.ids[other] as number] as number);
    words += paraphrase;
  }
  return {
    ofFirst: share(shared + extraA, a.mass),
    ofSecond: share(shared + extraB, b.mass),
    wordsOfFirst: share(sharedWords + extraA, a.wordMass),
    wordsOfSecond: share(sharedWords + extraB, b.wordMass),
    shared: shared + Math.min(extraA, extraB),
    words,
  };
}

function share(part: number, whole: number): number {
  return whole ? Math.min(1, part / whole) : 0;
}

/** The features of a pair of units by words; what is missing is 0 and says nothing. */
export function pairFeatures(
  collection: IndexedCollection,
  a: IndexedUnit,
  b: IndexedUnit,
  overlap: Overlap,
): Record<string, number> {
  const { ofFirst, ofSecond, wordsOfFirst, wordsOfSecond, shared, words } = overlap;
  const [first, second] = [a.unit, b.unit];
  const features: Record<string, number> = {
    cover: Math.sqrt(ofFirst * ofSecond),
    coverLeast: Math.min(ofFirst, ofSecond),
    coverMost: Math.max(ofFirst, ofSecond),
    wordCover: Math.sqrt(wordsOfFirst * wordsOfSecond),
    wordCoverMost: Math.max(wordsOfFirst, wordsOfSecond),
    shared: Math.min(1, shared / fullShare),
    words: Math.min(1, ln(1 + words) / ln(10)),
    pairs: Math.min(1, sharedPairs(a.pairs, b.pairs) / 4),
  };
  if (words < 2) features.onlyNames = 1 - words / 2;
  addNumbers(features, first.profile, second.profile);
  addTimes(features, first, second);
  addRoles(features, first.profile, second.profile);
  addDoers(features, collection.context.directory, first.profile, second.profile);
  addMoods(features, first, second);
  features[speakers(collection.context.directory, first.speaker, second.speaker)] = 1;
  return features;
}

/** Share of their words from which two units say the same but for who does it to whom. */
const sameButForRoles = 0.5;

/** Share of their words from which two units speak of one thing, so that a "not" in one matters. */
const aboutOneThing = 0.35;

/** Why two units are not one statement, whatever they share; null when nothing says so. */
export function conflictOf(
  { context: { directory } }: IndexedCollection,
  { unit: a }: IndexedUnit,
  { unit: b }: IndexedUnit,
  features: Readonly<Record<string, number>>,
): Conflict | null {
  const { amountsDiffer, amountsAgree, numbersDiffer, yearsDiffer, opposite } = features;
  const mayBeOpponents = features.speakerDiffers || features.speakerSide;
  if (mayBeOpponents && areOpponents(directory, a.speaker, b.speaker)) return 'speaker';
  if (amountsDiffer || (numbersDiffer && !amountsAgree)) return 'number';
  if (yearsDiffer || (a.day && b.day && a.day !== b.day)) return 'date';
  if (a.dates.length && b.dates.length && !a.dates.some((date) => b.dates.includes(date)))
    return 'date';
  if (opposite && (features.cover ?? 0) >= aboutOneThing) return 'negation';
  const areSwapped = features.rolesSwapped === 1;
  return areSwapped && (features.wordCover ?? 0) >= sameButForRoles ? 'role' : null;
}

/** Whether both are somebody's words, and these are surely two: two people, or two states' sides. */
export function areOpponents(directory: SpeakerDirectory, a: SpeakerView, b: SpeakerView): boolean {
  if (a.id === null || b.id === null) return false;
  // Whom a pronoun and an office go back to may be mistaken in either.
  if (a.how !== 'named' && b.how !== 'named') return false;
  const relation = speakers(directory, a, b);
  if (relation !== 'speakerDiffers' && relation !== 'speakerSide') return false;
  const [first, second] = [directory.get(a.id), directory.get(b.id)];
  if (!first || !second) return false;
  if (first.type === 'Person' && second.type === 'Person') return true;
  const one = directory.affiliations(first.id).at(-1) ?? first.id;
  const other = directory.affiliations(second.id).at(-1) ?? second.id;
  return one !== other && isState(directory, one) && isState(directory, other);
}

function isState(directory: SpeakerDirectory, id: string | undefined): boolean {
  const name = id === undefined ? undefined : directory.get(id)?.name;
  return name !== undefined && stateNames.has(name);
}

/** What the lexicon calls states first. */
const stateNames: ReadonlySet<string> = new Set(nations.flatMap(({ names }) => names.slice(0, 1)));

/** How many of two ascending lists' numbers are in both. */
function sharedPairs(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  let j = 0;
  for (const pair of a) {
    while (j < b.length && (b[j] as number) < pair) j += 1;
    if (b[j] === pair) shared += 1;
  }
  return shared;
}

function addNumbers(features: Record<string, number>, a: UnitProfile, b: UnitProfile): void {
  let agree = 0;
  let differ = 0;
  let near = 0;
  for (const { value, of } of a.amounts) {
    const others = b.amounts.filter((other) => other.of === of);
    if (!others.length) continue;
    if (others.some((other) => other.value === value)) agree = 1;
    else if (
      others.some(
        (other) => Math.abs(other.value - value) <= nearAmount * Math.max(other.value, value),
      )
    )
      near = 1;
    else differ = 1;
  }
  if (agree) features.amountsAgree = 1;
  else if (near) features.amountsNear = 1;
  else if (differ) features.amountsDiffer = 1;
  if (a.quantities.length && b.quantities.length) {
    const both = a.quantities.filter((value) => b.quantities.includes(value));
    if (both.length) features[agree || both.some(isOdd) ? 'numbersAgree' : 'numbersRound'] = 1;
    else features.numbersDiffer = 1;
    agree += both.length;
  } else if (a.quantities.length || b.quantities.length) features.numbersOneSided = 1;
  if (agree && hasOthers(a, b) && hasOthers(b, a)) features.numbersMixed = 1;
  // One year that both have is one word more, and counts as that.
  const haveYears = a.years.length > 0 && b.years.length > 0;
  if (haveYears && !a.years.some((year) => b.years.includes(year))) features.yearsDiffer = 1;
}

/** Whether the first tells a number that the second does not. */
function hasOthers(one: UnitProfile, other: UnitProfile): boolean {
  const [own, others] = [one, other].map(({ amounts, quantities }) => [
    ...amounts.map(({ value }) => value),
    ...quantities,
  ]) as [number[], number[]];
  return own.some((value) => !others.includes(value));
}

/** Whether a number is told to more than one figure: 94,000 is rarely met by chance, 300 often. */
function isOdd(value: number): boolean {
  return Number.isInteger(value) && /[1-9].*[1-9]/.test(String(value));
}

/** Days around that of an article from which what it tells is no news. */
const newsDays = 45;

/** Whether two units tell other times, or what they share is told of another time than its article's in one alone. */
function addTimes(features: Record<string, number>, a: Unit, b: Unit): void {
  if (a.told.length && b.told.length) {
    const mayBeOne = a.told.some((one) => b.told.some((other) => mayBe(one.days, other.days)));
    if (!mayBeOne) features.timesDiffer = 1;
    return;
  }
  const [one, other] = a.told.length ? [a, b] : [b, a];
  if (!one.told.length || !one.published) return;
  const news = {
    first: one.published.first - newsDays,
    last: one.published.last + newsDays,
  };
  if (one.told.some(({ days }) => mayBe(days, news))) return;
  const { keys, clauseOf } = one.profile;
  const others = new Set(other.profile.keys);
  const told = new Set(one.told.map(({ clause }) => clause));
  const shared = keys.flatMap((key, i) => (others.has(key) ? told.has(clauseOf[i] as number) : []));
  if (shared.filter(Boolean).length * 2 >= shared.length) features.timeElsewhen = 1;
}

/** Whether what both say is done is done by the same. */
function addDoers(
  features: Record<string, number>,
  directory: SpeakerDirectory,
  a: UnitProfile,
  b: UnitProfile,
): void {
  if (!a.deeds.length || !b.deeds.length) return;
  const { same, turned, other } = compareDoers(directory, a, b);
  const compared = same + turned + other;
  if (!compared) return;
  features.doersAgree = same / compared;
  features.doersTurned = turned / compared;
  features.doersDiffer = other / compared;
}

function addRoles(features: Record<string, number>, a: UnitProfile, b: UnitProfile): void {
  const { same, swapped } = compareRoles(a.actors, b.actors);
  if (same + swapped === 0) return;
  features.rolesAgree = same / (same + swapped);
  features.rolesSwapped = swapped / (same + swapped);
}

const moodFeatures = moodNames.map((mood) => `mood_${mood}`);

function addMoods(features: Record<string, number>, a: Unit, b: Unit): void {
  for (const [bit, name] of moodFeatures.entries()) {
    const difference = Math.abs((a.moodShares[bit] ?? 0) - (b.moodShares[bit] ?? 0));
    if (difference > 0) features[name] = difference;
  }
}

/** How the two are said: by whom, as far as either tells. */
function speakers(directory: SpeakerDirectory, a: SpeakerView, b: SpeakerView): string {
  const [first, second] = [sourcesOf(a), sourcesOf(b)];
  if (!first.length && !second.length) {
    if (a.how === 'named' && b.how === 'named') return 'speakerStrangers';
    return a.how === 'named' || b.how === 'named' ? 'speakerOneSided' : 'speakerNone';
  }
  if (!first.length || !second.length) {
    const [view, ids] = first.length ? [b, first] : [a, second];
    if (view.mentions.some(({ speaker }) => ids.includes(speaker))) return 'speakerMentioned';
    if (view.recent.some((id) => ids.includes(id))) return 'speakerRecent';
    return 'speakerOneSided';
  }
  if (first.some((id) => second.includes(id))) return 'speakerSame';
  const isRelated = first.some((x) =>
    second.some(
      (y) => directory.affiliations(x).includes(y) || directory.affiliations(y).includes(x),
    ),
  );
  if (isRelated) return 'speakerRelated';
  const sideOf = (id: string): string => directory.affiliations(id).at(-1) ?? id;
  return first.some((x) => second.some((y) => sideOf(x) === sideOf(y)))
    ? 'speakerSide'
    : 'speakerDiffers';
}

function sourcesOf({ how, id, partners }: SpeakerView): string[] {
  if (how !== 'named' && how !== 'carried') return [];
  return id === null ? [...partners] : [id, ...partners];
}

/** Conditions that negate what follows without turning the whole: "unless it pays" is "if it does not pay". */
const turningCondition = /\bunless\b/i;

/** Whether a unit hangs on such a condition. */
export function hasTurningCondition({ unit: { text } }: IndexedUnit): boolean {
  return turningCondition.test(text);
}

/** Whether one unit says the contrary of the other. */
export function areOpposite(
  { weightOf }: IndexedCollection,
  a: IndexedUnit,
  b: IndexedUnit,
): boolean {
  if (hasTurningCondition(a) || hasTurningCondition(b)) return false;
  return (
    polarityOf(a.unit.turned(), indexTurnedExamples([b.unit.turned()], weightOf), weightOf) ===
    'opposite'
  );
}
