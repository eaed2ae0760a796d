import { resolveSpeakers } from '../claims/resolve-speakers';
import type { SpeakerView } from '../claims/source-of-sentence';
import { type SpeakerDirectory, speakerDirectory } from '../claims/speaker-directory';
import { nations } from '../lexicon/nations';
import { daysTold } from '../match/evidence/told-days';
import { namesIn } from '../match/model/examples';
import {
  type Deed,
  type Profile,
  type ProfileContext,
  profileOf,
} from '../match/proposition/profile';
import { splitSentence } from '../match/proposition/split-sentence';
import { type DayNumbers, dayNumbers } from '../pack/partial-date';
import type { PartialDate, Speaker } from '../pack/types';
import { moodNames, moodShare } from '../sentence/clauses/moods';
import type { SentencePart } from '../sentence/clauses/sentence-parts';
import type { TurnedWord } from '../sentence/negation/negation-scope';
import { turnedWordsOfPart } from '../sentence/negation/turned-words-of-part';
import { readSentence, type Sentence } from '../sentence/read-sentence';
import type { Token } from '../text/tokenise';
import { type CutSentence, wordsOfPart } from './cut-sentence';
import { isFurniture } from './furniture';
import type { ReadArticle } from './read-kept-article';
import { remembering } from './remembered';
import { stateAt } from './states';
import { datesWithin, dayWithin } from './told-day';

/** What grouping compares of what a sentence says. */
export type UnitProfile = Omit<Profile, 'features' | 'times' | 'roughly'>;

/** What a sentence of the collection states, as a whole or in one part. */
export type Unit = {
  /** Number of its sentence in the collection. */
  sentence: number;
  /** The part; null for the whole sentence. */
  part: SentencePart | null;
  /** Its words as printed, from the first to the last: what its meaning is asked for by. */
  text: string;
  profile: UnitProfile;
  /** Share of its words that are said in each of the moods, in the order of `moodNames`. */
  moodShares: readonly number[];
  speaker: SpeakerView;
  /** Its words with the turns of its negations; made when first asked for. */
  turned(): readonly TurnedWord[];
  /** The day that its own words give; null when they give none. */
  day: PartialDate | null;
  /** The days of the year that they name, whatever for: `04-30`. */
  dates: readonly string[];
  /** Times that its words tell ("on Monday", "last winter", "in 2019"): the days that may be meant, and which clause does. */
  told: readonly ToldDays[];
  /** The days of its article; null where they are not known. */
  published: DayNumbers | null;
};

/** A sentence of the collection, with what it states as a whole and part by part: the whole comes first. */
export type CollectedSentence = CutSentence & {
  /** Index of its article. */
  article: number;
  speaker: SpeakerView;
  units: Unit[];
};

export type ReadCollection = {
  articles: readonly ReadArticle[];
  context: ProfileContext;
  sentences: CollectedSentence[];
};

/** Keys below which a sentence, and a part of one, says too little to be set beside another. */
const fewestKeys = 2;
const fewestKeysOfPart = 3;

/**
 * The articles' sentences with speakers and propositions, as one collection sees them: a speaker named in one
 * article is known in all. Sentences that say too little have no units.
 */
export function* readCollectionInSteps(
  articles: readonly ReadArticle[],
  speakers: readonly Speaker[],
): Generator<void, ReadCollection> {
  const directory = speakerDirectory(speakers);
  const context: ProfileContext = {
    directory,
    names: namesIn(articles.flatMap(({ sentences: own }) => own)),
  };
  const nationAt = nationsOf(directory);
  const sentences: CollectedSentence[] = [];
  for (const [article, read] of articles.entries()) {
    const views = resolveSpeakers(read.sentences, directory, null, readAgain);
    yield;
    for (const [i, cut] of read.sentences.entries()) {
      const speaker = views[i] as SpeakerView;
      const sentence = sentences.length;
      const known = knownOf(cut, speaker, context, nationAt);
      const published = read.article.day;
      const units = unitsAgain(cut, JSON.stringify([sentence, published, speaker, known]), () =>
        unitsOf(cut, sentence, speaker, context, known, published),
      );
      sentences.push({ ...cut, article, speaker, units });
      yield;
    }
  }
  return { articles, context, sentences };
}

