import { textTable } from '../corpus/text-table';
import type { Row } from './label-pairs';
import {
  type Decision,
  type Decisions,
  falseMarksAPage,
  measureStatements,
  measureTop,
  reliability,
} from './measure';
import { bestThreshold, markThreshold, suggestThreshold } from './thresholds';

/** Bands of probability that the reliability table tells apart. */
const bands = [0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01];

/** Rows of one kind of text; negatives are the pages about something else. */
const kinds: [name: string, test: (row: Row) => boolean][] = [
  ['all', () => true],
  ['restated', ({ label }) => label.text === 'restated'],
  [
    'real prose',
    ({ label }) =>
      label.text === 'source' && (label.kind !== 'pos' || label.byStatement === undefined),
  ],
  ['labelled prose', ({ label }) => label.byStatement !== undefined],
  ...['newspaper', 'wire', 'transcript', 'official'].map(
    (kind): [string, (row: Row) => boolean] => [
      `  ${kind}`,
      ({ label }) => label.outletKind === kind && label.kind === 'pos',
    ],
  ),
];

const shown = (value: number): string => value.toFixed(3);

/** Figures by kind of text, false marks on pages about something else, and whether probabilities mean what they say. */
export function printFigures(
  title: string,
  rows: readonly Row[],
  decisions: Decisions,
  lowestMark: number,
): void {
  const mark = markThreshold(rows, decisions, lowestMark);
  const suggest = suggestThreshold(mark);
  const table: (string | number)[][] = [
    [title, 'sentences', 'P', 'R', 'F1', 'best F1', 'every statement: P', 'R', 'F1'],
  ];
  for (const [name, test] of kinds) {
    const places = rows.flatMap((row, i) => (test(row) ? i : []));
    const own = places.map((i) => rows[i] as Row);
    const made = places.map((i) => decisions[i] ?? []);
    const top = measureTop(own, made, mark);
    if (!top.positives) continue;
    const best = measureTop(own, made, bestThreshold(own, made));
    const every = measureStatements(own, made, mark, suggest);
    table.push([
      name,
      top.positives,
      shown(top.precision),
      shown(top.recall),
      shown(top.f1),
      shown(best.f1),
      ...(every.positives
        ? [shown(every.precision), shown(every.recall), shown(every.f1)]
        : ['', '', '']),
    ]);
  }
  console.log(textTable(table));
  console.log(
    `false marks a hard page ${shown(falseMarksAPage(rows, decisions, mark, 'hard'))}, an easy one ${shown(falseMarksAPage(rows, decisions, mark, 'easy'))}, at ${mark}\n`,
  );
  console.log(
    textTable([
      ['probability', 'sentences', 'mean', 'right'],
      ...reliability(rows, decisions, bands).map((band) => [
        `${band.from} to ${Math.min(1, band.to)}`,
        band.sentences,
        shown(band.mean),
        shown(band.right),
      ]),
    ]),
  );
  console.log('');
}

/** How well reports in invented crises are told from near misses. */
export function printInvented(rows: readonly Row[], decisions: Decisions, mark: number): void {
  const own = rows.map(({ label, pairs }, i) => {
    const truth = label.statements.length > 0;
    const about = (decisions[i] ?? []).filter(
      (decision) => decision.truth !== null && decision.truth === truth,
    );
    return { truth, p: pairs.length && about.length ? (about[0] as Decision).probability : 0 };
  });
  const yes = own.filter(({ truth }) => truth).map(({ p }) => p);
  const no = own.filter(({ truth }) => !truth).map(({ p }) => p);
  const share = (list: number[]): string =>
    shown(list.filter((p) => p >= mark).length / Math.max(1, list.length));
  let ordered = 0;
  for (const a of yes) for (const b of no) ordered += a > b ? 1 : a === b ? 0.5 : 0;
  console.log(
    `invented crises, cross-validated by crisis: reports marked ${share(yes)}, near misses ${share(no)}, order ${shown(ordered / Math.max(1, yes.length * no.length))}\n`,
  );
}
