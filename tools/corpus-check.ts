import { parseArgs } from 'node:util';
import { checkPack } from '../engine/pack/check-pack';
import type { PackRule } from '../engine/pack/finding';
import { packRules } from '../engine/pack/pack-rules';
import { runTool } from './command-line/run-tool';
import { packFolders } from './corpus/build-packs';
import { describePlaced, placeFindings } from './corpus/describe-findings';
import { readUncheckedPack } from './corpus/read-pack-folder';

const help = `Holds packs to every rule and says, for each fault, where it is and how to mend it.

  npm run corpus:check                           every pack in corpus/
  npm run corpus:check -- PACKDIR…               only these
  npm run --silent corpus:check -- --format json machine-readable: a list of findings
  npm run corpus:check -- --rules                what packs are held to

Exit code 1 when there is an error or something is incomplete; warnings alone pass.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      rules: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.rules) {
    console.log(packRules.map(describeRule).join('\n'));
    return;
  }
  const folders = positionals.length > 0 ? positionals : await packFolders();
  const all = [];
  for (const folder of folders) {
    const pack = await readUncheckedPack(folder);
    const placed = await placeFindings(folder, pack, checkPack(pack));
    all.push(...placed);
    if (values.format === 'json') continue;
    for (const finding of placed) console.log(describePlaced(finding));
    console.log(`${folder}: ${placed.length === 0 ? 'no faults' : `${placed.length} findings`}`);
  }
  if (values.format === 'json') console.log(JSON.stringify(all, null, 2));
  if (all.some(({ severity }) => severity !== 'warning')) process.exitCode = 1;
});

function describeRule({ name, scope, severity, description }: PackRule): string {
  return `${name} (${scope}, ${severity})\n    ${description}`;
}
