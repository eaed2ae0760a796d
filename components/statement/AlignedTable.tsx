import { i18n } from '#i18n';
import { movedCells } from '../../engine/compare/moved-cells';
import type { ComparisonRow, DifferenceType } from '../../engine/compare/types';
import { quoted } from '../wording/quoted';
import { CellMark } from '../wording/WordingText';
import { columnBands } from './column-bands';
import { ThisPage } from './ThisPage';

type Props = {
  rows: ComparisonRow[];
  columns: number;
  /** Room for the cells, in characters of the wording's type. */
  width: number;
  /** Width of the column of outlet names, in CSS pixels. */
  namesWidth: number;
  only: DifferenceType | null;
};

/**
 * The wordings as a table: one row an outlet, one column a slot, so that the same words stand level.
 * What a sentence tells besides the statement has none: the running text shows it. Columns that do not
 * fit go on in a next band below, with the outlets named again.
 */
export function AlignedTable({ rows, columns, width, namesWidth, only }: Props) {
  const compared = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !rows.some(({ cells }) => cells[column]?.outside),
  );
  const cellsOf = (row: ComparisonRow) => compared.flatMap((column) => row.cells[column] ?? []);
  const bands = columnBands(rows.map(cellsOf), compared.length, width);
  const moved = rows.map((row) => movedCells(cellsOf(row)));
  return (
    <div
      class="aligned"
      style={{ '--outlet-column': `${namesWidth}px` }}
      // Scrolls when a word is wider than its column, so it has to be reached by keyboard too.
      tabIndex={0}
      role="group"
      aria-label={i18n.t('layout.aligned')}
    >
      {bands.map((band, index) => (
        // The columns run as the words do. Names and caption have a direction of their own, so that it is
        // the words that decide.
        <table key={band.from} dir="auto">
          <caption class="heard-only" dir="auto">
            {i18n.t('aligned.caption', [index + 1, bands.length])}
          </caption>
          <tbody>
            {rows.map((row, place) => (
              <tr key={row.article ?? 'page'} class={row.kind === 'page' ? 'page-row' : undefined}>
                <th scope="row" dir="auto">
                  {row.outlet.name}
                  {row.kind === 'page' && <ThisPage />}
                </th>
                {cellsOf(row)
                  .slice(band.from, band.to)
                  .map((cell, offset) => (
                    <td key={band.from + offset} lang={quoted(row.inLanguage).lang}>
                      {moved[place]?.has(band.from + offset) && <MovedSign />}
                      {cell.difference && (only === null || only === cell.difference) ? (
                        <CellMark cell={cell} difference={cell.difference} />
                      ) : (
                        <span class={cell.difference ? undefined : 'same'}>{cell.text}</span>
                      )}
                      {cell.gap.trim()}
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** That a row prints these words elsewhere: a quotation whose order was changed for the columns says so. */
function MovedSign() {
  return (
    <span class="moved-sign" title={i18n.t('aligned.moved')}>
      <span aria-hidden="true">⇄</span>
      <span class="heard-only">{i18n.t('aligned.moved')}: </span>{' '}
    </span>
  );
}