const readingOf = remembering<readonly Token[], Sentence>();

/** Reads a sentence by itself, once while it mentions the same. */
const readAgain: typeof readSentence = (text, tokens, mentions, open) =>
  readingOf(tokens, JSON.stringify([text, mentions, open]), () =>
    readSentence(text, tokens, mentions, open),
  );

const unitsAgain = remembering<CutSentence, Unit[]>();

/** What the collection as a whole knows of a sentence's words: with its speaker, all that its units hang on. */
type KnownWords = {
  /** Which of its words are names somewhere, by place. */
  names: readonly number[];
  /** By place, the organisation that a word with a capital is a name of; null for none. */
  nations: readonly (readonly [at: number, nation: string | null])[];
  /** Type and name of whom it mentions. */
  speakers: readonly (readonly [type: string | undefined, name: string | undefined])[];
};

function knownOf(
  { tokens }: CutSentence,
  { mentions }: SpeakerView,
  { directory, names }: ProfileContext,
  nationAt: (token: Token) => string | null,
): KnownWords {
  return {
    names: tokens.flatMap(({ norm }, at) => (names.has(norm) ? at : [])),
    nations: tokens.flatMap((token, at) => (token.capital ? [[at, nationAt(token)] as const] : [])),
    speakers: mentions.map(({ speaker }) => {
      const known = directory.get(speaker);
      return [known?.type, known?.name] as const;
    }),
  };
}

/** The organisation that a word is a name or nationality of, asked once a word; null for none. */
function nationsOf(directory: SpeakerDirectory): (token: Token) => string | null {
  const known = new Map<string, string | null>();
  return (token) => {
    let nation = known.get(token.norm);
    if (nation === undefined) {
      nation = directory.nations([token])[0] ?? null;
      known.set(token.norm, nation);
    }
    return nation;
  };
}

function unitsOf(
  cut: CutSentence,
  sentence: number,
  speaker: SpeakerView,
  context: ProfileContext,
  known: KnownWords,
  published: PartialDate,
): Unit[] {
  const { text, tokens } = cut;
  const profile = profileOf(text, tokens, speaker.mentions, speaker.attribution, context);
  const states = statesIn(tokens, known);
  const names = new Set(known.names.map((at) => tokens[at] as Token));
  // An address is one word, however many it is cut into.
  const isAddress = !/\s/.test(text.trim());
  if (profile.keys.length < fewestKeys || isAddress || isFurniture(tokens)) return [];
  const stated = withStates(profile, states);
  const written = dayNumbers(published);
  const wholeDay = dayWithin(tokens, published);
  const whole: Unit = {
    sentence,
    part: null,
    text,
    profile: stated,
    moodShares: moodSharesOf(stated),
    speaker,
    turned: turnsOf(cut, null, speaker, names),
    day: wholeDay,
    dates: datesWithin(tokens, text),
    told: daysToldOf(profile, wholeDay, written),
    published: written,
  };
  const parts = splitSentence({ ...cut, speaker, profile, turned: new Map() }, context).map(
    ({ part, sentence: own }): Unit => {
      const profileOfPart = withStates(own.profile, states);
      const words = part.ranges.flatMap(({ from, to }) => tokens.slice(from, to));
      const day = dayWithin(words, published);
      return {
        sentence,
        part,
        text: wordsOfPart(cut, part),
        profile: profileOfPart,
        moodShares: moodSharesOf(profileOfPart),
        speaker: own.speaker,
        turned: turnsOf(cut, part, own.speaker, names),
        day,
        dates: datesWithin(words, text),
        told: daysToldOf(own.profile, day, written),
        published: written,
      };
    },
  );
  const tells = ({ part, profile: own }: Unit): boolean =>
    own.keys.length >= fewestKeysOfPart &&
    !!part?.ranges.some(({ from, to }) => !isFurniture(tokens.slice(from, to)));
  return [whole, ...parts.filter(tells)];
}

