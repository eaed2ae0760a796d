import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Combiner, Decider, Deciders, Weights } from '../engine/match/decision/combine';
import current from '../engine/match/decision/weights.json';
import { learnPack } from '../engine/match/learning/learn-pack';
import type { VectorOf } from '../engine/match/meaning/sentence-vector';
import { buildPackModel } from '../engine/match/model/pack-model';
import type { Pack } from '../engine/pack/types';
import { articlePairs } from './calibrate/article-pairs';
import { barePack } from './calibrate/bare-pack';
import { asBare, inventedPrefix, readInvented, structureOfBare } from './calibrate/crisis-pairs';
import { crossValidate, type Passes } from './calibrate/cross-validate';
import { type DampingMaterial, fitDamping } from './calibrate/damping';
import { labelPairs, type Row, refreshPageFeatures } from './calibrate/label-pairs';
import { printFigures, printInvented } from './calibrate/print-figures';
import { type LabelledPages, readLabelledPages } from './calibrate/read-labelled-pages';
import {
  doubtBand,
  lowestMark,
  lowestMarkBare,
  markThreshold,
  suggestThreshold,
} from './calibrate/thresholds';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { allVectors } from './meaning/all-vectors';

const help = `Usage: npm run calibrate -- [options] LABELLED-PAGES…

Fits the weights and thresholds that decide whether a sentence reports a statement to labelled pages,
and says by kind of text how well they do on pages they were not fitted to: by words, and by words and
meaning, once for the pack as it is and once for its wordings alone, as a pack is that nobody authors. The pack's own
articles, each read by a pack that never held it, are fitted to as well but not counted.

  LABELLED-PAGES    folders with pages/*.json and labels.jsonl, one of them with statements.json;
                    statement-labels.jsonl where there are labels by the pack's own statements
  --pack FOLDER     the pack the labels are about (default: corpus/ukraine-2022)
  --crises FOLDER   invented crises to fit to as well, as npm run match:crises reads them
  --close FOLDER    the same with reports in nearly the statement's own words, for bare statements
  --bare            fit what decides bare statements only; all else stays as it is
  --out FILE        where to write the weights (default: nowhere)`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: 'corpus/ukraine-2022' },
      crises: { type: 'string' },
      close: { type: 'string' },
      bare: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  if (!positionals.length) throw new Error(help);
  const pack = await readPackFolder(values.pack);
  const { pages, labelsOf } = await readLabelledPages(positionals, pack);
  const labelled = { pages: pages.filter(({ labels }) => labels[0]?.lang === 'en'), labelsOf };
  const vectors = await allVectors(
    pack,
    labelled.pages.map(({ article }) => article.text),
  );
  const vectorOf: VectorOf = (text) => vectors.get(text);
  const invented = values.crises ? await readInvented(values.crises, current) : [];
  const close = values.close ? await readInvented(values.close, current) : [];
  const { words, meaning, doubt } = values.bare
    ? current
    : fitDeciders(labelled, vectorOf, {
        title: '',
        pack,
        lowest: lowestMark,
        invented: { words: invented, meaning: invented },
        dampedBy: null,
      });
  // Their meaning is not asked: the encoder has been fitted to these very crises.
  const bare = fitDeciders(labelled, vectorOf, {
    title: 'bare statements, ',
    pack: barePack(pack),
    lowest: lowestMarkBare,
    invented: { words: invented.map(asBare), meaning: invented.map(structureOfBare) },
    // In the sums nearly verbatim reports would teach that words tell little, as their near misses have them too.
    dampedBy: { invented: invented.flat(), close: close.flat() },
  });
  if (!values.out) return;
  const weights: Weights = {
    note: 'Written by npm run calibrate from labelled news pages; not to be edited by hand.',
    words,
    meaning,
    bare: { words: bare.words, meaning: bare.meaning },
    doubt,
  };
  await writeFile(values.out, `${JSON.stringify(weights, null, 2)}\n`);
}

type Kind = {
  /** What it is called before the figures. */
  title: string;
  pack: Pack;
  lowest: Record<keyof Deciders, number>;
  invented: Record<keyof Deciders, readonly (readonly Row[])[]>;
  /** Invented sentences that tell what differences take of a match; null where sums alone decide. */
  dampedBy: Pick<DampingMaterial, 'invented' | 'close'> | null;
};

/** Fits what decides about a pack's statements, by words and by meaning too, and prints how well it does. */
function fitDeciders(
  labelled: LabelledPages,
  vectorOf: VectorOf,
  { title, pack, lowest, invented, dampedBy }: Kind,
): Deciders & Pick<Weights, 'doubt'> {
  const model = buildPackModel(pack, learnPack(pack));
  const fitted = (by: keyof Deciders) => {
    const known = by === 'meaning' ? vectorOf : undefined;
    const { rows, evidence } = labelPairs(model, labelled, current, known);
    const articles = articlePairs(pack, current, known);
    const everything = [...evidence, ...articles.evidence];
    const pages = labelled.pages.map(({ name }) => name);
    const validated = crossValidate({
      rows,
      pages,
      articles: articles.rows,
      invented: invented[by],
      refresh: (pair) => refreshPageFeatures(model, everything, pair),
    });
    const name = `${title}by ${by === 'meaning' ? 'meaning too' : 'words'}`;
    printFigures(`${name}, cross-validated by page`, rows, validated.out, lowest[by]);
    printFigures(`${name}, fitted`, rows, validated.fitted, lowest[by]);
    if (!dampedBy) return { ...validated, mark: markThreshold(rows, validated.out, lowest[by]) };
    const { all, out: undamped } = validated;
    const { damping, out } = fitDamping({
      rows,
      pages,
      out: undamped,
      articles: articles.rows,
      ...dampedBy,
      all: all.page,
    });
    printFigures(`${name}, damped, cross-validated by page`, rows, out, lowest[by]);
    const page = { ...all.page, damping };
    return {
      ...validated,
      out,
      all: { ...all, page },
      mark: markThreshold(rows, out, lowest[by]),
    };
  };
  const words = fitted('words');
  if (invented.words.length) printInvented(invented.words.flat(), words.outInvented, words.mark);
  const meaning = fitted('meaning');
  const doubt = doubtBand(words.out, meaning.out, words.mark, meaning.mark);
  console.log(
    `${title}mark from ${words.mark}, by meaning from ${meaning.mark}; doubt from ${doubt.from} to ${doubt.to}`,
  );
  return {
    words: trainedDecider(words.all, words.mark),
    meaning: trainedDecider(meaning.all, meaning.mark),
    doubt,
  };
}

function trainedDecider({ pair, page }: Passes, mark: number): Decider {
  const thresholds = { mark, suggest: suggestThreshold(mark) };
  return { pair: rounded(pair), page: rounded(page), thresholds };
}

function rounded({ bias, weights, damping }: Combiner): Combiner {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const each = (all: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => !name.startsWith(inventedPrefix))
        .map(([name, w]) => [name, round(w)]),
    );
  return { bias: round(bias), weights: each(weights), ...(damping && { damping: each(damping) }) };
}

await runTool(help, main);
