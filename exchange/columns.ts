/** Columns of a table of wordings, in the order they are written. */
export const columns = [
  'statement',
  'summary',
  'kind',
  'said',
  'speaker',
  'speaker type',
  'speaker title',
  'topics',
  'outlet',
  'headline',
  'url',
  'published',
  'author',
  'language',
  'wording',
  'quotation',
  'attributed to',
  'cue',
] as const;

export type Column = (typeof columns)[number];

/** Other headings that tables have for them, those of Sidelight's own comparisons among them. */
const otherHeadings: Partial<Record<Column, readonly string[]>> = {
  statement: ['claim', 'statement id', 'claim id'],
  summary: ['summary ours', 'gloss', 'claim text'],
  said: ['said on', 'date said', 'said or dated'],
  speaker: ['who', 'said by', 'claimant', 'person'],
  'speaker title': ['office', 'role', 'job title', 'position'],
  topics: ['topic', 'tags'],
  outlet: ['publisher', 'source', 'newspaper', 'medium', 'site'],
  headline: ['title', 'article'],
  url: ['address', 'link', 'article url', 'article link'],
  published: ['date', 'date published', 'publication date', 'day'],
  author: ['byline'],
  language: ['in language', 'lang'],
  wording: ['quote', 'text', 'words', 'passage', 'exact'],
  quotation: ['quotation type'],
  'attributed to': ['attribution'],
  cue: ['reporting verb'],
};

const known = new Map<string, Column>(
  columns.flatMap((column) =>
    [column, ...(otherHeadings[column] ?? [])].map((heading): [string, Column] => [
      heading,
      column,
    ]),
  ),
);

/** The column that a heading names, whatever its case and marks; null when it is none that is known. */
export function columnOf(heading: string): Column | null {
  return known.get(folded(heading)) ?? null;
}

/** Whether a heading is that of ratings, which are never taken over. */
export function isVerdict(heading: string): boolean {
  return /\b(?:rating|verdict|truth|true|truthfulness|score|conclusion|veracity)\b/.test(
    folded(heading),
  );
}

/** `Date_published`, `datePublished` and “Date published:” are one. */
function folded(heading: string): string {
  return heading
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
