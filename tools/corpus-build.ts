import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { buildPacks, shippedFolders, writeBuiltFiles, writePackLines } from './corpus/build-packs';
import { checkFolder, describeLacks, describeStanding } from './corpus/check-folder';

const help = `Joins the files of each pack into one bundle that the extension loads.

  npm run corpus:build                        every pack in corpus/ that comes with Sidelight → build/packs/
  npm run corpus:build -- PACKDIR…            only these
  npm run corpus:build -- --out DIR PACKDIR…  to another folder
  npm run corpus:build -- --lines PACKDIR…    each pack in lines as well, <id>.jsonl: imported at any size

Writes <id>.json for each pack and index.json with their ids and SHA-256. The same input gives the
same bytes. A pack has to be usable; one that comes with Sidelight ("shipped" in pack.json) has to be
publishable. Nothing is written otherwise; "npm run corpus:check" tells all.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'build/packs' },
      lines: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const folders = positionals.length > 0 ? positionals : await shippedFolders();
  for (const folder of folders) {
    const checked = await checkFolder(folder);
    if (!checked.isEnough) throw new Error(describeLacks(checked));
    console.log(describeStanding(checked));
  }
  const packs = await buildPacks(folders);
  const files = await writeBuiltFiles(packs, values.out);
  if (values.lines) files.push(...(await writePackLines(packs, values.out)));
  for (const path of files) console.log(path);
});
