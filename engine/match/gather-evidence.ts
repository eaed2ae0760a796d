import type { SpeakerView } from '../claims/resolve-speakers';
import type { Token } from '../text/tokenise';
import { bestClausePair, commonSequence, coverage } from './compare-example';
import { type DayRange, daysOf } from './days';
import { findCandidates } from './find-candidates';
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
  /** The features of the combiner by name; 0 means "says nothing". */
  features: Record<string, number>;
  best: IndexedExample;
};

/** Examples whose clauses and order are compared: the closest by coverage. */
const CLOSEST = 4;

/** A learned score beyond this says no more. */
const LEARNED_LIMIT = 6;

/** Days before and after its own date on which a statement is reported, by kind. */
const WINDOWS: Readonly<Record<StatementModel['statement']['kind'], readonly [number, number]>> = {
  remark: [1, 10],
  position: [45, 60],
  event: [1, 60],
  figure: [45, 45],
  background: [0, 40_000],
};

/** A page this many days out of the window is as far out as can be. */
const FAR_OUT = 365;

export function gatherEvidence(
  model: PackModel,
  sentence: PageSentence,
  pageDate: string | undefined,
): Evidence[] {
  const { profile } = sentence;
  const view = keyView(model, profile.keys, profile.concepts);
  const clauses = clauseViews(model, profile);
  const scratch = new Float64Array(Math.max(1, view.keys.length));
  const sequence = profile.keys.flatMap((key) => model.keyIds.get(key) ?? []);
  const pageDays = daysOf(pageDate);
  const found = findCandidates(model, profile).map((index) => {
    const statement = model.statements[index] as StatementModel;
    return evidenceFor(model, sentence, statement, { view, clauses, scratch, sequence, pageDays });
  });
  addRivals(found);
  return found;
}

type Prepared = {
  view: KeyView;
  clauses: readonly KeyView[];
  scratch: Float64Array;
  sequence: readonly number[];
  pageDays: DayRange | null;
};

function evidenceFor(
  model: PackModel,
  sentence: PageSentence,
  statement: StatementModel,
  { view, clauses, scratch, sequence, pageDays }: Prepared,
): Evidence {
  const { keyWeights } = model;
  const ranked = statement.examples
    .map((example) => ({
      example,
      cover: coverage(view, example.ids, example.mass, keyWeights, scratch),
    }))
    .sort((a, b) => b.cover.mean - a.cover.mean);
  const weightOf = (id: number): number => keyWeights[id] as number;
  let best = ranked[0]?.example as IndexedExample;
  let nearest = -1;
  let clause = 0;
  let order = 0;
  for (const { example, cover } of ranked.slice(0, CLOSEST)) {
    const pair = bestClausePair(clauses, example, keyWeights, scratch);
    const run = commonSequence(sequence, example.sequence, weightOf);
    const value = (cover.mean + pair + run) / 3;
    clause = Math.max(clause, pair);
    order = Math.max(order, run);
    if (value > nearest) {
      nearest = value;
      best = example;
    }
  }
  const covers = ranked.slice(0, 5).map(({ cover }) => cover);
  const mean = (pick: (c: (typeof covers)[number]) => number): number =>
    covers.length ? covers.reduce((sum, c) => sum + pick(c), 0) / covers.length : 0;
  let miss = 0;
  for (const { ids, mass } of statement.nearMisses) {
    miss = Math.max(miss, coverage(view, ids, mass, keyWeights, scratch).mean);
  }
  const top = covers[0];
  const features: Record<string, number> = {
    learned: learnedScore(statement, sentence.profile),
    nearest,
    coverSentence: top?.sentence ?? 0,
    coverExample: top?.example ?? 0,
    coverMean: mean((c) => c.mean),
    clause,
    order,
    pooled: pooledShare(statement, view, model),
    miss: miss,
    missMargin: Math.max(0, miss - (top?.mean ?? 0)),
    length: Math.min(1, view.keys.length / 12),
    ...speakerFeatures(statement, sentence.speaker, model),
    ...numberFeatures(statement, sentence.profile),
    ...dateFeatures(statement, pageDays),
  };
  return { statement: statement.index, features, best };
}

function learnedScore(statement: StatementModel, profile: Profile): number {
  let score = statement.bias;
  for (const feature of profile.features) score += statement.weights.get(feature) ?? 0;
  return Math.max(-LEARNED_LIMIT, Math.min(LEARNED_LIMIT, score));
}

/** Share of the sentence's weight in words that the statement's examples use at all. */
function pooledShare(statement: StatementModel, view: KeyView, model: PackModel): number {
  let met = 0;
  view.keys.forEach((key, k) => {
    const id = model.keyIds.get(key);
    const share = id === undefined ? 0 : (statement.keyShares.get(id) ?? 0);
    met += (view.weights[k] as number) * Math.min(1, share * 5);
  });
  return view.mass ? met / view.mass : 0;
}

function speakerFeatures(
  { statement, affiliations }: StatementModel,
  view: SpeakerView,
  model: PackModel,
): Record<string, number> {
  const wanted = statement.speaker;
  if (!wanted)
    return { speakerNone: 1, speakerNoneButNamed: view.how === 'named' && view.id ? 1 : 0 };
  const related = (id: string): boolean =>
    affiliations.includes(id) || model.directory.affiliations(id).includes(wanted);
  const features: Record<string, number> = {};
  if (view.id === wanted) features[`speaker_${view.how}`] = 1;
  else if (view.id !== null && related(view.id)) features[`institution_${view.how}`] = 1;
  else if (view.mentions.some(({ speaker }) => speaker === wanted)) features.speakerMentioned = 1;
  else if (view.how === 'named' || (view.how === 'carried' && view.id !== null))
    features.speakerOther = 1;
  else if (view.recent.includes(wanted)) features.speakerRecent = 1;
  else features.speakerUnknown = 1;
  return features;
}

function numberFeatures(statement: StatementModel, profile: Profile): Record<string, number> {
  if (!profile.quantities.length) return {};
  if (profile.quantities.some((value) => statement.quantities.has(value)))
    return { numbersAgree: 1 };
  return statement.quantities.size ? { numbersDiffer: 1 } : { numbersExtra: 1 };
}

function dateFeatures(
  { statement, days }: StatementModel,
  page: DayRange | null,
): Record<string, number> {
  if (!page || !days) return { dateUnknown: 1 };
  const [before, after] = WINDOWS[statement.kind];
  const early = days.first - before - page.last;
  const late = page.first - (days.last + after);
  const graded = (out: number): number => Math.min(1, Math.log1p(out) / Math.log1p(FAR_OUT));
  if (early > 0) return { dateEarly: graded(early) };
  if (late > 0) return { dateLate: graded(late) };
  return {};
}

/** How far each candidate stands above the best of the others. */
function addRivals(found: readonly Evidence[]): void {
  for (const name of ['nearest', 'learned']) {
    const values = found.map(({ features }) => features[name] as number).sort((a, b) => b - a);
    const [first = 0, second = first] = values;
    for (const { features } of found) {
      const own = features[name] as number;
      const rival = own === first ? second : first;
      features[`${name}Lead`] = Math.max(
        -1,
        Math.min(1, name === 'nearest' ? own - rival : (own - rival) / 4),
      );
    }
  }
}
