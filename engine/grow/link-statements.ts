import { areOpponents } from './compare-units';
import type { Pair, PairDecider } from './find-pairs';
import type { IndexedCollection } from './index-units';
import { linkGroups } from './link-groups';
import { type PlacedDecisions, type PlacedPassage, placeDecisions } from './place-decisions';
import { type Link, type Node, placeNodes, shareOf } from './place-nodes';
import type { Decision } from './types';

/** A node that may be left out: it is of no group then. */
export type PlacedNode = Node & { isOut: boolean };

/** The statements of a collection, and which of them are one. Groups are sets of node numbers; each node is in one. */
export type LinkedStatements = {
  nodes: PlacedNode[];
  links: readonly Link[];
  /** Nodes that the reader has put together. */
  together: readonly (readonly number[])[];
  /** What is surely one statement. */
  certain: readonly (readonly number[])[];
  /** What may be one: unions of certain groups. */
  likely: readonly (readonly number[])[];
};

/** Which words stand for a statement, and which of these are one, surely or likely. */
export function linkStatements(
  collection: IndexedCollection,
  pairs: readonly Pair[],
  decisions: readonly Decision[],
  { sure, propose }: Pick<PairDecider['thresholds'], 'sure' | 'propose'>,
): LinkedStatements {
  const decided = placeDecisions(collection, decisions);
  const placed = placeNodes(collection, pairs, decided.given);
  const nodes = placed.nodes.map((node) => ({ ...node, isOut: isLeftOut(node, decided) }));
  const links = placed.links.filter(({ a, b }) => !nodes[a]?.isOut && !nodes[b]?.isOut);
  const { together, apart, doubtful } = bondsOf(decided, nodes, links);
  const { directory } = collection.context;
  const mayJoin = (a: number, b: number): boolean => {
    const [first, second] = [nodes[a]?.unit, nodes[b]?.unit];
    return !first || !second || !areOpponents(directory, first.speaker, second.speaker);
  };
  const link = (
    bound: readonly (readonly number[])[],
    kept: readonly [number, number][],
    threshold: number,
  ): number[][] =>
    linkGroups(nodes.length, links, { together: bound, apart: kept, mayJoin }, threshold);
  const unsure = [...apart, ...doubtful];
  const bound = together.length
    ? withTheirs(together, link([], unsure, sure), apart, mayJoin)
    : together;
  const certain = link(bound, unsure, sure);
  return { nodes, links, together, certain, likely: link(certain, apart, propose) };
}

/**
 * What the reader has put together, with what is surely one with either: one answer decides for all of it. What
 * conflicts is left where it was.
 */
function withTheirs(
  together: readonly (readonly number[])[],
  groups: readonly (readonly number[])[],
  apart: readonly (readonly [number, number])[],
  mayJoin: (a: number, b: number) => boolean,
): number[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map((node) => [node, group] as const)));
  const conflicts = new Set(apart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const taken = new Set(together.flat());
  return together.map((set) => {
    const all = [...set];
    for (const mate of set.flatMap((node) => groupOf.get(node) ?? [])) {
      if (taken.has(mate)) continue;
      if (all.some((node) => conflicts.has(`${node} ${mate}`) || !mayJoin(node, mate))) continue;
      taken.add(mate);
      all.push(mate);
    }
    return all.sort((x, y) => x - y);
  });
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
