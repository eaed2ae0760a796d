import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { shippedFolders } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { textTable } from './corpus/text-table';
import { type LeaveOneOut, leaveOneOut } from './match/leave-one-out';

const help = `Usage: npm run match:leave-one-out -- [options] [PACKDIR…]

Reads each article of a pack by a pack that never held it, as if a reader had come upon it, and counts
how many marks are right and how many of its statements that other outlets carry too are found.

  PACKDIR            a pack's folder (default: every pack in corpus/); some ten seconds each
  --json             machine-readable, shares from 0 to 1 (with npm run --silent)
  --min-found SHARE  exit code 1 when less of what others carry is found, 0 to 1
  --min-right SHARE  exit code 1 when less of the marks is right, 0 to 1
  --help             this text

"carried": statements of the article that another article of the pack has as well.`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'min-found': { type: 'string', default: '0' },
      'min-right': { type: 'string', default: '0' },
    },
  });
  const minFound = readShare('--min-found', values['min-found']);
  const minRight = readShare('--min-right', values['min-right']);
  const folders = positionals.length ? positionals : await shippedFolders();
  const packs = await Promise.all(folders.map(readPackFolder));
  const results = packs.map((pack) => leaveOneOut(pack));
  console.log(values.json ? JSON.stringify(results, null, 2) : results.map(asText).join('\n\n'));
  for (const { pack, total } of results) {
    if (total.foundShare < minFound)
      fail(`${pack}: ${percent(total.foundShare)} found, at least ${percent(minFound)} wanted`);
    if (total.rightShare < minRight)
      fail(`${pack}: ${percent(total.rightShare)} right, at least ${percent(minRight)} wanted`);
  }
});

function asText({ pack, articles, total }: LeaveOneOut): string {
  const missed = articles.filter((each) => each.missed.length > 0);
  const wrong = articles.flatMap((each) =>
    each.wrong.map((mark) => ({ ...mark, article: each.article })),
  );
  return [
    `${pack}: each article read by a pack that never held it`,
    '',
    textTable([
      ['article', 'marks', 'right', 'carried', 'found'],
      ...articles.map(({ article, marks, right, carried, found }) => [
        article,
        marks,
        right,
        carried,
        found,
      ]),
      ['all', total.marks, total.right, total.carried, total.found],
    ]),
    '',
    `${percent(total.rightShare)} of the marks are right, ${percent(total.foundShare)} of what others carry too is found.`,
    ...(missed.length ? ['', 'missed'] : []),
    ...missed.map((each) => `  ${each.article}: ${each.missed.join(', ')}`),
    ...(wrong.length ? ['', 'wrong'] : []),
    ...wrong.map(
      ({ article, sentence, statement, probability, reports }) =>
        `  ${article}: “${sentence}”\n    marked as ${statement} (${probability.toFixed(2)}), reports ${reports.join(', ') || 'nothing'}`,
    ),
  ].join('\n');
}

function readShare(option: string, value: string): number {
  const share = Number(value);
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new Error(`${option} ${value}: give a share from 0 to 1, such as 0.85`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