/** Days that a time may mean, with the clause that tells it; null where that is not known. */
export type ToldDays = { days: DayNumbers; clause: number | null };

/** The days that each time of a profile may be, and its day. */
function daysToldOf(
  { times }: Profile,
  day: PartialDate | null,
  written: DayNumbers | null,
): ToldDays[] {
  const told = times.flatMap(({ time, clause }): ToldDays | [] => {
    const days = daysTold(time, written);
    return days ? { days, clause } : [];
  });
  const own = day === null ? null : dayNumbers(day);
  return own ? [...told, { days: own, clause: null }] : told;
}

function moodSharesOf({ moods }: UnitProfile): number[] {
  return moodNames.map((_, bit) => moodShare(moods, bit));
}

/** The words of a sentence, or of a part of it, with their turns; read when first asked for. */
function turnsOf(
  { text, tokens }: CutSentence,
  part: SentencePart | null,
  { attribution }: SpeakerView,
  names: ReadonlySet<Token>,
): () => readonly TurnedWord[] {
  let turned: readonly TurnedWord[] | undefined;
  return () => {
    if (!turned) {
      const source = attribution?.source;
      const said = new Set(source ? tokens.slice(source.from, source.to) : []);
      turned = turnedWordsOfPart(
        text,
        tokens,
        part,
        (token) => said.has(token) || names.has(token),
      );
    }
    return turned;
  };
}

/** For each token that names a state by whatever name, one key of the state; '' where the name goes on. */
function statesIn(tokens: readonly Token[], { nations: others }: KnownWords): Map<number, string> {
  const keys = new Map<number, string>();
  const nationAt = new Map(others);
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = stateAt(tokens, at);
    if (hit) {
      keys.set(at, `@state ${nations[hit.nation]?.names[0]}`);
      for (let more = at + 1; more < hit.to; more += 1) keys.set(more, '');
      at = hit.to - 1;
    } else {
      const nation = nationAt.get(at) ?? null;
      if (nation !== null) keys.set(at, `#${nation}`);
    }
  }
  return keys;
}

/** The profile with one key for a state, its people and its seat: "Moscow", "Russian", "Russia". */
function withStates(
  { keys, tokenOf, clauseOf, concepts, moods, deeds, ...profile }: Profile,
  states: ReadonlyMap<number, string>,
): UnitProfile {
  const { quantities, years, actors } = profile;
  const places = keys.flatMap((_, i) => (states.get(tokenOf[i] as number) === '' ? [] : i));
  const keyAt = (i: number): string => {
    const key = keys[i] as string;
    const state = states.get(tokenOf[i] as number);
    // A body that is named by its state first is a body: "the Russian Foreign Ministry".
    return state !== undefined && !(key.startsWith('#') && !state.startsWith('@')) ? state : key;
  };
  const pick = <Item>(items: readonly Item[]): Item[] => places.map((i) => items[i] as Item);
  const own = places.map(keyAt);
  return {
    keys: own,
    tokenOf: pick(tokenOf),
    clauseOf: pick(clauseOf),
    concepts: pick(concepts).map((sets, i) => ((own[i] as string).startsWith('@') ? [] : sets)),
    moods: pick(moods),
    quantities,
    years,
    actors,
    deeds: deeds.flatMap((deed) => placed(deed, places)),
    // Of a part only its own: other clauses count other things.
    amounts: profile.amounts.filter(({ value }) => own.includes(`n${value}`)),
  };
}

/** A deed by its places among those that are left; none where its verb is not. */
function placed({ verb, by, to, named }: Deed, places: readonly number[]): Deed | [] {
  const within = (all: readonly number[]): number[] =>
    all.map((place) => places.indexOf(place)).filter((place) => place >= 0);
  const at = places.indexOf(verb);
  return at < 0 ? [] : { verb: at, by: within(by), to: within(to), named };
}
