import type { Cell, Comparison, ComparisonRow } from '../types';
import { writeCsv } from './csv';
import type { ExportLabels } from './export-labels';
import { outletLabel } from './export-markdown';

/** Comparisons as CSV (see `writeCsv`): a line of headings, then one line for each wording. */
export function exportCsv(comparisons: Comparison[], labels: ExportLabels): string {
  const columns = columnsOf(labels);
  const lines = comparisons.flatMap((comparison) =>
    comparison.rows.map((row) => columns.map(([, value]) => value(comparison, row))),
  );
  return writeCsv([columns.map(([heading]) => heading), ...lines]);
}

type Column = [heading: string, value: (comparison: Comparison, row: ComparisonRow) => string];

function columnsOf(labels: ExportLabels): Column[] {
  return [
    [labels.statement, ({ statement }) => statement],
    [labels.gloss, ({ gloss }) => gloss],
    [labels.speaker, ({ speaker }) => speaker?.name ?? ''],
    [labels.dateCreated, ({ dateCreated }) => dateCreated],
    [labels.event, ({ event }) => event?.name ?? ''],
    [labels.topics, ({ topics }) => topics.join('; ')],
    [labels.outlet, (_, row) => outletLabel(row, labels)],
    [labels.headline, (_, { headline }) => headline ?? ''],
    [labels.url, (_, { url }) => url ?? ''],
    [labels.datePublished, (_, { datePublished }) => datePublished ?? ''],
    [labels.copy, (_, { copy }) => (copy ? labels.copyKinds[copy] : '')],
    [
      labels.quotationType,
      (_, { quotationType }) => (quotationType ? labels.quotationTypes[quotationType] : ''),
    ],
    [labels.attribution, (_, { attribution }) => attribution?.source ?? ''],
    [labels.cue, (_, { attribution }) => attribution?.cue ?? ''],
    [labels.wording, (_, { text }) => text],
    [labels.before, (_, { before }) => before],
    [labels.after, (_, { after }) => after],
    [
      labels.differences,
      ({ rows, base }, { cells }) => differences(cells, rows[base]?.cells ?? [], labels),
    ],
    [labels.source, ({ pack }) => `${pack.title} ${pack.version}`],
  ];
}

/** Each differing cell as "type: base's words → row's words". */
function differences(cells: Cell[], base: Cell[], labels: ExportLabels): string {
  return cells
    .flatMap(({ text, difference }, column) =>
      difference
        ? [`${labels.differenceTypes[difference]}: ${base[column]?.text || '–'} → ${text || '–'}`]
        : [],
    )
    .join('; ');
}
