import type { SpeakerDirectory } from '../../claims/speaker-directory';
import { monthOf, weekdayOf } from '../../lexicon/dates';
import type { Attribution } from '../../sentence/attribution/attribution';
import { type Actor, actorsOf } from '../../sentence/clauses/actors';
import { framesOf } from '../../sentence/clauses/frames';
import { moodsOf } from '../../sentence/clauses/moods';
import { opensClause } from '../../sentence/clauses/opens-clause';
import { readVerbs } from '../../sentence/clauses/verbs';
import type { Mention } from '../../sentence/mention';
import { nameRoot } from '../../sentence/names/name-root';
import { numberSense } from '../../sentence/number-sense';
import { type RoughAmount, roughAmountsIn } from '../../sentence/rough-amounts';
import { gapBefore } from '../../sentence/token-gaps';
import { type ToldTime, timesOf } from '../../sentence/told-times';
import { lexicon } from '../../text/english';
import type { Token } from '../../text/tokenise';

/** A sentence's proposition: what it says, without who says it. */
export type Profile = {
  /** Content keys in order: stems, `@skeleton` of names, `#id` of speakers, `n123` of numbers. */
  keys: string[];
  /** For each key, index of the token it stands for. */
  tokenOf: number[];
  /** For each key, index of its clause. */
  clauseOf: number[];
  /** For each key, the lexicon's paraphrase sets it takes part in here; none for names and numbers. */
  concepts: (readonly number[])[];
  /** Different keys, pairs of neighbours and concepts: what the learned weights are about. */
  features: string[];
  /** Quantities of three digits or more that are not years. */
  quantities: number[];
  years: number[];
  /** Times it tells, each with its clause and its place among the keys; -1 where it is none of them. */
  times: readonly { time: ToldTime; clause: number; place: number }[];
  /** For each key, the moods of its clause, as bits in the order of `moodNames`. */
  moods: number[];
  /** Names, in order, ranked by who does what to whom. */
  actors: readonly Actor[];
  /** Who does what to whom, verb by verb. */
  deeds: readonly Deed[];
  /** Amounts with what they are amounts of: "14 lorries" is 14 of `lorri`. */
  amounts: readonly Amount[];
  /** Amounts that are told roughly. */
  roughly: readonly RoughAmount[];
};

/** A number and the stem of the word it counts. */
export type Amount = { value: number; of: string };

/**
 * What is done, by whom and to whom or what, by places among the profile's keys; `named`: whether a name is among those
 * who do it.
 */
export type Deed = { verb: number; by: readonly number[]; to: readonly number[]; named: boolean };

/** What a profile needs to know of the pack. */
export type ProfileContext = {
  directory: SpeakerDirectory;
  /** Folded words that the pack uses as names. */
  names: ReadonlySet<string>;
};

/** Whether a key stands for a speaker or a name: who stands in a sentence, not what it says. */
export function isNameKey(key: string): boolean {
  return isNameLetter(key.charCodeAt(0));
}

/** The same by the key's first letter, as UTF-16 code unit. */
export function isNameLetter(first: number | undefined): boolean {
  return first === 0x23 || first === 0x40; // # and @
}

/** A number this small is as often an ordinal or a count of anything. */
const smallestQuantity = 100;

