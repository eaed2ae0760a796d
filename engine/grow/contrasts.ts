import { beForms } from '../lexicon/auxiliaries';
import { periods, seasons } from '../lexicon/dates';
import lists from '../lexicon/en/contrasts.json';
import { createPhraseFinder } from '../lexicon/phrase-finder';
import { wordSet } from '../lexicon/word-set';
import { isNameKey } from '../match/proposition/profile';
import { isPluralRole, roleNouns } from '../sentence/attribution/cues';
import { moodNames } from '../sentence/clauses/moods';
import { readVerbs } from '../sentence/clauses/verbs';
import { nameRoot } from '../sentence/names/name-root';
import { gapBefore } from '../sentence/token-gaps';
import { stem } from '../text/stem';
import type { Token } from '../text/tokenise';
import { hasTurningCondition } from './compare-units';
import type { IndexedCollection, IndexedUnit } from './index-units';
import type { CollectedSentence, Unit } from './read-collection';
import { remembering } from './remembered';
import type { Doubt } from './types';

/** Share of their words from which two units are one sentence but for what they differ in. */
const nearlyOne = 0.7;

/** The same from which they are about one thing, so that it matters whether it has happened. */
const aboutOneThing = 0.5;

/** Share from which most of it is meant. */
const mostly = 0.5;

/** Words that tell something which two units must share to be more than a stock phrase. */
const fewestTelling = 2;

/** Words of what changes places at most: more of them are a clause, which may stand before or behind another. */
const longestName = 3;

/** Words of a sentence up to which a condition is taken to be of all that it says. */
const shortSentence = 30;

/** Words of which one sentence has one and another another: which month, which end, which of several. */
const contrastOf = new Map<string, { set: number; sense: string }>();
lists.sets.forEach((list, set) => {
  for (const word of list.split(' ')) {
    const sense = lists.alike.find((alike) => alike.split(' ').includes(word)) ?? word;
    contrastOf.set(word, { set, sense });
  }
});

const relative = wordSet(lists.relative);

/** Stems of what "last" and "next" tell apart: "last week", "last spring". */
const spans: ReadonlySet<string> = new Set([...periods, ...seasons].map(stem));

/** Stems of what everybody says of everything: "remains committed to dialogue". */
const stockStems: ReadonlySet<string> = new Set(lists.stockWords.split(' ').map(stem));

/** Prepositions before a place. */
const placing = wordSet(lists.placing);

/** Before "if" these make no condition: "asked if", "as if". */
const notConditions = new Set(lists.notConditions.split(' ').map(stem));

const bitsOf = (moods: readonly string[]): number =>
  moodNames.reduce((bits, mood, bit) => (moods.includes(mood) ? bits | (1 << bit) : bits), 0);

const conditions = new Set(lists.conditions);
const findConditions = createPhraseFinder(conditions);

/** Moods of what has not happened, or not surely. */
const unrealBits = bitsOf(['hypothesis', 'plan', 'wish', 'attempt']);

/** Whether keys say more than everybody says of everything, names aside. */
export function sayMoreThanStock(keys: readonly string[]): boolean {
  return new Set(keys.filter(isTelling)).size >= fewestTelling;
}

function isTelling(key: string): boolean {
  return !isNameKey(key) && !stockStems.has(key);
}

/**
 * Why two units that share most of their words may still report two statements: a word for which the other has
 * its like ("in May", "in September"), two names in one place, names or nouns that have changed places, what one
 * tells as done and the other as planned, a condition that one has; or that they share nothing but stock phrases.
 * Null when nothing says so. Doubt keeps them from being put together surely; they may be proposed.
 */
export type DoubtOf = (
  a: IndexedUnit,
  b: IndexedUnit,
  features: Readonly<Record<string, number>>,
) => Doubt | null;

/** The words of units, as long as these are held. */
const wordsAgain = remembering<Unit, Words>();

