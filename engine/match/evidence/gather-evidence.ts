import type { SpeakerView } from '../../claims/source-of-sentence';
import { dayNumbers } from '../../pack/partial-date';
import type { SentencePart } from '../../sentence/clauses/sentence-parts';
import type { TurnedWord } from '../../sentence/negation/negation-scope';
import type { TokenRange } from '../../text/span';
import type { Token } from '../../text/tokenise';
import { findCandidates } from '../candidates/find-candidates';
import type { RowHead, StatementRow } from '../index-file/statement-row';
import type { IndexedExample, PackModel, StatementModel } from '../model/pack-model';
import type { Profile } from '../proposition/profile';
import { addDate, addNumbers, addSpeaker, isToCome } from './circumstance-features';
import { bestClausePair, coverage, type Scratch } from './compare-example';
import {
  type Expectation,
  expectationOf,
  type Gains,
  languageScore,
  plainLanguageScore,
} from './language-score';
import { type LearnedFeatures, learnedFeatures, learnedLimit } from './learned-score';
import { clauseViews, type KeyView, keyView } from './page-key-weights';
import {
  addStructure,
  mostOfExamples,
  mostOfStructure,
  type SentenceStructure,
  type Told,
} from './structure-features';

/** A page sentence made ready for matching. */
export type PageSentence = {
  start: number;
  end: number;
  text: string;
  tokens: readonly Token[];
  profile: Profile;
  speaker: SpeakerView;
  /** Its words with the turns its negations give them, by the part of it that is read; filled when first needed. */
  turned: Map<SentencePart | undefined, readonly TurnedWord[]>;
};

/** One statement that a sentence may report, with what speaks for and against it. */
export type Evidence = {
  statement: number;
  /** The features of the combiner by name; what is missing is 0 and says nothing. */
  features: Record<string, number>;
  /** The example closest to the sentence, by its place among the statement's: thousands of statements are looked at, and few of them shown. */
  best: number;
  /** The part of the sentence that speaks for the statement, in its tokens, end exclusive. */
  stretch: TokenRange;
  /** The part of the sentence that was read by itself; absent where the whole was. */
  part?: SentencePart;
  /** Whether it says what the statement says or the other way round; absent until it was likely enough to be asked. */
  polarity?: 'same' | 'opposite';
};

/** Examples whose clauses are compared: the closest by coverage. */
const mostClosest = 4;

/** Examples whose coverage is averaged: one may be close by chance, five hardly. */
const averaged = 5;

/** Statements compared example by example; a right one is nearly always among the first three. */
const longestShortlist = 16;

/** For a part of a sentence fewer do: the whole has been looked at. */
const pieceShortlist = 2;

/** Learned log-odds that a language score of 1 is worth when the shortlist is made. */
const languagePromise = 5;

/** Share of a stretch that another one must cover to be about the same words. */
const rivalOverlap = 0.5;

/** Share of what a sentence's words add for one statement that they must add for another as well. */
const rivalShare = 0.6;

/** Brings leads in learned scores to the range of the other features. */
const leadScale = 4;

/** Outlets beyond which a statement is no better known. */
const mostCarriers = 3;

export type { Told };

/** Tells of which statements no more need be told. */
export type Sieve = {
  /**
   * @param told all that is told of it by now
   * @param open what is still to be told, each from 0 to what is given
   */
  mayMatter(told: readonly Told[], open: readonly Told[]): boolean;
  /** Takes notice of one of which all is told that the sentence by itself tells. */
  note(features: Told): void;
};

export type GatherOptions = {
  /** For a piece of a sentence, the statements that the whole may report. */
  among?: readonly number[];
  /** Statements to look at whatever the words say. */
  nominated?: readonly number[];
  /** The part that the sentence is, where it is one. */
  part?: SentencePart;
  /** All statements are told of when absent. */
  sieve?: Sieve;
};

/** Everything that speaks for or against each statement that a sentence may report. */
export function gatherEvidence(...sentence: Parameters<typeof gather>): Evidence[] {
  return gather(...sentence).found;
}

