import { inTextOrder } from '../text-order';
import type { Cell, Comparison, ComparisonRow } from '../types';
import type { ExportedPage, ExportLabels } from './export-labels';

/**
 * One comparison as Markdown (CommonMark with GFM tables): heading, facts, a table of the wordings
 * with the differing words in bold, terms, denials, relations, notices. Ends with a line break.
 */
export function exportMarkdown(comparison: Comparison, labels: ExportLabels): string {
  return `${comparisonLines(comparison, labels, 1).join('\n')}\n`;
}

/** A page's comparisons as one Markdown document, in the order given. */
export function exportPageMarkdown(
  page: ExportedPage,
  comparisons: Comparison[],
  labels: ExportLabels,
): string {
  const facts = [
    fact(labels.headline, page.headline),
    fact(labels.outlet, page.outlet),
    fact(labels.datePublished, page.datePublished),
    fact(labels.url, page.url),
  ].flat();
  const sections = comparisons.flatMap((comparison) => [
    '',
    ...comparisonLines(comparison, labels, 2),
  ]);
  return `${[`# ${escapeMarkdown(labels.page)}`, '', ...facts, ...sections].join('\n')}\n`;
}

function comparisonLines(comparison: Comparison, labels: ExportLabels, level: number): string[] {
  const { speaker, event, pack } = comparison;
  const who = speaker && [speaker.name, speaker.jobTitle].filter(Boolean).join(', ');
  const heading = (text: string) => ['', `${'#'.repeat(level + 1)} ${escapeMarkdown(text)}`, ''];
  const section = (title: string, items: string[]) =>
    items.length > 0 ? [...heading(title), ...items.map((item) => `- ${item}`)] : [];
  return [
    `${'#'.repeat(level)} ${escapeMarkdown(comparison.gloss)}`,
    '',
    ...fact(labels.speaker, who),
    ...fact(labels.dateCreated, comparison.dateCreated),
    ...fact(labels.event, event?.name),
    ...fact(labels.topics, comparison.topics.join(', ')),
    ...fact(labels.source, `${pack.title} ${pack.version}, ${comparison.statement}`),
    ...heading(labels.wordings),
    ...tableOf(comparison, labels),
    ...section(labels.terms, termItems(comparison, labels)),
    ...section(
      labels.denials,
      comparison.denials.map(({ direction, speaker: by, dateCreated, text, outlets }) =>
        escapeMarkdown(
          `${labels.denialDirections[direction]}: ${by ? `${by}, ` : ''}${dateCreated}: ${text} (${outlets.join(', ')})`,
        ),
      ),
    ),
    ...section(
      labels.relations,
      comparison.relations.map(({ type, speaker: by, text }) =>
        escapeMarkdown(`${labels.relationTypes[type]}: ${by ? `${by}: ` : ''}${text}`),
      ),
    ),
    ...section(
      labels.notices,
      comparison.notices.map((notice) => escapeMarkdown(labels.notice(notice))),
    ),
  ];
}

function fact(label: string, value: string | undefined): string[] {
  return value ? [`- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`] : [];
}

function tableOf({ rows }: Comparison, labels: ExportLabels): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const heads = [
    labels.outlet,
    labels.datePublished,
    labels.wording,
    labels.quotationType,
    labels.attribution,
  ];
  return [
    line(heads.map(escapeMarkdown)),
    line(heads.map(() => '---')),
    ...rows.map((row) =>
      line([
        escapeMarkdown(outletLabel(row, labels)),
        escapeMarkdown(row.datePublished ?? ''),
        inTextOrder(row.cells)
          .map(({ cell }) => cellMarkdown(cell))
          .join(''),
        escapeMarkdown(row.quotationType ? labels.quotationTypes[row.quotationType] : ''),
        escapeMarkdown([row.attribution?.source, row.attribution?.cue].filter(Boolean).join(' · ')),
      ]),
    ),
  ];
}

/** The row's outlet, or what stands for the page when it names none. */
export function outletLabel({ kind, outlet }: ComparisonRow, labels: ExportLabels): string {
  if (kind !== 'page') return outlet.name;
  return outlet.name ? `${outlet.name} (${labels.thisPage})` : labels.thisPage;
}

/** A cell with its differing words in bold; all of it when the difference is in no single word it has. */
function cellMarkdown({ text, gap, difference, marks }: Cell): string {
  const spans =
    marks ?? (difference && difference !== 'left-out' && text ? [[0, text.length] as const] : []);
  let markdown = '';
  let at = 0;
  for (const [start, end] of spans) {
    markdown += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at)) + escapeMarkdown(gap);
}

function termItems({ terms, rows }: Comparison, labels: ExportLabels): string[] {
  return terms.map(({ concept, byRow }) => {
    const uses = byRow.flatMap((expression, row) => {
      const of = rows[row];
      return expression && of ? [`${outletLabel(of, labels)}: “${expression}”`] : [];
    });
    return `**${escapeMarkdown(concept)}:** ${escapeMarkdown(uses.join('; '))}`;
  });
}

/**
 * Text that Markdown shows as it is: every ASCII punctuation mark with a meaning in CommonMark or in
 * GFM tables gets a backslash, line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+\-.!|~&()=:@"'$^]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
