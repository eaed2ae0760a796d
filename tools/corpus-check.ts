import { parseArgs } from 'node:util';
import type { Level, PackRule } from '../engine/pack/finding';
import { levels } from '../engine/pack/levels';
import { packRules } from '../engine/pack/pack-rules';
import { runTool } from './command-line/run-tool';
import { packFolders } from './corpus/build-packs';
import { checkFolder, describeStanding } from './corpus/check-folder';
import { describePlaced } from './corpus/describe-findings';

const help = `Says how far packs have come, and for each fault where it is and how to mend it.

  npm run corpus:check                           every pack in corpus/
  npm run corpus:check -- PACKDIR…               only these
  npm run corpus:check -- --level good PACKDIR…  fail below this level
  npm run --silent corpus:check -- --format json machine-readable: a list of findings
  npm run corpus:check -- --rules                what packs are held to, by level

A pack is usable (it can be imported), good (what is written is right) or publishable (it is whole, in
words of its own). Exit code 1 below the level asked for: publishable for a pack that comes with Sidelight
("shipped" in pack.json), usable for any other. Advice never fails.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      level: { type: 'string' },
      rules: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.rules) {
    console.log(rulesByLevel());
    return;
  }
  const wanted = values.level as Level | undefined;
  if (wanted !== undefined && !levels.includes(wanted))
    throw new Error(`There is no level "${wanted}". Choose one of: ${levels.join(', ')}.`);
  const folders = positionals.length > 0 ? positionals : await packFolders();
  const all = [];
  for (const folder of folders) {
    const checked = await checkFolder(folder, wanted);
    all.push(checked);
    if (values.format === 'json') continue;
    for (const finding of checked.findings) console.log(describePlaced(finding));
    console.log(describeStanding(checked));
  }
  if (values.format === 'json')
    console.log(
      JSON.stringify(
        all.flatMap(({ findings }) => findings),
        null,
        2,
      ),
    );
  if (all.some(({ isEnough }) => !isEnough)) process.exitCode = 1;
});

function rulesByLevel(): string {
  const describe = ({ name, description }: PackRule) => `  ${name}\n      ${description}`;
  return [...levels, 'advice' as const]
    .map((level) =>
      [level, ...packRules.filter((rule) => rule.level === level).map(describe)].join('\n'),
    )
    .join('\n');
}