/** The question for one collection, whose units are read once each. */
export function doubtsIn({ sentences }: IndexedCollection): DoubtOf {
  const wordsOf = ({ unit }: IndexedUnit): Words =>
    wordsAgain(unit, '', () => wordsOfUnit(sentences[unit.sentence] as CollectedSentence, unit));
  return (a, b, features) => {
    if (sharesStockOnly(a, b) && !features.speakerSame) return 'stock';
    if (isAnothers(features) || areStrangers(a, b) || areStrangers(b, a)) return 'speaker';
    const [one, other] = [wordsOf(a), wordsOf(b)];
    if (isQuestion(one) !== isQuestion(other) || (features.mood_question ?? 0) >= mostly)
      return 'mood';
    const share = shareOfWords(one, other);
    if (share < aboutOneThing) return null;
    if (features.timesDiffer || features.timeElsewhen) return 'time';
    if (features.numbersMixed) return 'number';
    const hasAny = one.conditions.length > 0 && other.conditions.length > 0;
    if (!hasAny && haveCondition(one) !== haveCondition(other)) return 'condition';
    if (isOneDone(one, other) || isOneDone(other, one)) return 'mood';
    if (share < nearlyOne) return null;
    if (haveContrast(one, other)) return 'contrast';
    if (areExchanged(one, other)) return 'role';
    if (haveNamesInOnePlace(one, other)) return 'place';
    return isOneDenied(a, b) ? 'negation' : null;
  };
}

/** Whether each is somebody's, and these are neither one nor of one body or side; a figure that both give is a fact. */
function isAnothers({ speakerDiffers, amountsAgree }: Readonly<Record<string, number>>): boolean {
  return !!speakerDiffers && !amountsAgree;
}

/** Whether the first is somebody's known by name, and the second is some other people's: "residents said". */
function areStrangers({ unit: a }: IndexedUnit, { unit: b }: IndexedUnit): boolean {
  if (a.speaker.how !== 'named' || b.speaker.how !== 'named') return false;
  if (a.speaker.attribution?.mention?.person !== true || b.speaker.id !== null) return false;
  const word = b.speaker.attribution?.word ?? '';
  return word !== '' && (!roleNouns.has(word) || isPluralRole(word));
}

function isQuestion({ sentence: { text } }: Words): boolean {
  return /\?["'”’)\]\s]*$/.test(text);
}

/** A unit's words, who says it left out where he is named. */
type Words = {
  unit: Unit;
  sentence: CollectedSentence;
  /** Indexes of its tokens in the sentence. */
  at: readonly number[];
  /** Stems of what it says beside names, and who says it. */
  plain: ReadonlySet<string>;
  /** Where conditions begin in its sentence. */
  conditions: readonly number[];
  /** Roots of all words of its sentence. */
  roots: ReadonlySet<string>;
};

function wordsOfUnit(sentence: CollectedSentence, unit: Unit): Words {
  const ranges = unit.part?.ranges ?? [{ from: 0, to: sentence.tokens.length }];
  const at = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i),
  );
  const { text, tokens } = sentence;
  const { source, cue } = unit.speaker.attribution ?? {};
  const isSaying = (place: number): boolean =>
    [source, cue].some((range) => range && place >= range.from && place < range.to);
  const plain = at.flatMap((place) => {
    const token = tokens[place] as Token;
    return token.stop || token.capital || isSaying(place) ? [] : token.stem;
  });
  return {
    unit,
    sentence,
    at,
    plain: new Set(plain),
    conditions: conditionsIn(text, tokens),
    roots: new Set(tokens.map(({ norm }) => nameRoot(norm))),
  };
}

function tokenAt({ sentence: { tokens } }: Words, at: number): Token | undefined {
  return tokens[at];
}

/** Share of the shorter one's words that the longer one has, 0 to 1. */
function shareOfWords({ plain: one }: Words, { plain: other }: Words): number {
  const least = Math.min(one.size, other.size);
  if (!least) return 0;
  return [...one].filter((each) => other.has(each)).length / least;
}

function sharesStockOnly(a: IndexedUnit, b: IndexedUnit): boolean {
  const others = new Set(b.unit.profile.keys);
  const sets = new Set(b.unit.profile.concepts.flat());
  const { keys, concepts } = a.unit.profile;
  const telling = keys.filter(
    (key, i) => others.has(key) || (concepts[i] ?? []).some((set) => sets.has(set)),
  );
  return !sayMoreThanStock(telling);
}

