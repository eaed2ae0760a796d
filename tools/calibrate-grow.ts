import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { GrowWeights, PairDecider } from '../engine/grow/find-pairs';
import type { VectorOf } from '../engine/match/meaning/sentence-vector';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { textTable } from './corpus/text-table';
import { fitPairs } from './grow/fit-pairs';
import { groupFigures } from './grow/group-figures';
import {
  inventedCollections,
  type LabelledCollection,
  labelledPages,
  packCollection,
} from './grow/labelled-collections';
import { sentenceVectors } from './grow/sentence-vectors';

const help = `Usage: npm run calibrate:grow -- [options] LABELLED-PAGES…

Fits the weights that decide whether two sentences of kept articles report one statement to labelled pages, by
words with invented crises as well, and by meaning; and says how right groups are: on each folder by weights
fitted to the others, and on a pack's own articles, which nothing is ever fitted to.

  LABELLED-PAGES    folders with pages/*.json and labels.jsonl
  --crises FOLDER   invented crises to fit to as well (default: tools/reader/statements)
  --pack FOLDER     the pack whose articles are judged (default: corpus/ukraine-2022)
  --out FILE        where to write the weights (default: nowhere)`;

/**
 * Average likelihoods from which groups are sure and proposed. Of .4 to .7 and .1 to .3 those that keep nine pairs in ten
 * right on the labelled folders, and half of the proposed ones.
 */
const thresholds = {
  words: { sure: 0.5, propose: 0.12 },
  meaning: { sure: 0.6, propose: 0.12 },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      crises: { type: 'string', default: 'tools/reader/statements' },
      pack: { type: 'string', default: 'corpus/ukraine-2022' },
      out: { type: 'string' },
    },
  });
  if (!positionals.length) throw new Error(help);
  const labelled = await Promise.all(positionals.map(labelledPages));
  const invented = await inventedCollections(values.crises);
  const judged = packCollection(await readPackFolder(values.pack));
  const vectorOf = await sentenceVectors([...labelled, judged].flatMap(({ articles }) => articles));
  const weightsFor = (folders: readonly LabelledCollection[]): GrowWeights => {
    // The encoder has learned from the invented crises: what they mean to it says nothing of others.
    const words = decider(fitPairs(folders, invented), thresholds.words);
    const meaning = decider(fitPairs(folders, [], vectorOf), thresholds.meaning);
    return { note, ...words, meaning };
  };
  const rows = [['', '', 'sure P', 'R', 'with proposals P', 'R']];
  const judge = (what: LabelledCollection, weights: GrowWeights): void => {
    for (const [by, vectors] of [
      ['words', undefined],
      ['meaning', vectorOf],
    ] as [string, VectorOf | undefined][]) {
      const { sure, all } = groupFigures(what, weights, vectors);
      const shown = [sure.precision, sure.recall, all.precision, all.recall];
      rows.push([what.name, by, ...shown.map((share) => share.toFixed(2))]);
    }
  };
  if (labelled.length > 1)
    for (const each of labelled)
      judge(each, weightsFor(labelled.filter((other) => other !== each)));
  const weights = weightsFor(labelled);
  judge(judged, weights);
  console.log(textTable(rows));
  if (values.out) await writeFile(values.out, `${JSON.stringify(weights, null, 2)}\n`);
}

const note =
  'Written by npm run calibrate:grow from labelled news pages; not to be edited by hand.';

function decider(pair: PairDecider['pair'], own: PairDecider['thresholds']): PairDecider {
  return { pair, thresholds: own };
}

await runTool(help, main);