export function profileOf(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  attribution: Attribution | null,
  context: ProfileContext,
): Profile {
  const keys: string[] = [];
  const tokenOf: number[] = [];
  const clauseOf: number[] = [];
  const concepts: (readonly number[])[] = [];
  const sets = lexicon.setsAt(tokens.map(({ stem }) => stem));
  const quantities: number[] = [];
  const years: number[] = [];
  const moodOf = moodsOf(text, tokens);
  const moods: number[] = [];
  const told = timesOf(text, tokens);
  const times: { time: ToldTime; clause: number; place: number }[] = [];
  let clause = 0;
  let m = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const gap = i ? gapBefore({ text, tokens }, i) : '';
    if (opensClause(gap, token.norm, 'proposition') && clauseOf.at(-1) === clause) clause += 1;
    const time = told.find(({ at }) => at === i);
    const isKey =
      !token.stop && !(attribution && i >= attribution.source.from && i < attribution.source.to);
    if (time) times.push({ time, clause, place: isKey ? keys.length : -1 });
    while (m < mentions.length && (mentions[m] as Mention).to <= i) m += 1;
    const mention = mentions[m];
    const isMention = mention !== undefined && mention.from === i;
    const inSource = attribution && i >= attribution.source.from && i < attribution.source.to;
    if (isMention) {
      const person = context.directory.get(mention.speaker)?.type === 'Person';
      if (!(inSource && person)) push(`#${mention.speaker}`, i);
      i = mention.to - 1;
      continue;
    }
    if (inSource || token.stop) continue;
    if (token.kind === 'number') {
      const value = Number(token.norm);
      if (numberSense(text, tokens, i) === 'year') years.push(value);
      else if (value >= smallestQuantity) quantities.push(value);
      push(token.stem, i);
    } else if (token.capital && context.names.has(token.norm)) {
      push(`@${nameRoot(token.norm)}`, i);
    } else {
      push(token.stem, i);
    }
  }
  function push(key: string, token: number): void {
    keys.push(key);
    tokenOf.push(token);
    clauseOf.push(clause);
    moods.push(moodOf[token] as number);
    concepts.push(isNameKey(key) || /^n\d/.test(key) ? [] : (sets[token] as readonly number[]));
  }
  const features = featuresOf(keys, clauseOf, concepts);
  const names = keys.flatMap((key, i) => (isNameKey(key) ? { key, at: tokenOf[i] as number } : []));
  return {
    keys,
    tokenOf,
    clauseOf,
    concepts,
    features,
    quantities,
    years,
    times,
    moods,
    actors: actorsOf(tokens, names),
    deeds: deedsOf(text, tokens, mentions, keys, tokenOf),
    amounts: amountsIn(text, tokens),
    roughly: roughAmountsIn(tokens),
  };
}

function deedsOf(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  keys: readonly string[],
  tokenOf: readonly number[],
): Deed[] {
  const placeAt = new Int16Array(tokens.length).fill(-1);
  tokenOf.forEach((token, place) => {
    placeAt[token] = place;
  });
  for (const { from, to } of mentions) placeAt.fill(placeAt[from] as number, from, to);
  const placesOf = (at: readonly number[]): number[] => [
    ...new Set(at.map((token) => placeAt[token] as number).filter((place) => place >= 0)),
  ];
  return framesOf(readVerbs(text, tokens)).flatMap((frame) => {
    const verb = placeAt[frame.verb] as number;
    const by = placesOf(frame.by);
    const to = placesOf(frame.to);
    if (verb < 0 || by.length + to.length === 0) return [];
    // A capital within a sentence is a name, though the pack may not know it.
    const named = by.some((place) => {
      const token = tokenOf[place] as number;
      const { norm, capital } = tokens[token] as Token;
      const isName = token > 0 && capital && !monthOf.has(norm) && !weekdayOf.has(norm);
      return isName || isNameKey(keys[place] as string);
    });
    return { verb, by, to, named };
  });
}

/** Tokens after a number among which the word it counts is looked for. */
export const countedWithin = 3;

function amountsIn(text: string, tokens: readonly Token[]): Amount[] {
  return tokens.flatMap(({ kind, norm }, i) => {
    if (kind !== 'number') return [];
    if (numberSense(text, tokens, i) !== 'amount') return [];
    const value = Number(norm);
    const counted = tokens
      .slice(i + 1, i + 1 + countedWithin)
      .filter((token) => !token.stop && token.kind === 'word');
    return counted.map(({ stem }) => ({ value, of: stem }));
  });
}

/** Different keys, pairs of neighbours in a clause and concepts. */
export function featuresOf(
  keys: readonly string[],
  clauseOf: readonly number[],
  concepts: readonly (readonly number[])[],
): string[] {
  const features = new Set<string>(keys);
  for (const sets of concepts) for (const set of sets) features.add(`~${set}`);
  for (let i = 1; i < keys.length; i += 1) {
    if (clauseOf[i] === clauseOf[i - 1]) features.add(`${keys[i - 1]} ${keys[i]}`);
  }
  return [...features];
}
