import { i18n } from '#i18n';
import { webAddress } from '../../engine/article/web-address';
import type { Comparison } from '../../engine/compare/types';
import { denialTitle } from '../statement/DenialPairs';
import { formatDate } from '../wording/format-date';
import { outletNames } from '../wording/outlet-names';
import { comparisonHeading, rowHeading, sourceLine } from './share-lines';

/**
 * One comparison as plain text, for a message or a note: what is said, by whom and when, the words that differ, then
 * each outlet with its words and its address, and where it is from. Ends with a line break.
 */
export function comparisonText(comparison: Comparison): string {
  const { rows, strip } = comparison;
  const slots = strip.slots.map(({ words }) =>
    words
      .map(({ text, at }) => {
        const outlets = outletNames(at.flatMap(({ row }) => rows[row] ?? []));
        return `${text || i18n.t('strip.nothing')} (${outlets})`;
      })
      .join(' · '),
  );
  const blocks = [
    comparisonHeading(comparison),
    slots,
    ...rows.map((row) => {
      const address = webAddress(row.url);
      return [rowHeading(row), `  ${row.text}`, ...(address ? [`  ${address}`] : [])];
    }),
    ...comparison.denials.map((denial) => [
      `${denialTitle(denial)} · ${formatDate(denial.dateCreated)}`,
      `  ${denial.text}`,
    ]),
    [sourceLine(comparison)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