/** Whether each has a word of one set that the other lacks: "third" and "seventh", "last week" and "last year". */
function haveContrast(a: Words, b: Words): boolean {
  const [one, other] = [sensesOf(a), sensesOf(b)];
  for (const [set, senses] of one) {
    const others = other.get(set);
    if (!others) continue;
    const onlyOne = [...senses].some((sense) => !others.has(sense));
    if (onlyOne && [...others].some((sense) => !senses.has(sense))) return true;
  }
  return false;
}

/** By set of contrasts, which of its senses the words have. */
function sensesOf(words: Words): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (set: string, sense: string): void => {
    found.set(set, (found.get(set) ?? new Set()).add(sense));
  };
  for (const at of words.at) {
    const { norm, capital } = tokenAt(words, at) as Token;
    const contrast = contrastOf.get(norm);
    // "May" and "March" are months with a capital only.
    if (contrast && (capital || !/^(?:may|march|august)$/.test(norm)))
      add(`${contrast.set} ${standsBefore(words, at)}`, contrast.sense);
    const next = tokenAt(words, at + 1)?.stem ?? '';
    if (relative.has(norm) && spans.has(next)) add(norm, next);
  }
  return found;
}

/** "Before the strike" and "after the vote" are no contrast: what these two stand before, '' for all other words. */
function standsBefore(words: Words, at: number): string {
  if (!/^(?:before|after)$/.test(tokenAt(words, at)?.norm ?? '')) return '';
  const next = [1, 2, 3].map((step) => tokenAt(words, at + step));
  return next.find((token) => token && !token.stop)?.stem ?? '';
}

