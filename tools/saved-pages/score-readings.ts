/** Words in a row that are held against each other. */
const shingleLength = 4;

export type Score = { page: string; precision: number; recall: number; f1: number };

/**
 * How well texts were read, by shingles of four words as the article-extraction-benchmark counts them
 * (scrapinghub, MIT). A page without a reading counts as an empty text.
 */
export function scoreReadings(
  truth: Record<string, { articleBody?: string }>,
  readings: Record<string, { articleBody: string } | null>,
): { pages: Score[]; mean: Omit<Score, 'page'> } {
  const pages = Object.entries(truth).map(([page, { articleBody = '' }]) => {
    const wanted = shinglesOf(articleBody);
    const read = shinglesOf(readings[page]?.articleBody ?? '');
    let shared = 0;
    for (const [shingle, count] of wanted) shared += Math.min(count, read.get(shingle) ?? 0);
    const precision = shared / Math.max(1, sum(read.values()));
    const recall = shared / Math.max(1, sum(wanted.values()));
    return { page, precision, recall, f1: f1Of(precision, recall) };
  });
  const mean = (of: (score: Score) => number) => sum(pages.map(of)) / Math.max(1, pages.length);
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  return { pages, mean: { precision, recall, f1: f1Of(precision, recall) } };
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const f1Of = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  const count = words.length > 0 ? Math.max(1, words.length - shingleLength + 1) : 0;
  for (let start = 0; start < count; start++) {
    const shingle = words.slice(start, start + shingleLength).join(' ');
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}
