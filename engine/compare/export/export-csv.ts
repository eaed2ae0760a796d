import type { Cell, Comparison, ComparisonRow } from '../types';
import type { ExportLabels } from './export-labels';
import { outletLabel } from './export-markdown';

/** Tells Excel that the file is UTF-8; without it, typographic quotes come out as debris. */
const byteOrderMark = '\uFEFF';

/** The form of a line break that RFC 4180 asks for. */
const lineBreak = '\r\n';

/**
 * Comparisons as CSV (RFC 4180, UTF-8 with byte order mark): a line of headings, then one line for
 * each wording. Cells that a spreadsheet would take for a formula are led by an apostrophe.
 */
export function exportCsv(comparisons: Comparison[], labels: ExportLabels): string {
  const columns = columnsOf(labels);
  const lines = comparisons.flatMap((comparison) =>
    comparison.rows.map((row) => columns.map(([, value]) => value(comparison, row))),
  );
  return (
    byteOrderMark +
    [columns.map(([heading]) => heading), ...lines]
      .map((cells) => cells.map(escapeCsv).join(',') + lineBreak)
      .join('')
  );
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

/** What spreadsheets take for the beginning of a formula, full-width forms too. */
const formulaSigns = '=+\\-@＝＋－＠';
const leading = new RegExp(`^\\s*[${formulaSigns}]|^[\\t\\r\\n]`);
/** Where a spreadsheet may cut a cell in two, by its own choice of separators, and what stands behind. */
const behindSeparators = new RegExp(`([,;\\t\\r\\n][\\s",;]*)([${formulaSigns}]?)`, 'g');

/**
 * A cell as RFC 4180 quotes it. What begins like a formula (`=`, `+`, `-`, `@`, tab, line break; after white
 * space too) is led by an apostrophe, as OWASP advises against CSV injection; spreadsheets show the text without
 * running it. So is what begins like one behind a comma, semicolon, tab or line break within the cell: not every
 * spreadsheet minds the quotation marks.
 */
export function escapeCsv(cell: string): string {
  const within = cell.replace(behindSeparators, (_, separators: string, sign: string) =>
    sign ? `${separators}'${sign}` : separators,
  );
  const safe = leading.test(cell) ? `'${within}` : within;
  return `"${safe.replaceAll('"', '""')}"`;
}
