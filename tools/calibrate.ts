import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Combiner, Decider, Weights } from '../engine/match/decision/combine';
import current from '../engine/match/decision/weights.json';
import { learnPack } from '../engine/match/learning/learn-pack';
import type { VectorOf } from '../engine/match/meaning/sentence-vector';
import { buildPackModel } from '../engine/match/model/pack-model';
import { articlePairs } from './calibrate/article-pairs';
import { inventedPrefix, readInvented } from './calibrate/crisis-pairs';
import { crossValidate, type Material, type Passes } from './calibrate/cross-validate';
import { labelPairs, refreshPageFeatures } from './calibrate/label-pairs';
import { printFigures, printInvented } from './calibrate/print-figures';
import { readLabelledPages } from './calibrate/read-labelled-pages';
import { doubtBand, lowestMark, markThreshold, suggestThreshold } from './calibrate/thresholds';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { allVectors } from './meaning/all-vectors';

const help = `Usage: npm run calibrate -- [options] LABELLED-PAGES…

Fits the weights and thresholds that decide whether a sentence reports a statement to labelled pages,
and says by kind of text how well they do on pages they were not fitted to: by words, and by words and
meaning. The pack's own articles, each read by a pack that never held it, are fitted to as well but not counted.

  LABELLED-PAGES    folders with pages/*.json and labels.jsonl, one of them with statements.json;
                    statement-labels.jsonl where there are labels by the pack's own statements
  --pack FOLDER     the pack the labels are about (default: corpus/ukraine-2022)
  --crises FOLDER   invented crises to fit to as well, as npm run match:crises reads them
  --out FILE        where to write the weights (default: nowhere)`;

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
  const pages = labelled.pages.filter(({ labels }) => labels[0]?.lang === 'en');
  const start: Weights = current;
  const invented = values.crises ? await readInvented(values.crises, start) : [];
  const materialOf = (vectorOf?: VectorOf): Material => {
    const { rows, evidence } = labelPairs(model, { ...labelled, pages }, start, vectorOf);
    const articles = articlePairs(pack, start, vectorOf);
    const everything = [...evidence, ...articles.evidence];
    return {
      rows,
      pages: pages.map(({ name }) => name),
      articles: articles.rows,
      invented,
      refresh: (pair) => refreshPageFeatures(model, everything, pair),
    };
  };
  const words = materialOf();
  const byWords = crossValidate(words);
  const vectors = await allVectors(
    pack,
    pages.map(({ article }) => article.text),
  );
  const meaning = materialOf((text) => vectors.get(text));
  const byMeaning = crossValidate(meaning);
  printFigures('by words, cross-validated by page', words.rows, byWords.out, lowestMark.words);
  printFigures('by words, fitted', words.rows, byWords.fitted, lowestMark.words);
  printFigures(
    'by meaning too, cross-validated by page',
    meaning.rows,
    byMeaning.out,
    lowestMark.meaning,
  );
  printFigures('by meaning too, fitted', meaning.rows, byMeaning.fitted, lowestMark.meaning);
  const mark = markThreshold(words.rows, byWords.out, lowestMark.words);
  const markByMeaning = markThreshold(meaning.rows, byMeaning.out, lowestMark.meaning);
  if (invented.length) printInvented(invented.flat(), byWords.outInvented, mark);
  const doubt = doubtBand(byWords.out, byMeaning.out, mark, markByMeaning);
  console.log(
    `mark from ${mark}, by meaning from ${markByMeaning}; doubt from ${doubt.from} to ${doubt.to}`,
  );
  if (!values.out) return;
  const weights: Weights = {
    note: 'Written by npm run calibrate from labelled news pages; not to be edited by hand.',
    ...trainedDecider(byWords.all, mark),
    meaning: trainedDecider(byMeaning.all, markByMeaning),
    doubt,
  };
  await writeFile(values.out, `${JSON.stringify(weights, null, 2)}\n`);
}

function trainedDecider({ pair, page }: Passes, mark: number): Decider {
  const thresholds = { mark, suggest: suggestThreshold(mark) };
  return { pair: rounded(pair), page: rounded(page), thresholds };
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
