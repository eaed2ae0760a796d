import { runToEnd } from '../match/decision/run-to-end';
import type { VectorOf } from '../match/meaning/sentence-vector';
import type { Speaker } from '../pack/types';
import { areOpponents } from './compare-units';
import { describeGroups, type PlacedNode } from './describe-groups';
import { draftSpeakers } from './draft-speakers';
import { findPairsInSteps, type GrowWeights, type Pair } from './find-pairs';
import { type IndexedCollection, indexCollection } from './index-units';
import { linkGroups } from './link-groups';
import { type PlacedDecisions, type PlacedPassage, placeDecisions } from './place-decisions';
import { type Link, type Node, placeNodes, shareOf } from './place-nodes';
import {
  type CollectedSentence,
  type ReadCollection,
  readCollectionInSteps,
} from './read-collection';
import type { ReadArticle } from './read-kept-article';
import type { Decision, Groups } from './types';
import defaultWeights from './weights.json';

export type GrowOptions = {
  /** What sentences mean, by their exact text, where the encoder has said so; by words alone when absent. */
  vectorOf?: VectorOf;
  /** Weights and thresholds; the engine's own when absent. */
  weights?: GrowWeights;
};

/** The groups of a collection with what they were made of, for the pack. */
export type GrownGroups = {
  groups: Groups;
  collection: IndexedCollection;
  speakers: Speaker[];
  pairs: readonly Pair[];
};

/**
 * Puts together what several articles report. The same articles and decisions give the same groups; an article
 * taken out leaves nothing behind. Decisions hold whatever the words say; see `Decision`.
 * @param articles in the order they were kept, each id once
 */
export function growGroups(
  articles: readonly ReadArticle[],
  decisions: readonly Decision[],
  options: GrowOptions = {},
): Groups {
  return runToEnd(growGroupsInSteps(articles, decisions, options)).groups;
}

/** The same in steps of about a millisecond, with what the groups were made of. */
export function* growGroupsInSteps(
  articles: readonly ReadArticle[],
  decisions: readonly Decision[],
  { vectorOf, weights = defaultWeights }: GrowOptions = {},
): Generator<void, GrownGroups> {
  const speakers = draftSpeakers(articles);
  yield;
  const collection = indexCollection(yield* readCollectionInSteps(articles, speakers));
  yield;
  const pairs = yield* findPairsInSteps(collection, weights, vectorOf);
  const decided = placeDecisions(collection, decisions);
  const placed = placeNodes(collection, pairs, decided.given);
  yield;
  const nodes = placed.nodes.map((node) => ({ ...node, isOut: isLeftOut(node, decided) }));
  const links = placed.links.filter(({ a, b }) => !nodes[a]?.isOut && !nodes[b]?.isOut);
  const { sure, propose } = (vectorOf ? weights.meaning : weights).thresholds;
  const { together, apart, doubtful } = bondsOf(decided, nodes, links);
  const { directory } = collection.context;
  const mayJoin = (a: number, b: number): boolean => {
    const [first, second] = [nodes[a]?.unit, nodes[b]?.unit];
    return !first || !second || !areOpponents(directory, first.speaker, second.speaker);
  };
  const certain = linkGroups(
    nodes.length,
    links,
    { together, apart: [...apart, ...doubtful], mayJoin },
    sure,
  );
  const bonds = { together: certain, apart, mayJoin };
  const likely = linkGroups(nodes.length, links, bonds, propose);
  yield;
  widenSingles(collection, nodes, likely);
  const draft = { collection, nodes, links, together, certain, likely };
  return {
    groups: describeGroups(draft, decisions),
    collection,
    speakers,
    pairs,
  };
}

/** What nobody else reports is told by its sentence as a whole, unless part of that is told elsewhere. */
function widenSingles(
  { sentences }: ReadCollection,
  nodes: PlacedNode[],
  groups: readonly (readonly number[])[],
): void {
  const isSettled = new Set<number>();
  const singles = new Map<number, PlacedNode[]>();
  for (const group of groups)
    for (const at of group) {
      const node = nodes[at] as PlacedNode;
      if (group.length > 1 || node.given || node.isOut) isSettled.add(node.sentence);
      else singles.set(node.sentence, [...(singles.get(node.sentence) ?? []), node]);
    }
  for (const [at, [first, ...others]] of singles) {
    const sentence = sentences[at] as CollectedSentence;
    if (isSettled.has(at) || !first) continue;
    Object.assign(first, { start: sentence.start, end: sentence.end });
    for (const other of others) other.isOut = true;
  }
}

function isLeftOut(node: Node, { leftOut }: PlacedDecisions): boolean {
  return leftOut.some((each) => each.sentence === node.sentence && shareOf(each, node) > 0);
}

/** The node that a passage means: the one whose words overlap it most. */
function nodeOf(nodes: readonly Node[], place: PlacedPassage): number {
  let best = -1;
  let most = 0;
  nodes.forEach((node, i) => {
    if (node.sentence !== place.sentence) return;
    const shared = Math.min(node.end, place.end) - Math.max(node.start, place.start);
    if (shared > most) [best, most] = [i, shared];
  });
  return best;
}

/**
 * What holds whatever the likelihoods say: a reader's decisions, of two that contradict each other the later one, and
 * conflicts and doubts where the reader has not said otherwise.
 */
function bondsOf(
  { pairs }: PlacedDecisions,
  nodes: readonly Node[],
  links: readonly Link[],
): { together: number[][]; apart: [number, number][]; doubtful: [number, number][] } {
  const holder = new Map<number, number>();
  const find = (node: number): number => {
    let at = node;
    while (holder.has(at)) at = holder.get(at) as number;
    return at;
  };
  const apart: [number, number][] = [];
  for (const { kind, a, b } of pairs.toReversed()) {
    const [x, y] = [nodeOf(nodes, a), nodeOf(nodes, b)];
    if (x < 0 || y < 0 || x === y) continue;
    const [first, second] = [find(x), find(y)];
    if (kind === 'different') {
      if (first !== second) apart.push([x, y]);
      continue;
    }
    const isApart = apart.some(([p, q]) => {
      const [one, other] = [find(p), find(q)];
      return (one === first && other === second) || (one === second && other === first);
    });
    if (first !== second && !isApart) holder.set(second, first);
  }
  const sets = new Map<number, number[]>();
  for (const node of new Set([...holder.keys(), ...holder.values()])) {
    const set = sets.get(find(node)) ?? [];
    set.push(node);
    sets.set(find(node), set);
  }
  const doubtful: [number, number][] = [];
  for (const { a, b, conflict, doubt } of links) {
    if (find(a) === find(b)) continue;
    if (conflict !== null) apart.push([a, b]);
    else if (doubt !== null) doubtful.push([a, b]);
  }
  return {
    together: [...sets.values()].map((set) => set.sort((p, q) => p - q)),
    apart,
    doubtful,
  };
}
