import { i18n } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';

/** A longer run is another sentence rather than another word; marking it would mark nearly all. */
const mostWordsOfKey = 3;

/**
 * Columns that hold a row's key words: short ones for which any of the other rows has other words.
 * Words merely left out or added elsewhere do not count.
 */
export function keyColumns(row: ComparisonRow, others: ComparisonRow[]): Set<number> {
  const columns = new Set<number>();
  row.cells.forEach(({ text }, column) => {
    if (text === '' || text.split(/\s+/).length > mostWordsOfKey) return;
    const replaced = others.some((other) => {
      const difference = other.cells[column]?.difference;
      return difference && difference !== 'left-out' && difference !== 'added';
    });
    if (replaced) columns.add(column);
  });
  return columns;
}

/** The page's own row; null when the comparison was asked for without a page. */
export function pageRow(comparison: Comparison): ComparisonRow | null {
  return comparison.rows.find((row) => row.kind === 'page') ?? null;
}

/**
 * The other outlets' rows in their order, at most `limit`; of an outlet with several wordings the one
 * nearest to the page's sentence, the first of equals.
 */
export function otherOutlets(comparison: Comparison, limit: number): ComparisonRow[] {
  const nearest = new Map<string, ComparisonRow>();
  for (const row of comparison.rows) {
    if (row.kind === 'page') continue;
    const outlet = row.outlet.id ?? row.outlet.name;
    const known = nearest.get(outlet);
    if (!known || row.likeness > known.likeness) nearest.set(outlet, row);
  }
  return [...nearest.values()].slice(0, limit);
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

/** That the row's article is a copy of another text, and what kind; null for originals. */
export function copyLabel(row: ComparisonRow): string | null {
  switch (row.copy) {
    case 'machine-translated':
      return i18n.t('copy.machineTranslated');
    case 'respun':
      return i18n.t('copy.respun');
    default:
      return null;
  }
}
