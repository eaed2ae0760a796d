import { spanOfPart } from '../match/decision/rests-on';
import type { Span } from '../text/span';
import type { Pair } from './find-pairs';
import type { IndexedCollection } from './index-units';
import type { CollectedSentence, Unit } from './read-collection';
import type { Conflict, Doubt } from './types';

/** Words of a sentence that stand for one statement: what grouping puts together. */
export type Node = Span & {
  /** Number of its sentence in the collection. */
  sentence: number;
  /** A reader's passage rather than the engine's cut. */
  given: boolean;
  /** What it was cut as; null where the sentence says too little. */
  unit: Unit | null;
};

/** Two nodes that may report one statement, and how likely they do. */
export type Link = {
  a: number;
  b: number;
  probability: number;
  /** What the probability is told from. */
  features: Pair['features'];
  /** Why they do not, however alike they are; null when nothing says so. */
  conflict: Conflict | null;
  /** Why they do not surely; null when nothing says so. */
  doubt: Doubt | null;
};

/** Statements of one sentence that are told apart: more are lists. */
const mostNodes = 4;

/** Likelihood from which a pair tells where its statement stands. */
const telling = 0.1;

/** Share of the shorter of two spans that they must have in common to be one node. */
const sameWords = 0.5;

/**
 * Which words of each sentence stand for a statement: those that pairs rest on, the likeliest first; a
 * sentence in no pair stands for itself, and one that says too little for none. Nodes of one sentence do not overlap.
 * @param given passages a reader has named, by sentence; each is a node as it is
 */
export function placeNodes(
  collection: IndexedCollection,
  pairs: readonly Pair[],
  given: ReadonlyMap<number, readonly Span[]>,
): { nodes: Node[]; links: Link[] } {
  const { sentences } = collection;
  const nodes: Node[] = [];
  const bySentence: number[][] = sentences.map(() => []);
  const add = (sentence: number, span: Span, unit: Unit | null, given = false): number => {
    bySentence[sentence]?.push(nodes.length);
    nodes.push({ sentence, start: span.start, end: span.end, given, unit });
    return nodes.length - 1;
  };
  for (const [sentence, spans] of given)
    for (const span of spans) add(sentence, span, sentences[sentence]?.units[0] ?? null, true);
  const spans = new Map<Unit, Span>();
  const spanOf = (sentence: number, unit: Unit): Span => {
    const span = spans.get(unit) ?? spanOfPart(sentences[sentence] as CollectedSentence, unit.part);
    spans.set(unit, span);
    return span;
  };
  const known = (sentence: number, unit: Unit): number | undefined => {
    const own = bySentence[sentence] as number[];
    if (!own.length) return undefined;
    const span = spanOf(sentence, unit);
    return own.find((at) => shareOf(nodes[at] as Node, span) >= sameWords);
  };
  const nodeFor = (sentence: number, unit: Unit): number | null => {
    const own = bySentence[sentence] as number[];
    return (
      known(sentence, unit) ??
      (own.length < mostNodes ? add(sentence, spanOf(sentence, unit), unit) : null)
    );
  };
  const links: Link[] = [];
  const unitAt = (sentence: number, unit: number): Unit =>
    (sentences[sentence] as CollectedSentence).units[unit] as Unit;
  const ranked = pairs.toSorted((x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b);
  for (const pair of ranked) {
    const { probability, features, conflict, doubt } = pair;
    // What is unlikely says nothing of where a statement stands.
    const find = probability >= telling ? nodeFor : known;
    const a = find(pair.a, unitAt(pair.a, pair.unitOfA));
    const b = find(pair.b, unitAt(pair.b, pair.unitOfB));
    if (a != null && b != null) links.push({ a, b, probability, features, conflict, doubt });
  }
  sentences.forEach((sentence, at) => {
    const own = bySentence[at] as number[];
    if (!sentence.units.length) return;
    if (!own.length) add(at, sentence, sentence.units[0] ?? null);
    // What else the sentence states.
    for (const unit of sentence.units) {
      const { part } = unit;
      if (part?.kind !== 'clause' || own.length >= mostNodes) continue;
      const span = spanOf(at, unit);
      if (own.every((node) => shareOf(nodes[node] as Node, span) === 0)) add(at, span, unit);
    }
  });
  return { nodes, links };
}

/** Share of the shorter of two spans that lies in the other, 0 to 1. */
export function shareOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}
