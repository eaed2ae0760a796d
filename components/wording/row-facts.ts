import { i18n } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';

/**
 * Columns in which any of the rows has other words than the one it is compared with. Words merely
 * left out or added elsewhere do not count: marking them would mark nearly the whole sentence.
 */
export function replacedColumns(rows: ComparisonRow[]): Set<number> {
  const columns = new Set<number>();
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      const { difference } = cell;
      if (difference && difference !== 'left-out' && difference !== 'added') columns.add(column);
    });
  }
  return columns;
}

/** The page's own row; null when the comparison was asked for without a page. */
export function pageRow(comparison: Comparison): ComparisonRow | null {
  return comparison.rows.find((row) => row.kind === 'page') ?? null;
}

/** The other outlets' rows, the first of each outlet, at most `limit`. */
export function otherOutlets(comparison: Comparison, limit: number): ComparisonRow[] {
  const seen = new Set<string>();
  const rows: ComparisonRow[] = [];
  for (const row of comparison.rows) {
    const outlet = row.outlet.id ?? row.outlet.name;
    if (row.kind === 'page' || seen.has(outlet)) continue;
    seen.add(outlet);
    rows.push(row);
  }
  return rows.slice(0, limit);
}

/** "direct quote", "paraphrase" or "part quoted"; null for the page's own row. */
export function quotationLabel(row: ComparisonRow): string | null {
  switch (row.quotationType) {
    case 'direct':
      return i18n.t('quotation.direct');
    case 'indirect':
      return i18n.t('quotation.indirect');
    case 'mixed':
      return i18n.t('quotation.mixed');
    default:
      return null;
  }
}
