import type { Row } from './label-pairs';

export type Figures = {
  positives: number;
  negatives: number;
  precision: number;
  recall: number;
  f1: number;
};

/** A statement that a sentence may be shown to report. */
export type Decision = {
  probability: number;
  /** By the labels that all pages have. */
  isOnTopRight: boolean;
  /** By the labels by statement; null counts neither way. */
  truth: boolean | null;
  id: number;
  /** Of the sentence, or the piece of it, that shows the statement best. */
  features: Readonly<Record<string, number>>;
};

/** For each row its decisions, best first, each statement once. */
export type Decisions = readonly (readonly Decision[])[];

/** Matches of one sentence that are shown at most, as in the engine. */
const mostShown = 5;

/** The right statement on top: precision, recall and F1 over rows whose labels count. */
export function measureTop(rows: readonly Row[], decisions: Decisions, threshold: number): Figures {
  let positives = 0;
  let negatives = 0;
  let right = 0;
  let marked = 0;
  rows.forEach(({ label }, i) => {
    const [top] = decisions[i] ?? [];
    const isShown = (top?.probability ?? -1) >= threshold;
    if (label.kind === 'pos' && label.statements.length) {
      positives += 1;
      if (isShown) marked += 1;
      if (isShown && top?.isOnTopRight) right += 1;
    } else if (!label.statements.length && !label.loosely.length) {
      negatives += 1;
      if (isShown) marked += 1;
    }
  });
  return figures(right, marked, positives, negatives);
}

/**
 * Every statement of a sentence that is marked, by the labels by statement: a sentence is marked from
 * `mark` on, and shows what reaches `suggest`.
 */
export function measureStatements(
  rows: readonly Row[],
  decisions: Decisions,
  mark: number,
  suggest: number,
): Figures {
  let right = 0;
  let shown = 0;
  let positives = 0;
  let negatives = 0;
  rows.forEach(({ label: { byStatement } }, i) => {
    if (!byStatement) return;
    positives += byStatement.statements.length;
    if (!byStatement.statements.length) negatives += 1;
    const found = decisions[i] ?? [];
    if ((found[0]?.probability ?? -1) < mark) return;
    for (const { probability, truth } of found.slice(0, mostShown)) {
      if (probability < suggest || truth === null) continue;
      shown += 1;
      if (truth) right += 1;
    }
  });
  return figures(right, shown, positives, negatives);
}

function figures(right: number, shown: number, positives: number, negatives: number): Figures {
  const precision = shown ? right / shown : 0;
  const recall = positives ? right / positives : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { positives, negatives, precision, recall, f1 };
}

/** Marks a page about something else gets, by kind of page. */
export function falseMarksAPage(
  rows: readonly Row[],
  decisions: Decisions,
  threshold: number,
  kind: string,
): number {
  const own = rows
    .map((row, i) => ({ row, top: decisions[i]?.[0] }))
    .filter(({ row }) => row.label.kind === kind);
  const pages = new Set(own.map(({ row }) => row.page));
  const marked = own.filter(({ top }) => (top?.probability ?? -1) >= threshold);
  return marked.length / Math.max(1, pages.size);
}

/** Of the sentences whose best statement has a probability within a band, how many are right. */
export type Reliability = {
  from: number;
  to: number;
  sentences: number;
  mean: number;
  right: number;
};

/** Whether a probability means what it says: of those given .8, eight in ten should be right. */
export function reliability(
  rows: readonly Row[],
  decisions: Decisions,
  bands: readonly number[],
): Reliability[] {
  return bands.slice(0, -1).map((from, k) => {
    const to = bands[k + 1] as number;
    const tops = rows.flatMap((row, i) => {
      const [top] = decisions[i] ?? [];
      if (!top || top.probability < from || top.probability >= to) return [];
      const counts = row.label.statements.length > 0 || row.label.loosely.length === 0;
      return counts ? top : [];
    });
    const sum = tops.reduce((total, { probability }) => total + probability, 0);
    const right = tops.filter(({ isOnTopRight }) => isOnTopRight).length;
    return {
      from,
      to,
      sentences: tops.length,
      mean: tops.length ? sum / tops.length : 0,
      right: tops.length ? right / tops.length : 0,
    };
  });
}
