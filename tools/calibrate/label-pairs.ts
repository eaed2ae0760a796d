import type { PageArticle } from '../../engine/article/types';
import {
  areRelated,
  collectEvidence,
  deepenEvidence,
  type PageEvidence,
} from '../../engine/match/decision/collect-evidence';
import {
  addPageFeatures,
  type Combiner,
  probability,
  type Weights,
} from '../../engine/match/decision/combine';
import type { Evidence } from '../../engine/match/evidence/gather-evidence';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import type { PackModel } from '../../engine/match/model/pack-model';
import type { Id } from '../../engine/pack/types';
import {
  foldText,
  type LabelledPage,
  type LabelledPages,
  type SentenceLabel,
  type StatementLabel,
} from './read-labelled-pages';

/** One sentence and one statement it may report, as the combiner sees them. */
export type CandidatePair = {
  statement: number;
  /** The evidence's own object: page features change in place. */
  features: Record<string, number>;
  /** Whether the label says so; `null` when it counts neither way. */
  truth: boolean | null;
  /** The same by the labels that pages without labels by statement have too. */
  onTop: boolean | null;
};

/** A labelled sentence with its candidates. */
export type Row = {
  page: string;
  label: SentenceLabel;
  pairs: CandidatePair[];
  /** All true pairs count, not the best only: the labels are as fine as the pack. */
  every?: boolean;
  /** What it counts for when weights are fitted; 1 when absent. */
  weight?: number;
};

export type LabelledPairs = {
  rows: Row[];
  /** Every sentence's evidence, labelled or not, page by page. */
  evidence: Evidence[][][];
};

/** Share of the shorter of two texts that must overlap to be one sentence. */
const leastOverlap = 0.5;

/** Evidence for every labelled sentence that the engine's sentences overlap. */
export function labelPairs(
  model: PackModel,
  { pages, labelsOf }: LabelledPages,
  weights: Weights,
  vectorOf?: VectorOf,
): LabelledPairs {
  const rows: Row[] = [];
  const all: Evidence[][][] = [];
  for (const page of pages) {
    const { sentences, evidence } = readEvidence(model, page.article, weights, vectorOf);
    all.push(evidence);
    for (const { label, sentence } of locate(page, sentences)) {
      const pairs = (evidence[sentence] ?? []).map(({ statement, features }): CandidatePair => {
        const id = model.statementAt(statement).statement.id;
        const onTop = truthOf(label, labelsOf.get(id) ?? []);
        const { byStatement } = label;
        const truth = byStatement ? truthByStatement(byStatement, id) : onTop;
        return { statement, features, truth, onTop };
      });
      rows.push({
        page: page.name,
        label,
        pairs,
        ...(label.byStatement && { every: true }),
      });
    }
  }
  return { rows, evidence: all };
}

/** A page's evidence by words, and where vectors are given by meaning as well. */
export function readEvidence(
  model: PackModel,
  article: PageArticle,
  weights: Weights,
  vectorOf?: VectorOf,
): PageEvidence {
  const byWords = collectEvidence(model, article, weights, { everything: true });
  return vectorOf ? deepenEvidence(model, article, byWords, weights, vectorOf) : byWords;
}

/** Reckons the page features anew from a first pass with other weights. */
export function refreshPageFeatures(
  model: PackModel,
  evidence: LabelledPairs['evidence'],
  pair: Combiner,
): void {
  for (const page of evidence) {
    const first = page.map((found) => found.map(({ features }) => probability(pair, features)));
    addPageFeatures(page, first, (a, b) => areRelated(model, a, b));
  }
}

function truthOf(label: SentenceLabel, ids: readonly string[]): boolean | null {
  if (ids.some((id) => label.statements.includes(id))) return label.kind === 'pos' ? true : null;
  if (ids.some((id) => label.loosely.includes(id))) return null;
  if (label.loosely.length && !label.statements.length) return null;
  return false;
}

function truthByStatement({ statements, weak }: StatementLabel, id: Id): boolean | null {
  if (statements.includes(id)) return true;
  return weak.includes(id) ? null : false;
}

/** For each label the engine's sentence that overlaps it most. */
function locate(
  { article, labels }: LabelledPage,
  sentences: readonly { start: number; end: number }[],
): { label: SentenceLabel; sentence: number }[] {
  const folded = foldText(article.text);
  let searched = 0;
  const spans = sentences.map(({ start, end }) => {
    const text = foldText(article.text.slice(start, end));
    const at = folded.indexOf(text, searched);
    if (at >= 0) searched = at;
    return { from: at, to: at + text.length };
  });
  let cursor = 0;
  return labels.flatMap((label) => {
    const text = foldText(label.sentence);
    let at = folded.indexOf(text, cursor);
    if (at < 0) at = folded.indexOf(text);
    if (at < 0) return [];
    cursor = at;
    let best = -1;
    let most = 0;
    spans.forEach(({ from, to }, i) => {
      const shared = Math.min(to, at + text.length) - Math.max(from, at);
      if (shared > most && shared >= leastOverlap * Math.min(to - from, text.length)) {
        most = shared;
        best = i;
      }
    });
    return best < 0 ? [] : [{ label, sentence: best }];
  });
}
