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
import {
  type Decision,
  type Decisions,
  falseMarksAPage,
  measureStatements,
  measureTop,
  reliability,
} from './calibrate/measure';
import { readLabelledPages } from './calibrate/read-labelled-pages';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { textTable } from './corpus/text-table';
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

/** Share of marks that must be right: below nine in ten, readers stop trusting them. */
const wantedPrecision = 0.9;

/** Pull of the combiner's weights to zero: the best of 0.05, 0.1, 0.2, 0.5, 1 and 2 in cross-validation. */
const regularisation = 0.1;

/** What a sentence of an invented crisis counts for, against one of a real page. */
const inventedWeight = 0.03;

/** No mark is likelier wrong than right. */
const lowestMark = 0.5;
/** Features that only the second pass has. */
const pageFeatures = ['pageShare', 'neighbour'];

/** Bands of probability that the reliability table tells apart. */
const bands = [0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01];

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
  report('cross-validated by page', rows, out);
  const mark = markThreshold(rows, out);
  if (invented.length) reportInvented(invented.flat(), outInvented.flat(), mark);
  report(
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

/** Rows of one kind of text; negatives are the pages about something else. */
const kinds: [name: string, test: (row: Row) => boolean][] = [
  ['all', () => true],
  ['restated', ({ label }) => label.text === 'restated'],
  [
    'real prose',
    ({ label }) =>
      label.text === 'source' && (label.kind !== 'pos' || label.byStatement === undefined),
  ],
  ['labelled prose', ({ label }) => label.byStatement !== undefined],
  ...['newspaper', 'wire', 'transcript', 'official'].map(
    (kind): [string, (row: Row) => boolean] => [
      `  ${kind}`,
      ({ label }) => label.outletKind === kind && label.kind === 'pos',
    ],
  ),
];

/**
 * The lowest probability at which, on pages not fitted to, enough marks are right; the best F1's where
 * none is.
 */
function markThreshold(rows: readonly Row[], decisions: Decisions): number {
  for (let t = lowestMark; t < 0.95; t += 0.01) {
    if (measureTop(rows, decisions, t).precision >= wantedPrecision)
      return Math.round(t * 100) / 100;
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
    const isOnTopRight = pair.onTop === true || (pair.onTop === null && label.kind === 'pos');
    best.set(pair.statement, {
      probability,
      isOnTopRight,
      truth: pair.truth,
      id: pair.statement,
    });
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability || a.id - b.id);
}

function bestThreshold(rows: readonly Row[], decisions: Decisions): number {
  let best = 0.5;
  let most = -1;
  for (let t = 0.1; t < 0.95; t += 0.01) {
    const { f1 } = measureTop(rows, decisions, t);
    if (f1 > most) {
      most = f1;
      best = t;
    }
  }
  return Math.round(best * 100) / 100;
}

const shown = (value: number): string => value.toFixed(3);

function report(title: string, rows: readonly Row[], decisions: Decisions): void {
  const mark = markThreshold(rows, decisions);
  const suggest = suggestThreshold(mark);
  const table: (string | number)[][] = [
    [title, 'sentences', 'P', 'R', 'F1', 'best F1', 'every statement: P', 'R', 'F1'],
  ];
  for (const [name, test] of kinds) {
    const places = rows.flatMap((row, i) => (test(row) ? i : []));
    const own = places.map((i) => rows[i] as Row);
    const made = places.map((i) => decisions[i] ?? []);
    const top = measureTop(own, made, mark);
    if (!top.positives) continue;
    const best = measureTop(own, made, bestThreshold(own, made));
    const every = measureStatements(own, made, mark, suggest);
    table.push([
      name,
      top.positives,
      shown(top.precision),
      shown(top.recall),
      shown(top.f1),
      shown(best.f1),
      ...(every.positives
        ? [shown(every.precision), shown(every.recall), shown(every.f1)]
        : ['', '', '']),
    ]);
  }
  console.log(textTable(table));
  console.log(
    `false marks a hard page ${shown(falseMarksAPage(rows, decisions, mark, 'hard'))}, an easy one ${shown(falseMarksAPage(rows, decisions, mark, 'easy'))}, at ${mark}\n`,
  );
  console.log(
    textTable([
      ['probability', 'sentences', 'mean', 'right'],
      ...reliability(rows, decisions, bands).map((band) => [
        `${band.from} to ${Math.min(1, band.to)}`,
        band.sentences,
        shown(band.mean),
        shown(band.right),
      ]),
    ]),
  );
  console.log('');
}

function reportInvented(rows: readonly Row[], decisions: Decisions, mark: number): void {
  const own = rows.map(({ label, pairs }, i) => {
    const truth = label.statements.length > 0;
    const about = (decisions[i] ?? []).filter(
      (decision) => decision.truth !== null && decision.truth === truth,
    );
    return { truth, p: pairs.length && about.length ? (about[0] as Decision).probability : 0 };
  });
  const yes = own.filter(({ truth }) => truth).map(({ p }) => p);
  const no = own.filter(({ truth }) => !truth).map(({ p }) => p);
  const share = (list: number[]): string =>
    shown(list.filter((p) => p >= mark).length / Math.max(1, list.length));
  let ordered = 0;
  for (const a of yes) for (const b of no) ordered += a > b ? 1 : a === b ? 0.5 : 0;
  console.log(
    `invented crises, cross-validated by crisis: reports marked ${share(yes)}, near misses ${share(no)}, order ${shown(ordered / Math.max(1, yes.length * no.length))}\n`,
  );
}

function rounded({ bias, weights }: Combiner): Combiner {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, round(w)])),
  };
}

await runTool(help, main);
