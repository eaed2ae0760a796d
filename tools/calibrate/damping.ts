import { type Combiner, damped, logOdds } from '../../engine/match/decision/combine';
import { sigmoid } from '../../engine/match/learning/logistic';
import { fitNamed, type NamedPoint } from '../fitting/fit-named';
import { inventedPrefix } from './crisis-pairs';
import { folds } from './cross-validate';
import type { CandidatePair, Row } from './label-pairs';
import type { Decision, Decisions } from './measure';

/** What tells that a sentence says something else in the same words, or that somebody else says it. */
const differs =
  /^(?:more_|rolesTurned|rolesOtherDoer|rolesCrossed|rolesSwapped|otherYear|otherTime|amountsDiffer|opposite|contrary|onlyNames|speaker(?:Other|Stranger)$)/;

/** Pull of the shares to zero. */
const l2 = 1;

/**
 * What a pair of an invented crisis counts for, against one of a real page. The more it is, the fewer near misses are marked,
 * and the less is found on real pages.
 */
const inventedWeight = 0.01;

/**
 * The same where reports are nearly verbatim: only they tell how much a difference matters where the words are nearly the
 * same, of reports and near misses alike.
 */
const closeWeight = 0.05;

export type DampingMaterial = {
  rows: readonly Row[];
  /** Names of the labelled pages. */
  pages: readonly string[];
  /** By row, decided by weights that never saw its page. */
  out: Decisions;
  articles: readonly Row[];
  /** Invented crises, and those whose reports are nearly verbatim. */
  invented: readonly Row[];
  close: readonly Row[];
  /** The weights fitted to everything. */
  all: Combiner;
};

/**
 * Fits the shares that differences take of what speaks for a match, and judges each fold of pages by shares that were
 * fitted to the others.
 */
export function fitDamping({ rows, pages, out, articles, invented, close, all }: DampingMaterial): {
  damping: Record<string, number>;
  out: Decisions;
} {
  const others = [
    ...articles.flatMap((row) => pointsOf(row, all, 1)),
    ...invented.flatMap((row) => pointsOf(row, all, inventedWeight)),
    ...close.flatMap((row) => pointsOf(row, all, closeWeight)),
  ];
  const ofRows = out.map((decisions) => decisions.flatMap(pointOf));
  const foldOf = new Map(pages.map((page, i) => [page, i % folds]));
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitShares([
      ...ofRows.filter((_, i) => foldOf.get((rows[i] as Row).page) !== fold).flat(),
      ...others,
    ]),
  );
  return {
    damping: fitShares([...ofRows.flat(), ...others]),
    out: out.map((decisions, i) => {
      const damping = fitted[foldOf.get((rows[i] as Row).page) as number] as Record<string, number>;
      return dampDecisions(decisions, damping);
    }),
  };
}

/** The decisions with what differs taken off, best first. */
function dampDecisions(
  decisions: readonly Decision[],
  damping: Readonly<Record<string, number>>,
): Decision[] {
  return decisions
    .map((decision) => {
      const odds = oddsOf(decision);
      const probability =
        odds > 0 ? sigmoid(damped(odds, decision.features, damping)) : decision.probability;
      return { ...decision, probability };
    })
    .sort((a, b) => b.probability - a.probability || a.id - b.id);
}

/** Of pairs that are likelier than not: below, nothing is taken. */
function fitShares(points: readonly NamedPoint[]): Record<string, number> {
  const names = [...new Set(points.flatMap(({ features }) => Object.keys(features)))].sort();
  const { weights } = fitNamed(points, {
    names,
    l2,
    speaksFor: /^$/,
    speaksAgainst: /./,
    hasBias: false,
  });
  return Object.fromEntries(
    Object.entries(weights).flatMap(([name, weight]) => (weight < 0 ? [[name, -weight]] : [])),
  );
}

const oddsOf = ({ probability }: Decision): number => Math.log(probability / (1 - probability));

function pointOf(decision: Decision): NamedPoint[] {
  const { features, truth } = decision;
  return truth === null ? [] : pointFrom(features, oddsOf(decision), truth, 1);
}

/** Of an invented crisis a near miss of its own statement and a report of it: what else they are like nobody says. */
function pointsOf({ label, pairs }: Row, combiner: Combiner, weight: number): NamedPoint[] {
  const isInvented = label.text === 'invented';
  const isReport = label.statements.length > 0;
  return pairs
    .filter(({ truth }) => truth !== null && (!isInvented || truth === isReport))
    .flatMap(({ features, truth }: CandidatePair) => {
      const own = withoutPrefix(features);
      return pointFrom(own, logOdds(combiner, own), truth === true, weight);
    });
}

/** The differences, each as large as what it takes a share of. */
function pointFrom(
  features: Readonly<Record<string, number>>,
  odds: number,
  positive: boolean,
  weight: number,
): NamedPoint[] {
  if (odds <= 0) return [];
  const values = Object.entries(features).filter(
    ([name, value]) => value !== 0 && differs.test(name),
  );
  if (values.length === 0) return [];
  const scaled = Object.fromEntries(values.map(([name, value]) => [name, value * odds]));
  return [{ features: scaled, positive, weight, offset: odds }];
}

function withoutPrefix(features: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(features).map(([name, value]) => [
      name.startsWith(inventedPrefix) ? name.slice(inventedPrefix.length) : name,
      value,
    ]),
  );
}