/** Whether what stands before a verb and what stands behind it have changed places: "A sued B", "B sued A". */
function areExchanged(a: Words, b: Words): boolean {
  if (isPassive(a) !== isPassive(b)) return false;
  const lower = new Set([...a.plain, ...b.plain]);
  const [one, other] = [orderOf(a, lower), orderOf(b, lower)];
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let last = 0;
  while (last < one.length - from && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  const [x, y] = [one.slice(from, one.length - last), other.slice(from, other.length - last)];
  if (x.length !== y.length) return false;
  const key = y.join(' ');
  for (let first = 1; first <= Math.min(longestName, x.length - 2); first += 1)
    for (let behind = 1; behind <= longestName && first + behind < x.length; behind += 1) {
      const [before, amid, after] = [
        x.slice(0, first),
        x.slice(first, x.length - behind),
        x.slice(x.length - behind),
      ];
      if ([...after, ...amid, ...before].join(' ') === key) return true;
    }
  return false;
}

/** Content words in order, names by their roots. */
function orderOf(words: Words, lower: ReadonlySet<string>): string[] {
  return words.at.flatMap((at) => {
    const { stop, capital, stem: own, norm } = tokenAt(words, at) as Token;
    if (stop) return [];
    return capital && !(at === 0 && lower.has(own)) ? nameRoot(norm) : own;
  });
}

function isPassive(words: Words): boolean {
  return words.at.some((at) => {
    const norm = tokenAt(words, at)?.norm ?? '';
    return beForms.has(norm) || norm === 'by';
  });
}

/** A name and the words it stands between. */
type PlacedName = { root: string; isState: boolean; before: string; after: string };

/** Whether each has a name where the other has another: "in Carrow", "in Tarn". */
function haveNamesInOnePlace(a: Words, b: Words): boolean {
  const others = namesOnlyIn(b, a);
  return namesOnlyIn(a, b).some(({ isState, before, after }) =>
    others.some(
      (other) =>
        isState === other.isState &&
        ((before !== '' && before === other.before) || (after !== '' && after === other.after)),
    ),
  );
}

/** Names that only the first sentence has, with the preposition before them and the noun behind. */
function namesOnlyIn(words: Words, others: Words): PlacedName[] {
  const { tokens } = words.sentence;
  const { roots } = others;
  const keys = new Set(others.sentence.units[0]?.profile.keys ?? []);
  const { profile, speaker } = words.unit;
  const source = speaker.attribution?.source;
  return words.at.flatMap((at): PlacedName | [] => {
    const token = tokens[at] as Token;
    if (!token.capital || token.stop || token.kind !== 'word') return [];
    const root = nameRoot(token.norm);
    if (roots.has(root)) return [];
    if (contrastOf.has(token.norm) || (source && at >= source.from && at < source.to)) return [];
    const key = profile.keys[profile.tokenOf.indexOf(at)] ?? '';
    if (keys.has(key)) return [];
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    return {
      root,
      isState: key.startsWith('@state '),
      before: before && placing.has(before.norm) ? before.norm : '',
      after: after && !after.stop && !after.capital ? after.stem : '',
    };
  });
}

/** Whether a word that is first of all denied in one is not in the other, and none is denied in both. */
function isOneDenied(a: IndexedUnit, b: IndexedUnit): boolean {
  if (hasTurningCondition(a) || hasTurningCondition(b)) return false;
  const others = new Map(b.unit.turned().map((word) => [word.keys[0], word]));
  let isTurned = false;
  for (const word of a.unit.turned()) {
    const other = others.get(word.keys[0]);
    if (!other || !word.turn || !other.turn) continue;
    if (word.turn < 0 && other.turn < 0) return false;
    const denied = word.turn < 0 ? word : other;
    isTurned ||= word.turn !== other.turn && denied.head;
  }
  return isTurned;
}

/** Whether the first tells as done what the second tells as planned, feared or tried. */
function isOneDone(a: Words, b: Words): boolean {
  const unreal = new Map<string, boolean>();
  const { profile: other } = b.unit;
  other.keys.forEach((key, i) => {
    const isUnreal = ((other.moods[i] ?? 0) & unrealBits) !== 0;
    unreal.set(key, (unreal.get(key) ?? true) && isUnreal);
  });
  // "Found no cracks" is what "failed to find cracks" says.
  if (a.unit.turned().some(({ turn, head }) => turn < 0 && head)) return false;
  const { tokens, text } = a.sentence;
  const { verbs } = readVerbs(text, tokens);
  const { profile } = a.unit;
  return profile.keys.some((key, i) => {
    if (isNameKey(key) || !unreal.get(key)) return false;
    if (((profile.moods[i] ?? 0) & unrealBits) !== 0) return false;
    const at = profile.tokenOf[i] as number;
    return isPast(tokens[at] as Token, verbs[at] ?? false);
  });
}

/** "Expelled", "took": a past form or a participle. */
function isPast({ norm, stem: root, kind }: Token, isVerb: boolean): boolean {
  if (kind !== 'word') return false;
  return /ed$/.test(norm) ? isVerb : !norm.startsWith(root.replace(/[ei]$/, ''));
}

/** Whether what a unit says hangs on a condition: one within it, right behind it, or one that opens its sentence. */
function haveCondition({ at, unit, sentence: { tokens }, conditions: places }: Words): boolean {
  const isWhole = unit.part === null;
  // A long sentence says other things beside, which a condition may belong to.
  if (isWhole && tokens.length > shortSentence) return false;
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  return places.some(
    (place) => isWhole || (place >= first && place <= last + 1) || (place === 0 && first > 0),
  );
}

/** Where conditions begin. */
function conditionsIn(text: string, tokens: readonly Token[]): number[] {
  const words = tokens.map(({ norm }) => norm);
  const found = findConditions(words).map(({ start }) => start);
  words.forEach((word, at) => {
    const isCondition = conditions.has(word) && !notConditions.has(tokens[at - 1]?.stem ?? '');
    // "Should it rain, …", "Were it to rain, …".
    const isTurned =
      /^(?:should|were)$/.test(word) && (at === 0 || gapBefore({ text, tokens }, at).includes(','));
    if (isCondition || (isTurned && !/\?\W*$/.test(text))) found.push(at);
  });
  return found;
}
