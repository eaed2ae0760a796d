import { comparisonText } from '../../components/export/comparison-text';
import type { ExportFormat } from '../../components/export/ExportMenu';
import { wordExports } from '../../components/export/word-exports';
import { exportCsv } from '../../engine/compare/export/export-csv';
import { exportJsonLd } from '../../engine/compare/export/export-json-ld';
import type { ExportedPage } from '../../engine/compare/export/export-labels';
import { exportMarkdown, exportPageMarkdown } from '../../engine/compare/export/export-markdown';
import type { Comparison } from '../../engine/compare/types';

const kinds: Record<ExportFormat, { ending: string; mime: string }> = {
  text: { ending: 'txt', mime: 'text/plain' },
  markdown: { ending: 'md', mime: 'text/markdown' },
  csv: { ending: 'csv', mime: 'text/csv' },
  'json-ld': { ending: 'jsonld', mime: 'application/ld+json' },
};

/** The comparisons in a format; with `page`, as the export of that whole page. */
export function exportText(
  format: ExportFormat,
  comparisons: Comparison[],
  page?: ExportedPage,
): string {
  const labels = wordExports();
  switch (format) {
    case 'text':
      return comparisons.map(comparisonText).join('\n');
    case 'csv':
      return exportCsv(comparisons, labels);
    case 'json-ld':
      return exportJsonLd(comparisons);
    case 'markdown':
      return page
        ? exportPageMarkdown(page, comparisons, labels)
        : comparisons.map((comparison) => exportMarkdown(comparison, labels)).join('\n');
  }
}

/** Hands the text to the browser as a file to save. */
export function saveText(format: ExportFormat, name: string, text: string): void {
  const { ending, mime } = kinds[format];
  const url = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `sidelight-${name}.${ending}`;
  link.click();
  // Revoked after the click has been taken: the download reads the address at once.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