/** The same, and all statements that were looked at closely, the most promising first. */
export function gather(
  model: PackModel,
  sentence: PageSentence,
  pageDate: string | undefined,
  { among, nominated = [], part, sieve }: GatherOptions = {},
): { looked: number[]; found: Evidence[] } {
  const { profile } = sentence;
  const view = keyView(model, profile.keys, profile.concepts);
  const prepared: Prepared = {
    profile,
    view,
    concepts: new Set(profile.concepts.flat()),
    learned: learnedFeatures(profile, view),
    expectation: expectationOf(view, model),
    clauses: clauseViews(model, profile, view),
    scratch: { strengths: new Float64Array(view.keys.length), example: 0 },
    pageDays: dayNumbers(pageDate),
    directory: model.directory,
    keyWeights: model.keyWeights,
  };
  const canBe = (head: RowHead): boolean => {
    // What nobody said is no report of what somebody said.
    if (sentence.speaker.how === 'nobody' && head.speaker) return false;
    return !isToCome(head, model.daysOf(head.dateCreated), prepared.pageDays);
  };
  const looks = (indexes: readonly number[]): FirstLook[] =>
    indexes.flatMap((index) => {
      const row = model.index.rowOf(index);
      return canBe(row.head) ? firstLook(row, prepared) : [];
    });
  const byWords = looks(among ?? findCandidates(model, profile))
    .sort((a, b) => b.promise - a.promise || a.index - b.index)
    .slice(0, among ? pieceShortlist : longestShortlist);
  const known = new Set(byWords.map(({ index }) => index));
  const others = looks(nominated.filter((index) => !known.has(index)));
  const shortlist = [...byWords, ...others];
  const gains = new Float64Array(shortlist.length * view.keys.length);
  const standings = shortlist.map((look, row) =>
    standingOf(model, sentence, look, prepared, gains, row),
  );
  const open = mostOfStructure(profile);
  const found: Evidence[] = [];
  standings.forEach((standing, row) => {
    const { statement, features, closest, best, stretch } = standing;
    const last: Told = {
      ...leadsOf(standings, row, gains, view.keys.length),
      ...(part && { piece: 1 }),
    };
    if (sieve?.mayMatter([features, last], [open, mostOfExamples(statement)]) === false) return;
    addStructure(features, statement, prepared, stretch, closest);
    Object.assign(features, last);
    sieve?.note(features);
    found.push({
      statement: statement.index,
      features,
      best: statement.examples.indexOf(best as IndexedExample),
      stretch,
      ...(part && { part }),
    });
  });
  for (const { release } of new Set([view, ...prepared.clauses])) release();
  return { looked: shortlist.map(({ index }) => index), found };
}

/** What is quickly told of a statement, to choose whom to compare with example by example. */
type FirstLook = {
  index: number;
  learned: number;
  promise: number;
};

function firstLook(
  row: StatementRow,
  { view, learned: features, expectation }: Prepared,
): FirstLook {
  const learned = features.scoreOf(row);
  const promise = learned + languagePromise * plainLanguageScore(row, view, expectation);
  return { index: row.statement, learned, promise };
}

/** What is asked of a sentence for every statement it may report, read once. */
type Prepared = SentenceStructure & {
  learned: LearnedFeatures;
  expectation: Expectation;
  clauses: readonly KeyView[];
  scratch: Scratch;
};

/** How a statement stands beside a sentence by its words, and by who says it, how many and when. */
type Standing = {
  statement: StatementModel;
  features: Record<string, number>;
  /** Its examples nearest to the sentence, and the one that is so in its clauses as well. */
  closest: readonly CloseExample[];
  best: IndexedExample | undefined;
  closeness: number;
  stretch: TokenRange;
};

