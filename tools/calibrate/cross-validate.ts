import type { Combiner } from '../../engine/match/decision/combine';
import { inventedPrefix } from './crisis-pairs';
import { fitCombiner, probabilityOf } from './fit';
import type { Row } from './label-pairs';
import type { Decision } from './measure';

/** What the combiner is fitted to. */
export type Material = {
  /** Labelled sentences, in the order of their pages: what is judged as well. */
  rows: readonly Row[];
  /** Names of the labelled pages. */
  pages: readonly string[];
  /** The pack's own articles: fitted to, not judged. */
  articles: readonly Row[];
  /** Invented crises, one list each. */
  invented: readonly (readonly Row[])[];
  /** Reckons what the page around says anew, by a first pass with other weights. */
  refresh(pair: Combiner): void;
};

export type Passes = { pair: Combiner; page: Combiner };

export type Validated = {
  /** By row: what it is taken to report by weights that never saw its page, best first. */
  out: (readonly Decision[])[];
  /** The same of invented crises, by weights that never saw the crisis. */
  outInvented: (readonly Decision[])[];
  /** The weights fitted to everything. */
  all: Passes;
  fitted: (readonly Decision[])[];
};

/** Parts the pages are cut into, each judged by weights fitted to the others. */
export const folds = 10;

/**
 * Pull of the combiner's weights to zero: of 0.1, 0.5, 1 and 2 the best for real prose when fitted to restated pages
 * only, and as good as any the other way round.
 */
const regularisation = 0.5;

/** Which decider a pair is for, and the same for all of its pairs. */
const whichDecider = 'bare';

/** Features that only the second pass has. */
const pageFeatures = ['pageShare', 'neighbour'];

/** Fits the combiner to all, and ten times to nine tenths to judge the rest (ten-fold cross-validation by page). */
export function crossValidate(material: Material): Validated {
  const { rows, pages, articles, invented } = material;
  const out: (readonly Decision[])[] = [];
  const outInvented: (readonly Decision[])[][] = invented.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(pages.filter((_, i) => i % folds === fold));
    const weights = fitPasses(material, [
      ...rows.filter(({ page }) => !held.has(page)),
      ...articles,
      ...invented.filter((_, i) => i % folds !== fold).flat(),
    ]);
    rows.forEach((row, i) => {
      if (held.has(row.page)) out[i] = decide(row, weights.page);
    });
    invented.forEach((own, k) => {
      if (k % folds === fold) outInvented[k] = own.map((row) => decide(row, weights.pair));
    });
  }
  const all = fitPasses(material, [...rows, ...articles, ...invented.flat()]);
  const fitted = rows.map((row) => decide(row, all.page));
  return { out, outInvented: outInvented.flat(), all, fitted };
}

function fitPasses({ rows, invented, refresh }: Material, learnt: readonly Row[]): Passes {
  const names = [
    ...new Set(
      [...rows, ...invented.flat()].flatMap(({ pairs }) =>
        pairs.flatMap((p) => Object.keys(p.features)),
      ),
    ),
  ]
    .filter((name) => name !== whichDecider)
    .sort();
  const first = names.filter((name) => !pageFeatures.includes(name));
  const guess = { learned: 0.5, coverMean: 3, clause: 3 };
  const guessed = Object.entries(guess).map(([name, weight]) => [inventedPrefix + name, weight]);
  const start: Combiner = { bias: -4, weights: { ...guess, ...Object.fromEntries(guessed) } };
  const pair = fitCombiner(learnt, start, { names: first, l2: regularisation });
  refresh(pair);
  const page = fitCombiner(learnt, pair, { names, l2: regularisation });
  return { pair, page };
}

function decide({ label, pairs }: Row, combiner: Combiner): Decision[] {
  const best = new Map<number, Decision>();
  for (const pair of pairs) {
    const probability = probabilityOf(combiner, pair);
    const known = best.get(pair.statement);
    if (known && probability <= known.probability) continue;
    // Labels by statement know statements that the others lack.
    const isRight = pair.onTop === true || pair.truth === true;
    const isOnTopRight = isRight || (pair.onTop === null && label.kind === 'pos');
    best.set(pair.statement, {
      probability,
      isOnTopRight,
      truth: pair.truth,
      id: pair.statement,
      features: pair.features,
    });
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability || a.id - b.id);
}
