import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Combiner, Weights } from '../engine/match/decision/combine';
import current from '../engine/match/decision/weights.json';
import { learnPack } from '../engine/match/learning/learn-pack';
import { buildPackModel } from '../engine/match/model/pack-model';
import { articlePairs } from './calibrate/article-pairs';
import { type FitOptions, fitCombiner, probabilityOf } from './calibrate/fit';
import { labelPairs, type Row, refreshPageFeatures } from './calibrate/label-pairs';
import { type Decision, measure } from './calibrate/measure';
import { readLabelledPages } from './calibrate/read-labelled-pages';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';

const help = `Usage: npm run calibrate -- [--pack FOLDER] [--out FILE] LABELLED-PAGES

Fits the weights and thresholds that decide whether a sentence reports a statement to labelled pages,
and says how well they do on pages they were not fitted to. The pack's own articles, each read by a
pack that never held it, are fitted to as well but not counted.

  LABELLED-PAGES  folder with pages/*.json, labels.jsonl and statements.json
  --pack FOLDER   the pack the labels are about (default: corpus/ukraine-2022)
  --out FILE      where to write the weights (default: nowhere)`;

/** Parts the pages are cut into, each judged by weights fitted to the others. */
const folds = 10;

/** Share of marks that must be right: below nine in ten, readers stop trusting them. */
const wantedPrecision = 0.9;

/** Pull of the combiner's weights to zero: the best of 0.2, 0.6, 1 and 4 in cross-validation. */
const regularisation = 0.2;

/** No mark is likelier wrong than right. */
const lowestMark = 0.5;
/** Features that only the second pass has. */
const pageFeatures = ['pageShare', 'neighbour'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: 'corpus/ukraine-2022' },
      out: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (!folder) throw new Error(help);
  const pack = await readPackFolder(values.pack);
  const model = buildPackModel(pack, learnPack(pack));
  const labelled = await readLabelledPages(folder, pack);
  const english = {
    ...labelled,
    pages: labelled.pages.filter(({ labels }) => labels[0]?.lang === 'en'),
  };
  const start: Weights = current;
  const { rows, evidence } = labelPairs(model, english, start);
  const articles = articlePairs(pack, start);
  const everything = [...evidence, ...articles.evidence];
  const refresh = (pair: Combiner): void => refreshPageFeatures(model, everything, pair);
  const names = [
    ...new Set(rows.flatMap(({ pairs }) => pairs.flatMap((p) => Object.keys(p.features)))),
  ].sort();
  const options = { names, l2: regularisation };
  const pageNames = english.pages.map(({ name }) => name);
  const out: Decision[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(pageNames.filter((_, i) => i % folds === fold));
    const weights = fitBoth(
      [...rows.filter(({ page }) => !held.has(page)), ...articles.rows],
      options,
      refresh,
    );
    rows.forEach((row, i) => {
      if (held.has(row.page)) out[i] = decide(row, weights.page);
    });
  }
  const all = fitBoth([...rows, ...articles.rows], options, refresh);
  const fitted = rows.map((row) => decide(row, all.page));
  report('cross-validated', rows, out);
  report('fitted', rows, fitted);
  const mark = markThreshold(rows, out);
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

/**
 * The lowest probability at which, on pages not fitted to, enough marks are right; the best F1's where
 * none is.
 */
function markThreshold(rows: readonly Row[], decisions: readonly Decision[]): number {
  for (let t = lowestMark; t < 0.95; t += 0.01) {
    if (measure(rows, decisions, t).precision >= wantedPrecision) return Math.round(t * 100) / 100;
  }
  return bestThreshold(rows, decisions);
}

/** Half the odds of a mark: likelier than not to be at least related, and never marked. */
function suggestThreshold(mark: number): number {
  const odds = mark / (1 - mark) / 2;
  return Math.round((odds / (1 + odds)) * 100) / 100;
}

function fitBoth(
  rows: readonly Row[],
  { names, l2 }: FitOptions,
  refresh: (pair: Combiner) => void,
): { pair: Combiner; page: Combiner } {
  const first = names.filter((name) => !pageFeatures.includes(name));
  const start: Combiner = { bias: -4, weights: { learned: 0.5, nearest: 6 } };
  const pair = fitCombiner(rows, start, { names: first, l2 });
  refresh(pair);
  const page = fitCombiner(rows, pair, { names, l2 });
  return { pair, page };
}

function decide({ label, pairs }: Row, combiner: Combiner): Decision {
  let best: Decision = null;
  for (const pair of pairs) {
    const probability = probabilityOf(combiner, pair);
    if (best && probability <= best.probability) continue;
    best = {
      probability,
      isRight: pair.truth === true || (pair.truth === null && label.kind === 'pos'),
    };
  }
  return best;
}

function bestThreshold(rows: readonly Row[], decisions: readonly Decision[]): number {
  let best = 0.5;
  let most = -1;
  for (let t = 0.1; t < 0.95; t += 0.01) {
    const { f1 } = measure(rows, decisions, t);
    if (f1 > most) {
      most = f1;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
}

function report(title: string, rows: readonly Row[], decisions: readonly Decision[]): void {
  console.log(title);
  const best = bestThreshold(rows, decisions);
  const source = rows.map(({ label }) => label.text === 'source');
  for (const t of [0.3, 0.4, 0.5, 0.6, best]) {
    const all = measure(rows, decisions, t);
    const real = measure(
      rows.filter((_, i) => source[i]),
      decisions.filter((_, i) => source[i]),
      t,
    );
    const f = (x: number): string => x.toFixed(3);
    console.log(
      `  at ${t.toFixed(2)}  all P ${f(all.precision)} R ${f(all.recall)} F1 ${f(all.f1)}   real prose P ${f(real.precision)} R ${f(real.recall)} F1 ${f(real.f1)}   false a hard page ${f(all.falseMarksAHardPage)}, easy ${f(all.falseMarksAnEasyPage)}`,
    );
  }
}

function rounded({ bias, weights }: Combiner): Combiner {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, round(w)])),
  };
}

await runTool(help, main);
