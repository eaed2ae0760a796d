import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { buildPacks, packFolders, writeBuiltFiles } from './corpus/build-packs';

const help = `Joins the files of each pack into one bundle that the extension loads.

  npm run corpus:build                        every pack in corpus/ → build/packs/
  npm run corpus:build -- PACKDIR…            only these
  npm run corpus:build -- --out DIR PACKDIR…  to another folder

Writes <id>.json for each pack and index.json with their ids and SHA-256. The same input gives the
same bytes. Stops at a pack that breaks a rule of severity "error"; "npm run corpus:check" tells all.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'build/packs' },
    },
    allowPositionals: true,
  });
  const folders = positionals.length > 0 ? positionals : await packFolders();
  for (const path of await writeBuiltFiles(await buildPacks(folders), values.out)) {
    console.log(path);
  }
});
