import { i18n } from '#i18n';
import type { Comparison, ComparisonRow } from '../../engine/compare/types';

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
