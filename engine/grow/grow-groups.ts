import { runToEnd } from '../match/decision/run-to-end';
import type { VectorOf } from '../match/meaning/sentence-vector';
import type { Speaker } from '../pack/types';
import { draftSpeakers } from './draft-speakers';
import { findPairsInSteps, type GrowWeights } from './find-pairs';
import { indexCollection } from './index-units';
import { linkGroups } from './link-groups';
import {
  type PlacedDecisions,
  type PlacedPassage,
  placeDecisions,
  placePassage,
} from './place-decisions';
import { type Link, type Node, placeNodes, shareOf } from './place-nodes';
import {
  type CollectedSentence,
  type ReadCollection,
  readCollectionInSteps,
} from './read-collection';
import type { ReadArticle } from './read-kept-article';
import { toldDay } from './told-day';
import type { Decision, Group, Groups, Member, Passage } from './types';
import defaultWeights from './weights.json';

export type GrowOptions = {
  /** What sentences mean, by their exact text, where the encoder has said so; by words alone when absent. */
  vectorOf?: VectorOf;
  /** Weights and thresholds; the engine's own when absent. */
  weights?: GrowWeights;
};

/** The groups of a collection with what they were made of, for the pack. */
export type GrownGroups = { groups: Groups; collection: ReadCollection; speakers: Speaker[] };

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
  const bonds = bondsOf(decided, nodes, links);
  const { together, apart } = bonds;
  const certain = linkGroups(nodes.length, links, bonds, sure);
  const likely = linkGroups(nodes.length, links, { together: certain, apart }, propose);
  yield;
  widenSingles(collection, nodes, likely);
  const draft = { collection, nodes, links, together };
  return {
    groups: describeGroups(draft, certain, likely, decisions),
    collection,
    speakers,
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

type PlacedNode = Node & { isOut: boolean };

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
 * conflicts where the reader has not said otherwise.
 */
function bondsOf(
  { pairs }: PlacedDecisions,
  nodes: readonly Node[],
  links: readonly Link[],
): { together: number[][]; apart: [number, number][] } {
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
  for (const { a, b, conflict } of links)
    if (conflict !== null && find(a) !== find(b)) apart.push([a, b]);
  return { together: [...sets.values()].map((set) => set.sort((p, q) => p - q)), apart };
}

type Draft = {
  collection: ReadCollection;
  nodes: readonly PlacedNode[];
  links: readonly Link[];
  together: readonly (readonly number[])[];
};

function describeGroups(
  draft: Draft,
  certain: readonly number[][],
  likely: readonly number[][],
  decisions: readonly Decision[],
): Groups {
  const { collection, nodes, together } = draft;
  const decided = new Set(together.flat());
  const likelihood = new Map<string, number>();
  for (const { a, b, probability } of draft.links) {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    likelihood.set(key, Math.max(probability, likelihood.get(key) ?? 0));
  }
  const between = (a: number, b: number): number =>
    likelihood.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0;
  const inOrder = [...nodes.keys()].sort((x, y) => {
    const [p, q] = [nodes[x] as PlacedNode, nodes[y] as PlacedNode];
    return p.sentence - q.sentence || p.start - q.start;
  });
  const place = new Map(inOrder.map((node, at) => [node, at]));
  const sorted = (members: readonly number[]): number[] =>
    members.toSorted((x, y) => (place.get(x) as number) - (place.get(y) as number));
  const groupOf = new Map<number, readonly number[]>();
  for (const members of likely) for (const node of members) groupOf.set(node, members);
  const groups: Group[] = certain.flatMap((members): Group | [] => {
    const own = sorted(members).filter((node) => !nodes[node]?.isOut);
    const [first] = own;
    if (first === undefined) return [];
    const wide = groupOf.get(first) as readonly number[];
    // The largest of the sure groups that may be one takes the others in as proposals.
    const isCore = certain
      .filter((each) => groupOf.get(each[0] as number) === wide)
      .every(
        (each) =>
          each === members ||
          each.length < members.length ||
          (each.length === members.length &&
            (place.get(sorted(each)[0] as number) as number) > (place.get(first) as number)),
      );
    const proposed = isCore
      ? sorted(wide).filter((node) => !own.includes(node) && !nodes[node]?.isOut)
      : [];
    const memberOf = (node: number, sure: boolean): Member => {
      const { sentence, start, end } = nodes[node] as PlacedNode;
      const { article, start: from, end: to } = collection.sentences[sentence] as CollectedSentence;
      const read = collection.articles[article] as ReadArticle;
      const others = own.filter((other) => other !== node);
      const mean =
        others.reduce((sum, other) => sum + between(node, other), 0) / Math.max(1, others.length);
      const isDecided = decided.has(node) && sure;
      return {
        article: read.article.id,
        text: read.text.slice(start, end),
        start,
        sentence: { start: from, end: to },
        probability: isDecided || !others.length ? 1 : mean,
        sure,
        decided: isDecided,
      };
    };
    const articlesOf = (node: number): ReadArticle =>
      collection.articles[
        (collection.sentences[(nodes[node] as PlacedNode).sentence] as CollectedSentence).article
      ] as ReadArticle;
    const best = own.reduce((top, node) => {
      const worth = (each: number): number =>
        own.reduce((sum, other) => sum + between(each, other), 0);
      return worth(node) > worth(top) ? node : top;
    }, first);
    const { speaker } = collection.sentences[
      (nodes[best] as PlacedNode).sentence
    ] as CollectedSentence;
    const days = own.map((node) => {
      const { tokens } = collection.sentences[
        (nodes[node] as PlacedNode).sentence
      ] as CollectedSentence;
      return toldDay(tokens, articlesOf(node).article.day);
    });
    return {
      id: `${articlesOf(first).article.id}-${(nodes[first] as PlacedNode).start}`,
      members: [
        ...own.map((node) => memberOf(node, true)),
        ...proposed.map((node) => memberOf(node, false)),
      ],
      text: memberOf(best, true).text,
      speaker: speaker.how === 'named' || speaker.how === 'carried' ? speaker.name || null : null,
      day: days.toSorted()[0] as string,
      outlets: [...new Set(own.map((node) => articlesOf(node).article.outlet))],
    };
  });
  const edited = groups.map((group) => withEdits(group, collection, decisions));
  const isShared = ({ outlets }: Group): boolean => outlets.length > 1;
  const open = edited.reduce(
    (sum, { members }) => sum + members.filter(({ sure }) => !sure).length,
    0,
  );
  return {
    groups: [...edited.filter(isShared), ...edited.filter((group) => !isShared(group))],
    open,
  };
}

/** A group as the reader has corrected it. */
function withEdits(
  group: Group,
  collection: ReadCollection,
  decisions: readonly Decision[],
): Group {
  const edited = { ...group };
  for (const decision of decisions) {
    if (decision.kind !== 'rename' && decision.kind !== 'speaker' && decision.kind !== 'day')
      continue;
    if (!isAbout(group, collection, decision.passage)) continue;
    if (decision.kind === 'rename') edited.text = decision.text.trim() || group.text;
    else if (decision.kind === 'speaker') edited.speaker = decision.speaker;
    else edited.day = decision.day;
  }
  return edited;
}

/** Whether a passage means a sure member of a group. */
export function isAbout({ members }: Group, collection: ReadCollection, passage: Passage): boolean {
  if (!members.some(({ article, sure }) => sure && article === passage.article)) return false;
  const place = placePassage(collection, passage);
  return (
    place !== null &&
    members.some(
      ({ article, start, text, sure }) =>
        sure &&
        article === passage.article &&
        shareOf({ start, end: start + text.length }, place) > 0,
    )
  );
}
