import type { Link } from './place-nodes';

/** What holds whatever the likelihoods say, in node numbers. */
export type Bonds = {
  /** Sets of nodes the reader has put together. */
  together: readonly (readonly number[])[];
  /** Pairs of nodes that are never of one group. */
  apart: readonly (readonly [number, number])[];
  /** Whether nothing in two nodes by themselves keeps them apart; asked for every pair of groups that would be one. */
  mayJoin(a: number, b: number): boolean;
};

/** What a pair that was not looked at is taken to be: unlikely. */
const unseen = 0.02;

type Cluster = {
  members: number[];
  /** By cluster, sum and number of the links to it. */
  links: Map<number, { sum: number; count: number }>;
  apart: Set<number>;
};

/**
 * Groups nodes by average link: again and again the two groups whose members are likeliest one statement, all
 * pairs taken together, become one, while that is at least the threshold. One likely pair therefore joins no
 * two large groups. Deterministic: of equals the first in order. Every node is in one group; groups are in
 * order of their first nodes.
 */
export function linkGroups(
  size: number,
  links: readonly Link[],
  { together, apart, mayJoin }: Bonds,
  threshold: number,
): number[][] {
  const clusters = new Map<number, Cluster>();
  for (let node = 0; node < size; node += 1)
    clusters.set(node, { members: [node], links: new Map(), apart: new Set() });
  const clusterOf = (id: number): Cluster => clusters.get(id) as Cluster;
  for (const { a, b, probability } of links) {
    if (a === b) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = clusterOf(from).links.get(to) ?? { sum: 0, count: 0 };
      // Two nodes have one link: the likeliest.
      clusterOf(from).links.set(to, { sum: Math.max(known.sum, probability), count: 1 });
    }
  }
  for (const [a, b] of apart) {
    clusterOf(a).apart.add(b);
    clusterOf(b).apart.add(a);
  }
  const heap = new PairHeap();
  const averageOf = (a: number, b: number): number => {
    const link = clusterOf(a).links.get(b);
    if (!link) return 0;
    const all = clusterOf(a).members.length * clusterOf(b).members.length;
    return (link.sum + unseen * (all - link.count)) / all;
  };
  const consider = (a: number, b: number): void => {
    const [first, second] = a < b ? [a, b] : [b, a];
    if (!clusterOf(first).apart.has(second))
      heap.push({ a: first, b: second, value: averageOf(first, second) });
  };
  const merge = (a: number, b: number): number => {
    const [kept, gone] = a < b ? [a, b] : [b, a];
    const [own, other] = [clusterOf(kept), clusterOf(gone)];
    own.members.push(...other.members);
    own.links.delete(gone);
    for (const [id, { sum, count }] of other.links) {
      if (id === kept) continue;
      const known = own.links.get(id) ?? { sum: 0, count: 0 };
      const joined = { sum: known.sum + sum, count: known.count + count };
      own.links.set(id, joined);
      clusterOf(id).links.delete(gone);
      clusterOf(id).links.set(kept, { ...joined });
    }
    for (const id of other.apart) {
      own.apart.add(id);
      clusterOf(id).apart.delete(gone);
      clusterOf(id).apart.add(kept);
    }
    clusters.delete(gone);
    return kept;
  };
  const holderOf = new Map<number, number>();
  const find = (node: number): number => {
    let at = node;
    while (holderOf.has(at)) at = holderOf.get(at) as number;
    return at;
  };
  const join = (a: number, b: number): number => {
    const kept = merge(a, b);
    holderOf.set(kept === a ? b : a, kept);
    return kept;
  };
  for (const set of together)
    for (const node of set.slice(1)) {
      const [a, b] = [find(set[0] as number), find(node)];
      if (a !== b) join(a, b);
    }
  for (const [id, { links: own }] of clusters)
    for (const other of own.keys()) if (id < other) consider(id, other);
  for (let top = heap.top(); top && top.value >= threshold; top = heap.top()) {
    heap.pop();
    const { a, b, value } = top;
    if (!clusters.has(a) || !clusters.has(b) || averageOf(a, b) !== value) continue;
    if (clusterOf(a).apart.has(b)) continue;
    const [own, other] = [clusterOf(a).members, clusterOf(b).members];
    if (!own.every((x) => other.every((y) => mayJoin(x, y)))) continue;
    const kept = join(a, b);
    for (const other of clusterOf(kept).links.keys()) consider(kept, other);
  }
  return [...clusters.values()]
    .map(({ members }) => [...members].sort((x, y) => x - y))
    .sort((x, y) => (x[0] as number) - (y[0] as number));
}

type HeapEntry = { a: number; b: number; value: number };

/** Pairs of groups, the likeliest first; of equals the first in order. */
class PairHeap {
  readonly #entries: HeapEntry[] = [];

  top(): HeapEntry | undefined {
    return this.#entries[0];
  }

  push(entry: HeapEntry): void {
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, entries[parent] as HeapEntry)) break;
      entries[at] = entries[parent] as HeapEntry;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): void {
    const entries = this.#entries;
    const last = entries.pop();
    if (!last || !entries.length) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= entries.length) break;
      if (
        child + 1 < entries.length &&
        isBefore(entries[child + 1] as HeapEntry, entries[child] as HeapEntry)
      )
        child += 1;
      if (!isBefore(entries[child] as HeapEntry, last)) break;
      entries[at] = entries[child] as HeapEntry;
      at = child;
    }
    entries[at] = last;
  }
}

function isBefore(x: HeapEntry, y: HeapEntry): boolean {
  return x.value > y.value || (x.value === y.value && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}
