import type { SpeakerView } from '../../claims/source-of-sentence';
import { attributionWithin } from '../../sentence/attribution/attribution-within';
import { type SentencePart, sentenceParts } from '../../sentence/clauses/sentence-parts';
import { readQuotes } from '../../sentence/quotation-marks';
import type { TokenRange } from '../../text/span';
import type { PageSentence } from '../evidence/gather-evidence';
import { type Deed, featuresOf, isNameKey, type Profile, type ProfileContext } from './profile';

/** Keys below which a part says too little to be a statement of its own. */
const fewestKeys = 3;

/** Keys from which a sentence may report two things. */
const smallestSentence = 8;

/** Parts of one sentence that are looked at: bounds the work for lists. */
const mostParts = 8;

/** A part of a sentence, read as a sentence of its own. */
export type PartReading = { part: SentencePart; sentence: PageSentence };

/**
 * What a sentence states part by part, each with its own words, moods and names, and its own speaker
 * where it names one; none when the sentence states one thing.
 */
export function splitSentence(
  sentence: PageSentence,
  { directory }: ProfileContext,
): PartReading[] {
  const { profile, text, tokens, speaker } = sentence;
  if (profile.keys.length < smallestSentence) return [];
  const { quoted } = readQuotes(text, tokens);
  const readings: PartReading[] = [];
  for (const part of sentenceParts(text, tokens, quoted)) {
    const named = speakerWithin({ text, tokens, mentions: speaker.mentions, quoted }, part);
    const isPerson = named && directory.get(named.mention.speaker)?.type === 'Person';
    const own = profileOfPart(profile, part, tokens.length, isPerson ? named.source : null);
    if (own.keys.length < fewestKeys || own.keys.length === profile.keys.length) continue;
    const view: SpeakerView = named
      ? {
          ...speaker,
          attribution: named,
          id: named.mention.speaker,
          partners: [],
          name: directory.get(named.mention.speaker)?.name ?? named.mention.speaker,
          how: 'named',
        }
      : speaker;
    readings.push({ part, sentence: { ...sentence, profile: own, speaker: view } });
    if (readings.length === mostParts) break;
  }
  return readings;
}

/** A speaker of the pack whom the part itself names as its source. */
function speakerWithin(
  sentence: Parameters<typeof attributionWithin>[0],
  { kind, ranges }: SentencePart,
) {
  const [range, more] = ranges;
  if (kind === 'nominal' || !range || more) return null;
  const attribution = attributionWithin(sentence, range);
  const mention = attribution?.mention;
  return mention ? { ...attribution, mention } : null;
}

/** @param source who says it, which is no part of what is said */
function profileOfPart(
  profile: Profile,
  { ranges, subject }: SentencePart,
  length: number,
  source: TokenRange | null,
): Profile {
  const isOwn = new Uint8Array(length);
  for (const { from, to } of ranges) isOwn.fill(1, from, to);
  if (source) isOwn.fill(0, source.from, source.to);
  const isSubject = (token: number): boolean => subject !== null && isWithin(token, subject);
  // Of whom or what it is about, names only: other words would be as much the part's they stand in.
  const places = profile.tokenOf.flatMap((token, place) =>
    isOwn[token] || (isSubject(token) && isNameKey(profile.keys[place] as string)) ? place : [],
  );
  const pick = <Item>(items: readonly Item[]): Item[] => places.map((at) => items[at] as Item);
  const keys = pick(profile.keys);
  const clauseOf = pick(profile.clauseOf);
  const concepts = pick(profile.concepts);
  const own = new Set(keys);
  return {
    ...profile,
    keys,
    clauseOf,
    concepts,
    tokenOf: pick(profile.tokenOf),
    moods: pick(profile.moods),
    actors: profile.actors.filter(({ key }) => own.has(key)),
    deeds: deedsWithin(profile.deeds, places),
    features: featuresOf(keys, clauseOf, concepts),
    quantities: profile.quantities.filter((value) => own.has(`n${value}`)),
    years: profile.years.filter((value) => own.has(`n${value}`)),
    times: profile.times.flatMap((told) =>
      isOwn[told.time.at] ? { ...told, place: places.indexOf(told.place) } : [],
    ),
  };
}

/** The deeds whose verbs are among a profile's places, by their places among these. */
function deedsWithin(deeds: readonly Deed[], places: readonly number[]): Deed[] {
  if (!deeds.length) return [];
  const within = (all: readonly number[]): number[] =>
    all.map((place) => places.indexOf(place)).filter((place) => place >= 0);
  return deeds.flatMap((deed) => {
    const verb = places.indexOf(deed.verb);
    return verb < 0 ? [] : { ...deed, verb, by: within(deed.by), to: within(deed.to) };
  });
}

function isWithin(token: number, { from, to }: TokenRange): boolean {
  return token >= from && token < to;
}
