import type { SpeakerView } from '../claims/resolve-speakers';
import type { Token } from '../text/tokenise';
import { dateFeatures, numberFeatures, speakerFeatures } from './circumstance-features';
import { bestClausePair, coverage } from './compare-example';
import { type DayRange, daysOf } from './days';
import { findCandidates } from './find-candidates';
import { type LanguageScore, languageScore } from './language-score';
import type { IndexedExample, PackModel, StatementModel } from './pack-model';
import { clauseViews, type KeyView, keyView } from './page-key-weights';
import type { Profile } from './profile';

/** A page sentence made ready for matching. */
export type PageSentence = {
  start: number;
  end: number;
  text: string;
  tokens: readonly Token[];
  profile: Profile;
  speaker: SpeakerView;
};

/** One statement that a sentence may report, with what speaks for and against it. */
export type Evidence = {
  statement: number;
  /** The features of the combiner by name; what is missing is 0 and says nothing. */
  features: Record<string, number>;
  /** The example closest to the sentence. */
  best: IndexedExample;
};

/** Examples whose clauses are compared: the closest by coverage. */
const CLOSEST = 4;

/** Examples whose coverage is averaged: one may be close by chance, five hardly. */
const AVERAGED = 5;

/** Statements compared example by example; a right one is nearly always among the first three. */
const SHORTLIST = 10;

/** Learned log-odds that a language score of 1 is worth when the shortlist is made. */
const LANGUAGE_PROMISE = 2.5;

/** A learned score beyond this says no more. */
const LEARNED_LIMIT = 6;

/** Share of a stretch that another one must cover to be about the same words. */
const RIVAL_OVERLAP = 0.5;

/** Brings leads in learned scores to the range of the other features. */
const LEAD_SCALE = 4;

/** Outlets beyond which a statement is no better known. */
const MOST_CARRIERS = 3;

/**
 * Everything that speaks for or against each statement that a sentence may report.
 * @param among statements to look at; found by their words when absent
 */
export function gatherEvidence(
  model: PackModel,
  sentence: PageSentence,
  pageDate: string | undefined,
  among: readonly number[] = findCandidates(model, sentence.profile),
): Evidence[] {
  const { profile } = sentence;
  const view = keyView(model, profile.keys, profile.concepts);
  const prepared: Prepared = {
    view,
    clauses: clauseViews(model, profile),
    scratch: new Float64Array(Math.max(1, view.keys.length)),
    pageDays: daysOf(pageDate),
  };
  const shortlist = among
    .map((index) => firstLook(model, profile, view, index))
    .sort((a, b) => b.promise - a.promise || a.statement.index - b.statement.index)
    .slice(0, SHORTLIST);
  return withRivals(shortlist.map((look) => evidenceFor(model, sentence, look, prepared)));
}

/** What is quickly told of a statement, to choose whom to compare with example by example. */
type FirstLook = {
  statement: StatementModel;
  learned: number;
  language: LanguageScore;
  promise: number;
};

function firstLook(model: PackModel, profile: Profile, view: KeyView, index: number): FirstLook {
  const statement = model.statements[index] as StatementModel;
  const learned = learnedScore(statement, profile);
  const language = languageScore(statement, view, model);
  const promise = learned + LANGUAGE_PROMISE * (language.language + language.languagePeak);
  return { statement, learned, language, promise };
}

type Prepared = {
  view: KeyView;
  clauses: readonly KeyView[];
  scratch: Float64Array;
  pageDays: DayRange | null;
};

type Unrivalled = Evidence & { closeness: number; stretch: LanguageScore['stretch'] };

function evidenceFor(
  model: PackModel,
  sentence: PageSentence,
  { statement, learned, language: { stretch, ...language } }: FirstLook,
  { view, clauses, scratch, pageDays }: Prepared,
): Unrivalled {
  const { keyWeights } = model;
  const ranked = statement.examples
    .map((example) => ({
      example,
      cover: coverage(view, example.ids, example.mass, keyWeights, scratch),
    }))
    .sort((a, b) => b.cover.mean - a.cover.mean);
  let best = ranked[0]?.example as IndexedExample;
  let closeness = -1;
  let clause = 0;
  for (const { example, cover } of ranked.slice(0, CLOSEST)) {
    const pair = bestClausePair(clauses, example, keyWeights, scratch);
    clause = Math.max(clause, pair);
    if (cover.mean + pair > closeness) {
      closeness = cover.mean + pair;
      best = example;
    }
  }
  const averaged = ranked.slice(0, AVERAGED);
  const { carriers } = statement;
  return {
    statement: statement.index,
    best,
    closeness: closeness / 2,
    stretch,
    features: {
      learned,
      ...language,
      coverExample: ranked[0]?.cover.example ?? 0,
      coverMean:
        averaged.reduce((sum, { cover }) => sum + cover.mean, 0) / Math.max(1, averaged.length),
      clause,
      carriers: Math.min(MOST_CARRIERS, carriers) / MOST_CARRIERS,
      ...speakerFeatures(statement, sentence.speaker, model.directory),
      ...numberFeatures(statement, sentence.profile),
      ...dateFeatures(statement, pageDays),
    },
  };
}

/** What the pack's learning says of the sentence's words, pairs and concepts, in log-odds. */
function learnedScore(statement: StatementModel, profile: Profile): number {
  let score = statement.bias;
  for (const feature of profile.features) score += statement.weights.get(feature) ?? 0;
  return Math.max(-LEARNED_LIMIT, Math.min(LEARNED_LIMIT, score));
}

/**
 * Adds how each candidate stands among its rivals: its lead over the best of those that rest on the
 * same stretch of the sentence. What rests on another stretch is another statement beside it.
 */
function withRivals(found: readonly Unrivalled[]): Evidence[] {
  return found.map((own) => {
    const rivals = found.filter((other) => other !== own && isRival(own.stretch, other.stretch));
    const bestOf = (pick: (one: Unrivalled) => number): number =>
      rivals.reduce((a, b) => Math.max(a, pick(b)), -LEARNED_LIMIT);
    const learned = own.features.learned as number;
    const { statement, best, features, closeness } = own;
    return {
      statement,
      best,
      features: {
        ...features,
        closenessLead: rivals.length ? closeness - bestOf((one) => one.closeness) : closeness,
        learnedLead: Math.max(
          -1,
          Math.min(1, (learned - bestOf((one) => one.features.learned as number)) / LEAD_SCALE),
        ),
      },
    };
  });
}

/** Whether another stretch covers most of one's own. */
function isRival(own: { from: number; to: number }, other: { from: number; to: number }): boolean {
  const shared = Math.min(own.to, other.to) - Math.max(own.from, other.from);
  return shared >= RIVAL_OVERLAP * (own.to - own.from);
}