function standingOf(
  model: PackModel,
  sentence: PageSentence,
  { index, learned }: FirstLook,
  prepared: Prepared,
  gains: Gains,
  row: number,
): Standing {
  const { keyWeights } = model;
  const statement = model.statementAt(index);
  const { view, clauses, scratch, expectation, pageDays } = prepared;
  const closest = closestExamples(statement, view, keyWeights, scratch);
  let best = closest[0]?.example;
  let closeness = -1;
  let clause = 0;
  let means = 0;
  for (const [place, { example, mean }] of closest.entries()) {
    means += mean;
    if (place >= mostClosest) continue;
    const pair = bestClausePair(clauses, example, keyWeights, scratch);
    clause = Math.max(clause, pair);
    if (mean + pair > closeness) {
      closeness = mean + pair;
      best = example;
    }
  }
  const language = languageScore(model.index.rowOf(index), view, expectation, gains, row);
  const { carriers } = statement.head;
  const stretch = inTokens(language.stretch, sentence.profile, view);
  const features: Record<string, number> = {
    learned,
    language: language.language,
    languagePeak: language.languagePeak,
    coverExample: closest[0]?.covered ?? 0,
    coverMean: means / Math.max(1, closest.length),
    clause,
    carriers: Math.min(mostCarriers, carriers) / mostCarriers,
  };
  addSpeaker(features, statement, sentence.speaker, model.directory);
  addNumbers(features, statement, sentence.profile);
  addDate(features, statement, pageDays);
  if (statement.isBare) features.bare = 1;
  return { statement, features, closest, best, closeness: closeness / 2, stretch };
}

type CloseExample = { example: IndexedExample; mean: number; covered: number };

/** The examples with the best coverage, best first; ties in the pack's order. */
function closestExamples(
  { examples }: StatementModel,
  view: KeyView,
  keyWeights: Float64Array,
  scratch: Scratch,
): CloseExample[] {
  const closest: CloseExample[] = [];
  for (const example of examples) {
    const mean = coverage(view, example.ids, example.mass, keyWeights, scratch);
    const isFull = closest.length === averaged;
    if (isFull && mean <= (closest[averaged - 1] as CloseExample).mean) continue;
    if (isFull) closest.pop();
    let place = closest.length;
    while (place > 0 && (closest[place - 1] as CloseExample).mean < mean) place -= 1;
    closest.splice(place, 0, { example, mean, covered: scratch.example });
  }
  return closest;
}

/**
 * How a candidate stands among its rivals: its lead over the best of those that the same words speak for. What rests on
 * other words is another statement beside it.
 * @param keys how many keys each has its gains of
 */
function leadsOf(
  standings: readonly Standing[],
  row: number,
  gains: Gains,
  keys: number,
): { closenessLead: number; learnedLead: number } {
  const own = standings[row] as Standing;
  let closeness = 0;
  let learned = -learnedLimit;
  for (let other = 0; other < standings.length; other += 1) {
    const rival = standings[other] as Standing;
    const itsLearned = rival.features.learned as number;
    // One that leads in nothing changes nothing, whatever it rests on.
    const leads = rival.closeness > closeness || itsLearned > learned;
    if (other === row || !leads || !restsOnSameWords(gains, keys, row, other)) continue;
    closeness = Math.max(closeness, rival.closeness);
    learned = Math.max(learned, itsLearned);
  }
  const lead = ((own.features.learned as number) - learned) / leadScale;
  return {
    closenessLead: own.closeness - closeness,
    learnedLead: Math.max(-1, Math.min(1, lead)),
  };
}

function inTokens({ from, to }: TokenRange, { keys, tokenOf }: Profile, view: KeyView): TokenRange {
  if (from >= to) return { from: 0, to: 0 };
  const tokenAt = (place: number) => tokenOf[keys.indexOf(view.keys[place] as string)] as number;
  return { from: tokenAt(from), to: tokenAt(to - 1) + 1 };
}

/** Whether another stretch covers most of one's own: both rest on the same words. */
export function isRival(own: TokenRange, other: TokenRange): boolean {
  const shared = Math.min(own.to, other.to) - Math.max(own.from, other.from);
  return shared >= rivalOverlap * (own.to - own.from);
}

/** Whether the words that speak for one statement mostly speak for the other as well. */
function restsOnSameWords(gains: Gains, keys: number, own: number, other: number): boolean {
  let all = 0;
  let shared = 0;
  for (let key = 0; key < keys; key += 1) {
    const gain = gains[own * keys + key] as number;
    if (gain <= 0) continue;
    all += gain;
    shared += Math.min(gain, Math.max(0, gains[other * keys + key] as number));
  }
  return shared >= rivalShare * all;
}
