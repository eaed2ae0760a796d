import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Combiner, Weights } from '../engine/match/decision/combine';
import current from '../engine/match/decision/weights.json';
import { learnPack } from '../engine/match/learning/learn-pack';
import { buildPackModel } from '../engine/match/model/pack-model';
import { articlePairs } from './calibrate/article-pairs';
import { crisisRows, inventedPrefix } from './calibrate/crisis-pairs';
import { type FitOptions, fitCombiner, probabilityOf } from './calibrate/fit';
import { labelPairs, type Row, refreshPageFeatures } from './calibrate/label-pairs';
import type { Decision } from './calibrate/measure';
import { printFigures, printInvented } from './calibrate/print-figures';
import { readLabelledPages } from './calibrate/read-labelled-pages';
import { markThreshold, suggestThreshold } from './calibrate/thresholds';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { readCrises } from './crises/read-crises';

const help = `Usage: npm run calibrate -- [options] LABELLED-PAGES…

Fits the weights and thresholds that decide whether a sentence reports a statement to labelled pages,
and says by kind of text how well they do on pages they were not fitted to. The pack's own articles,
each read by a pack that never held it, are fitted to as well but not counted.

  LABELLED-PAGES    folders with pages/*.json and labels.jsonl, one of them with statements.json;
                    statement-labels.jsonl where there are labels by the pack's own statements
  --pack FOLDER     the pack the labels are about (default: corpus/ukraine-2022)
  --crises FOLDER   invented crises to fit to as well, as npm run match:crises reads them
  --out FILE        where to write the weights (default: nowhere)`;

/** Parts the pages are cut into, each judged by weights fitted to the others. */
const folds = 10;

/** Pull of the combiner's weights to zero: the best of 0.05, 0.1, 0.2, 0.5, 1 and 2 in cross-validation. */
const regularisation = 0.1;

/** What a sentence of an invented crisis counts for, against one of a real page. */
const inventedWeight = 0.03;

/** Features that only the second pass has. */
const pageFeatures = ['pageShare', 'neighbour'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: 'corpus/ukraine-2022' },
      crises: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (!positionals.length) throw new Error(help);
  const pack = await readPackFolder(values.pack);
  const model = buildPackModel(pack, learnPack(pack));
  const labelled = await readLabelledPages(positionals, pack);
  const english = {
    ...labelled,
    pages: labelled.pages.filter(({ labels }) => labels[0]?.lang === 'en'),
  };
  const start: Weights = current;
  const { rows, evidence } = labelPairs(model, english, start);
  const articles = articlePairs(pack, start);
  const crises = values.crises ? await readCrises(values.crises) : [];
  const invented = crises.map((crisis) => crisisRows(crisis, start, inventedWeight));
  const everything = [...evidence, ...articles.evidence];
  const refresh = (pair: Combiner): void => refreshPageFeatures(model, everything, pair);
  const names = [
    ...new Set(
      [...rows, ...invented.flat()].flatMap(({ pairs }) =>
        pairs.flatMap((p) => Object.keys(p.features)),
      ),
    ),
  ].sort();
  const options = { names, l2: regularisation };
  const pageNames = english.pages.map(({ name }) => name);
  const out: (readonly Decision[])[] = [];
  const outInvented: (readonly Decision[])[][] = invented.map(() => []);
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(pageNames.filter((_, i) => i % folds === fold));
    const weights = fitBoth(
      [
        ...rows.filter(({ page }) => !held.has(page)),
        ...articles.rows,
        ...invented.filter((_, i) => i % folds !== fold).flat(),
      ],
      options,
      refresh,
    );
    rows.forEach((row, i) => {
      if (held.has(row.page)) out[i] = decide(row, weights.page);
    });
    invented.forEach((own, k) => {
      if (k % folds === fold) outInvented[k] = own.map((row) => decide(row, weights.pair));
    });
  }
  const all = fitBoth([...rows, ...articles.rows, ...invented.flat()], options, refresh);
  printFigures('cross-validated by page', rows, out);
  const mark = markThreshold(rows, out);
  if (invented.length) printInvented(invented.flat(), outInvented.flat(), mark);
  printFigures(
    'fitted',
    rows,
    rows.map((row) => decide(row, all.page)),
  );
  console.log(`mark from ${mark}, suggest from ${suggestThreshold(mark)}`);
  if (values.out) {
    const weights: Weights = {
      note: 'Written by npm run calibrate from labelled news pages; not to be edited by hand.',
      pair: rounded(all.pair),
      page: rounded(all.page),
      thresholds: { mark, suggest: suggestThreshold(mark) },
    };
    await writeFile(values.out, `${JSON.stringify(weights, null, 2)}\n`);
  }
}

function fitBoth(
  rows: readonly Row[],
  { names, l2 }: FitOptions,
  refresh: (pair: Combiner) => void,
): { pair: Combiner; page: Combiner } {
  const first = names.filter((name) => !pageFeatures.includes(name));
  const guess = { learned: 0.5, coverMean: 3, clause: 3 };
  const invented = Object.entries(guess).map(([name, weight]) => [inventedPrefix + name, weight]);
  const start: Combiner = {
    bias: -4,
    weights: { ...guess, ...Object.fromEntries(invented) },
  };
  const pair = fitCombiner(rows, start, { names: first, l2 });
  refresh(pair);
  const page = fitCombiner(rows, pair, { names, l2 });
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
    });
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability || a.id - b.id);
}

function rounded({ bias, weights }: Combiner): Combiner {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: round(bias),
    weights: Object.fromEntries(
      Object.entries(weights)
        .filter(([name]) => !name.startsWith(inventedPrefix))
        .map(([name, w]) => [name, round(w)]),
    ),
  };
}

await runTool(help, main);
