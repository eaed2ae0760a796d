import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackVectors, writePackVectors } from '../engine/match/meaning/pack-vectors';
import { runTool } from './command-line/run-tool';
import { packFolders } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { readModelDescription } from './meaning/node-encoder';
import { makePackVectors, vectorsFile } from './meaning/pack-vectors';

const help = `Makes the vectors of packs: what their examples mean, as numbers the extension compares.

  npm run corpus:vectors              every pack in corpus/
  npm run corpus:vectors -- PACKDIR…  only these

Writes vectors.bin into each pack's folder; commit it with the pack. Needed after a change of statements,
wordings or formulations, and after a change of the model. What is up to date is left alone.`;

await runTool(help, async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const { version } = await readModelDescription();
  for (const folder of positionals.length > 0 ? positionals : await packFolders()) {
    const pack = await readPackFolder(folder);
    const file = join(folder, vectorsFile);
    const data = await readFile(file).catch(() => null);
    if (data && readPackVectors(pack, version, data)) {
      console.log(`${file} is up to date`);
      continue;
    }
    const vectors = await makePackVectors(pack);
    await writeFile(
      file,
      writePackVectors(pack, version, (text) => vectors.get(text)),
    );
    console.log(file);
  }
});
