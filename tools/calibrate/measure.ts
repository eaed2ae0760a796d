import type { Row } from './label-pairs';

export type Figures = {
  positives: number;
  negatives: number;
  precision: number;
  recall: number;
  f1: number;
  falseMarksAHardPage: number;
  falseMarksAnEasyPage: number;
};

/** The pair a row's mark would show, or `null` when it gets none. */
export type Decision = { probability: number; isRight: boolean } | null;

/**
 * The right statement on top: precision, recall and F1 over rows whose labels count, and false marks
 * on pages about something else.
 */
export function measure(
  rows: readonly Row[],
  decisions: readonly Decision[],
  threshold: number,
): Figures {
  const shown = (i: number): boolean => (decisions[i]?.probability ?? -1) >= threshold;
  let positives = 0;
  let negatives = 0;
  let right = 0;
  let marked = 0;
  let falseMarks = 0;
  const falseBy = new Map<string, number>();
  const pages = new Map<string, Set<string>>();
  rows.forEach(({ label, page }, i) => {
    pages.set(label.kind, (pages.get(label.kind) ?? new Set()).add(page));
    if (label.kind === 'pos' && label.statements.length) {
      positives += 1;
      if (shown(i)) marked += 1;
      if (shown(i) && decisions[i]?.isRight) right += 1;
    } else if (!label.statements.length && !label.loosely.length) {
      negatives += 1;
      if (!shown(i)) return;
      falseMarks += 1;
      falseBy.set(label.kind, (falseBy.get(label.kind) ?? 0) + 1);
    }
  });
  const precision = marked + falseMarks ? right / (marked + falseMarks) : 0;
  const recall = positives ? right / positives : 0;
  const perPage = (kind: string): number =>
    (falseBy.get(kind) ?? 0) / Math.max(1, pages.get(kind)?.size ?? 0);
  return {
    positives,
    negatives,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    falseMarksAHardPage: perPage('hard'),
    falseMarksAnEasyPage: perPage('easy'),
  };
}
