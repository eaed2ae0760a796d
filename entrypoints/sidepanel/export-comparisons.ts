import { comparisonText } from '../../components/export/comparison-text';
import type { ExportFormat } from '../../components/export/ExportMenu';
import { saveFile } from '../../components/export/save-file';
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
  saveFile({ name: `sidelight-${name}.${ending}`, type: mime, text });
}
