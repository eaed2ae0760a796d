import { parseArgs } from 'node:util';
import { runTool } from './command-line/run-tool';
import { textTable } from './corpus/text-table';
import { type CrisesFigures, measureCrises, type Share } from './crises/measure-crises';
import { readCrises } from './crises/read-crises';

const help = `Usage: npm run match:crises -- [--json] FOLDER

Asks the engine about crises it was not made for. Of each crisis a small pack is built, of every
statement the gloss and three reports; then the reports it lacks and the near misses are looked up. What
is marked may be told as the contrary of the statement, as a denial of it is.

  FOLDER  *.jsonl below it: a crisis a file, a statement a line with "id", "kind", "speaker", "role",
          "day", "gloss", "same" (reports) and "not" (near misses, each with its kind in "why")
  --json  machine-readable (with npm run --silent)
  --help  this text`;

await runTool(help, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (!folder) throw new Error(`No folder given.\n\n${help}`);
  const figures = measureCrises(await readCrises(folder));
  console.log(values.json ? JSON.stringify(figures, null, 2) : asText(figures));
});

function asText({ crises, reports, nearMisses, byKind, auc }: CrisesFigures): string {
  const row = (name: string, { asked, marked, contrary }: Share) => [
    name,
    asked,
    marked,
    percent(marked, asked),
    contrary,
    marked - contrary,
    percent(marked - contrary, asked),
  ];
  const { marked } = reports;
  return [
    `${crises} crises, each read by a small pack of its own`,
    '',
    textTable([
      ['', 'asked', 'marked', '', 'told as the contrary', 'as the same', ''],
      row('reports', reports),
      row('near misses', nearMisses),
      ...byKind.map(([kind, share]) => row(`  ${kind}`, share)),
    ]),
    '',
    `Of what is marked, ${percent(marked, marked + nearMisses.marked)} are reports; a report ranks above a near miss of its statement with probability ${auc.toFixed(3)}.`,
  ].join('\n');
}

function percent(part: number, all: number): string {
  return all ? `${((100 * part) / all).toFixed(1)} %` : '–';
}
