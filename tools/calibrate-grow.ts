import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { readPackFolder } from './corpus/read-pack-folder';
import { textTable } from './corpus/text-table';
import { calibrate } from './grow/calibrate';
import {
  inventedCollections,
  labelledPages,
  packCollection,
  writtenCollections,
} from './grow/labelled-collections';
import { sentenceVectors } from './grow/sentence-vectors';

const help = `Usage: npm run calibrate:grow -- [options] LABELLED-PAGES…

Fits the weights that decide whether two sentences of kept articles report one statement, and which proposals are
worth asking, to labelled pages, by words with invented crises as well, and by meaning; and says how right groups are:
on each third of the pages and of the crises by weights not fitted to it, on a pack's own articles and on crises written
as outlets would print them, which no weight is ever fitted to. Takes some minutes. The same pages give the same weights.

  LABELLED-PAGES    folders with pages/*.json and labels.jsonl
  --crises FOLDER   invented crises to fit to as well (default: tools/reader/statements)
  --written FOLDER  crises as outlets would print them, to judge by (default: tools/grow/written)
  --pack FOLDER     the pack whose articles are judged (default: corpus/ukraine-2022)
  --out FILE        where to write the weights (default: nowhere)`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      crises: { type: 'string', default: 'tools/reader/statements' },
      written: { type: 'string', default: 'tools/grow/written' },
      pack: { type: 'string', default: 'corpus/ukraine-2022' },
      out: { type: 'string' },
    },
  });
  if (!positionals.length) throw new Error(help);
  const labelled = await Promise.all(positionals.map(labelledPages));
  const invented = await inventedCollections(values.crises);
  const pack = packCollection(await readPackFolder(values.pack));
  const written = await writtenCollections(values.written);
  const judged = [
    { what: pack.name, own: [pack] },
    ...written.map((each) => ({ what: `written: ${each.name}`, own: [each] })),
    { what: 'written, all', own: written },
  ];
  const read = [...labelled, pack, ...written].flatMap(({ articles }) => articles);
  const vectorOf = await sentenceVectors(read);
  const { weights, judgements } = calibrate(labelled, invented, judged, vectorOf);
  console.log(
    textTable([
      ['', '', 'sure P', 'R', 'with proposals P', 'R'],
      ...judgements.map(({ what, by, figures }) => [
        what,
        by,
        ...figures.map((share) => share.toFixed(2)),
      ]),
    ]),
  );
  if (values.out) await writeFile(values.out, `${JSON.stringify(weights, null, 2)}\n`);
}

await runTool(help, main);
