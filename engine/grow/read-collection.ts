import { resolveSpeakers } from '../claims/resolve-speakers';
import type { SpeakerView } from '../claims/source-of-sentence';
import { type SpeakerDirectory, speakerDirectory } from '../claims/speaker-directory';
import furniture from '../lexicon/en/furniture.json';
import { nations } from '../lexicon/nations';
import { createPhraseFinder } from '../lexicon/phrase-finder';
import { namesIn } from '../match/model/examples';
import {
  featuresOf,
  type Profile,
  type ProfileContext,
  profileOf,
} from '../match/proposition/profile';
import { splitSentence } from '../match/proposition/split-sentence';
import type { PartialDate, Speaker } from '../pack/types';
import type { SentencePart } from '../sentence/clauses/sentence-parts';
import { type Token, wordsOf } from '../text/tokenise';
import { type CutSentence, wordsOfPart } from './cut-sentence';
import type { ReadArticle } from './read-kept-article';
import { stateAt } from './states';
import { datesWithin, dayWithin } from './told-day';

/** What a sentence of the collection states, as a whole or in one part. */
export type Unit = {
  /** Number of its sentence in the collection. */
  sentence: number;
  /** The part; null for the whole sentence. */
  part: SentencePart | null;
  /** Its words as printed, from the first to the last: what its meaning is asked for by. */
  text: string;
  profile: Profile;
  speaker: SpeakerView;
  /** The day that its own words give; null when they give none. */
  day: PartialDate | null;
  /** The days of the year that they name, whatever for: `04-30`. */
  dates: readonly string[];
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
const fewestKeys = 3;
const fewestKeysOfPart = 3;

/** What pages print beside their articles: "Leave a reply". */
const findFurniture = createPhraseFinder(furniture.map((phrase) => wordsOf(phrase).join(' ')));

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
  const sentences: CollectedSentence[] = [];
  for (const [article, read] of articles.entries()) {
    const views = resolveSpeakers(read.sentences, directory);
    yield;
    for (const [i, cut] of read.sentences.entries()) {
      const speaker = views[i] as SpeakerView;
      sentences.push({
        ...cut,
        article,
        speaker,
        units: unitsOf(cut, sentences.length, speaker, context, read.article.day),
      });
      yield;
    }
  }
  return { articles, context, sentences };
}

function unitsOf(
  cut: CutSentence,
  sentence: number,
  speaker: SpeakerView,
  context: ProfileContext,
  published: PartialDate,
): Unit[] {
  const { text, tokens } = cut;
  const profile = profileOf(text, tokens, speaker.mentions, speaker.attribution, context);
  const states = statesIn(tokens, context.directory);
  // An address is one word, however many it is cut into.
  const isAddress = !/\s/.test(text.trim());
  if (profile.keys.length < fewestKeys || isAddress || isFurniture(tokens)) return [];
  const whole: Unit = {
    sentence,
    part: null,
    text,
    profile: withStates(profile, states),
    speaker,
    day: dayWithin(tokens, published),
    dates: datesWithin(tokens, text),
  };
  const parts = splitSentence({ ...cut, speaker, profile }, context).map(
    ({ part, sentence: own }): Unit => {
      const words = part.ranges.flatMap(({ from, to }) => tokens.slice(from, to));
      return {
        sentence,
        part,
        text: wordsOfPart(cut, part),
        profile: withStates(own.profile, states),
        speaker: own.speaker,
        day: dayWithin(words, published),
        dates: datesWithin(words, text),
      };
    },
  );
  const tells = ({ part, profile: own }: Unit): boolean =>
    own.keys.length >= fewestKeysOfPart &&
    !!part?.ranges.some(({ from, to }) => !isFurniture(tokens.slice(from, to)));
  return [whole, ...parts.filter(tells)];
}

/** What a page prints beside what it says, and a dateline or caption that has nothing but names. */
function isFurniture(tokens: readonly Token[]): boolean {
  if (tokens.every(({ capital, kind }) => capital || kind === 'number')) return true;
  return findFurniture(tokens.map(({ norm }) => norm)).length > 0;
}

/** For each token that names a state by whatever name, one key of the state; '' where the name goes on. */
function statesIn(tokens: readonly Token[], directory: SpeakerDirectory): Map<number, string> {
  const keys = new Map<number, string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = stateAt(tokens, at);
    if (hit) {
      keys.set(at, `@state ${nations[hit.nation]?.names[0]}`);
      for (let more = at + 1; more < hit.to; more += 1) keys.set(more, '');
      at = hit.to - 1;
    } else if (tokens[at]?.capital) {
      const [nation] = directory.nations(tokens.slice(at, at + 1));
      if (nation !== undefined) keys.set(at, `#${nation}`);
    }
  }
  return keys;
}

/** The profile with one key for a state, its people and its seat: "Moscow", "Russian", "Russia". */
function withStates(profile: Profile, states: ReadonlyMap<number, string>): Profile {
  if (!states.size) return profile;
  const places = profile.keys.flatMap((_, i) =>
    states.get(profile.tokenOf[i] as number) === '' ? [] : i,
  );
  const keyAt = (i: number): string => {
    const key = profile.keys[i] as string;
    const state = states.get(profile.tokenOf[i] as number);
    // A body that is named by its state first is a body: "the Russian Foreign Ministry".
    return state !== undefined && !(key.startsWith('#') && !state.startsWith('@')) ? state : key;
  };
  const keys = places.map(keyAt);
  const pick = <Item>(items: readonly Item[]): Item[] => places.map((i) => items[i] as Item);
  const clauseOf = pick(profile.clauseOf);
  const concepts = pick(profile.concepts).map((sets, i) =>
    (keys[i] as string).startsWith('@') ? [] : sets,
  );
  return {
    ...profile,
    keys,
    clauseOf,
    concepts,
    tokenOf: pick(profile.tokenOf),
    moods: pick(profile.moods),
    features: featuresOf(keys, clauseOf, concepts),
    actors: profile.actors,
    deeds: [],
  };
}
