/** Tells Excel that the file is UTF-8; without it, typographic quotes come out as debris. */
const byteOrderMark = '\uFEFF';

/** The form of a line break that RFC 4180 asks for. */
const lineBreak = '\r\n';

/**
 * Rows of cells as CSV (RFC 4180, UTF-8 with byte order mark). Cells that a spreadsheet would take for a formula are
 * led by an apostrophe, see `escapeCsv`.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((cells) => cells.map(escapeCsv).join(',') + lineBreak).join('');
}

/** What spreadsheets take for the beginning of a formula, full-width forms too. */
const sign = '[=+\\-@＝＋－＠]';

/** Apostrophes of the text's own before such a sign: one more is put before them, so that it can be told apart. */
const leading = new RegExp(`^'*(?:[\\s"]*${sign}|[\\t\\r\\n])`);
const led = new RegExp(`^'+(?:[\\s"]*${sign}|[\\t\\r\\n])`);

/** Where a spreadsheet may cut a cell in two, by its own choice of separators, and what stands behind. */
const separators = '[,;\\t\\r\\n][\\s",;]*';
const behindSeparators = new RegExp(`(${separators})('*${sign})?`, 'g');
const ledBehindSeparators = new RegExp(`(${separators})('+${sign})?`, 'g');

/**
 * A cell as RFC 4180 quotes it. What begins like a formula (`=`, `+`, `-`, `@`, tab, line break; after white
 * space and quotation marks too) is led by an apostrophe, as OWASP advises against CSV injection; spreadsheets show the text without
 * running it. So is what begins like one behind a comma, semicolon, tab or line break within the cell: not every
 * spreadsheet minds the quotation marks.
 */
export function escapeCsv(cell: string): string {
  const within = cell.replace(behindSeparators, (_, before: string, formula?: string) =>
    formula ? `${before}'${formula}` : before,
  );
  const safe = leading.test(cell) ? `'${within}` : within;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The text of a cell that was read, without the apostrophes that `escapeCsv` put before what begins like a formula. */
export function withoutGuards(cell: string): string {
  const within = cell.replace(ledBehindSeparators, (_, before: string, formula?: string) =>
    formula ? before + formula.slice(1) : before,
  );
  return led.test(within) ? within.slice(1) : within;
}
