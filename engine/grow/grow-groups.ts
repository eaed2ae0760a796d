import { runToEnd } from '../match/decision/run-to-end';
import type { VectorOf } from '../match/meaning/sentence-vector';
import type { Speaker } from '../pack/types';
import { describeGroups } from './describe-groups';
import { draftSpeakers } from './draft-speakers';
import { findPairsInSteps, type GrowWeights, type Pair } from './find-pairs';
import { type IndexedCollection, indexCollection } from './index-units';
import { type LinkedStatements, linkStatements, type PlacedNode } from './link-statements';
import { type Proposal, proposalsIn } from './propose';
import {
  type CollectedSentence,
  type ReadCollection,
  readCollectionInSteps,
} from './read-collection';
import type { ReadArticle } from './read-kept-article';
import type { Decision, Groups } from './types';
import defaultWeights from './weights.json';

/** Questions that a reader is asked for each article he keeps, at most. */
const questionsOfArticle = 5;

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
  const decider = vectorOf ? weights.meaning : weights;
  const linked = linkStatements(collection, pairs, decisions, decider.thresholds);
  yield;
  const outletOf = outletOfNode(collection, linked.nodes);
  const proposals = proposalsIn(linked, outletOf, decider, questionsOfArticle * articles.length);
  widenSingles(collection, linked, proposals);
  return {
    groups: describeGroups({ ...linked, collection, proposals }, decisions),
    collection,
    speakers,
    pairs,
  };
}

/** The outlet that a node's article is of. */
function outletOfNode(
  { sentences, articles }: ReadCollection,
  nodes: readonly PlacedNode[],
): (node: number) => string {
  return (node) => {
    const sentence = sentences[(nodes[node] as PlacedNode).sentence] as CollectedSentence;
    return (articles[sentence.article] as ReadArticle).article.outlet;
  };
}

/** What nobody else reports is told by its sentence as a whole, unless part of that is told elsewhere. */
function widenSingles(
  { sentences }: ReadCollection,
  { nodes, certain }: LinkedStatements,
  proposals: readonly Proposal[],
): void {
  const isProposed = new Set(proposals.flatMap(({ core, other }) => [...core, ...other]));
  const isSettled = new Set<number>();
  const singles = new Map<number, PlacedNode[]>();
  for (const group of certain)
    for (const at of group) {
      const node = nodes[at] as PlacedNode;
      if (group.length > 1 || isProposed.has(at) || node.given || node.isOut)
        isSettled.add(node.sentence);
      else singles.set(node.sentence, [...(singles.get(node.sentence) ?? []), node]);
    }
  for (const [at, [first, ...others]] of singles) {
    const sentence = sentences[at] as CollectedSentence;
    if (isSettled.has(at) || !first) continue;
    Object.assign(first, { start: sentence.start, end: sentence.end });
    for (const other of others) other.isOut = true;
  }
}
