import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSchema } from '../engine/pack/check-schema';
import { locateInFiles } from '../engine/pack/locate-in-files';
import { mendPack } from '../engine/pack/mend-pack';
import { runTool } from './command-line/run-tool';
import { packFolders } from './corpus/build-packs';
import { describeFindings } from './corpus/describe-findings';
import { PackFileError, readUncheckedPack } from './corpus/read-pack-folder';
import { changedFiles, writePackFolder } from './corpus/write-pack-folder';

const help = `Mends in packs what needs no judgement, and says what it did.

  npm run corpus:fix                 every pack in corpus/
  npm run corpus:fix -- PACKDIR…     only these
  npm run corpus:fix -- --dry-run    write nothing; exit 1 when there is something to mend

Mended: forbidden characters and white space; passages that differ from their article in quotation
marks, dashes or white space only; prefixes and suffixes; "sameClaimBy" the other way round; forms
longest first; doubles; the files' format and the order of their keys.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folders = positionals.length > 0 ? positionals : await packFolders();
  for (const folder of folders) {
    const read = await readUncheckedPack(folder);
    const malformed = checkSchema(read);
    if (malformed.length > 0) {
      throw new PackFileError(await describeFindings(folder, read, malformed));
    }
    const { pack, mends } = mendPack(read);
    for (const { pointer, done } of mends) {
      const place = locateInFiles(read, pointer);
      console.log(`${join(folder, place.file)}: ${place.pointer} ${done}`);
    }
    const files = values['dry-run']
      ? [...(await changedFiles(folder, pack)).keys()]
      : await writePackFolder(folder, pack);
    const verb = values['dry-run'] ? 'to be written' : 'written';
    console.log(`${folder}: ${mends.length} mended, ${files.length} files ${verb}`);
    if (values['dry-run'] && files.length > 0) process.exitCode = 1;
  }
});
