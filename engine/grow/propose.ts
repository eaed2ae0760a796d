import { type Combiner, probability } from '../match/decision/combine';
import { ln } from '../match/learning/exact-functions';
import type { LinkedStatements } from './link-statements';
import type { Link } from './place-nodes';

/** A question to the reader: whether what else may report a group's statement does. One answer decides for all of it. */
export type Proposal = {
  /** The group's nodes, and those that may join it, which are surely one among themselves. */
  core: readonly number[];
  other: readonly number[];
  /** Of these the one that is shown. */
  asked: number;
  /** What the likelihood of a yes is told from. */
  features: Readonly<Record<string, number>>;
  /** How likely the answer is yes, 0 to 1. */
  probability: number;
  /** What the answer is expected to bring, 0 to 1: the outlets it sets beside others, by how likely it is yes. */
  worth: number;
};

/** What is learned of proposals: how likely each is right, and from what worth on one is asked. */
export type ProposalDecider = { proposal: Combiner; thresholds: { ask: number } };

/** What a yes brings that sets no further outlet beside the others, against one that does. */
const anotherOfOutlet = 0.5;

/** What a pair that was not looked at is taken for, as groups do. */
const unseen = 0.02;

/** Likelier groups beside either from which more tell no more. */
const mostRivals = 8;

/** Probabilities are told apart up to here on either side. */
const leastOdds = 0.01;

/**
 * What is worth asking, most worth first: not what would set no outlet beside another, not what is likely another
 * statement, and each group that may join once.
 * @param outletOf the outlet of a node
 * @param most how many questions at most
 */
export function proposalsIn(
  linked: LinkedStatements,
  outletOf: (node: number) => string,
  { proposal, thresholds }: ProposalDecider,
  most = Infinity,
): Proposal[] {
  return questionsIn(linked, outletOf, proposal)
    .filter(({ worth }) => worth > 0 && worth >= thresholds.ask)
    .sort((x, y) => y.worth - x.worth || x.asked - y.asked)
    .slice(0, most);
}

/** All that could be asked, whatever it is worth; in order of groups. */
export function questionsIn(
  { links, nodes, certain, likely }: LinkedStatements,
  outletOf: (node: number) => string,
  combiner: Combiner,
): Proposal[] {
  const keyOf = (a: number, b: number): number =>
    a < b ? a * nodes.length + b : b * nodes.length + a;
  const linkOf = bestLinks(links, keyOf);
  const isIn = (node: number): boolean => !nodes[node]?.isOut;
  const groupOf = new Map(certain.flatMap((group) => group.map((node) => [node, group] as const)));
  const rivalsOf = rivalsIn(links, groupOf);
  return likely.flatMap((wide) => {
    const [core, ...others] = [...new Set(wide.map((node) => groupOf.get(node) ?? []))]
      .filter((group) => group.some(isIn))
      .map((group) => (group.every(isIn) ? group : group.filter(isIn)))
      .filter((group) => group.length > 0)
      .sort((x, y) => y.length - x.length);
    if (!core || !others.length) return [];
    const isOfOneOutlet = new Set([core, ...others].flat().map(outletOf)).size < 2;
    const own = new Set(core.map(outletOf));
    return others.flatMap((other): Proposal | [] => {
      const pairs = other.flatMap((node) =>
        core.map((own) => ({ node, link: linkOf.get(keyOf(own, node)) })),
      );
      const known = pairs.flatMap(({ node, link }) => (link ? [{ node, link }] : []));
      const [first] = known;
      if (!first) return [];
      const best = known.reduce(
        (top, each) => (each.link.probability > top.link.probability ? each : top),
        first,
      );
      const sum = known.reduce((all, { link }) => all + link.probability, 0);
      const mean = (sum + unseen * (pairs.length - known.length)) / pairs.length;
      const isOfOutlet = other.every((node) => own.has(outletOf(node)));
      const features = featuresOf(best.link, mean, {
        isOfOutlet,
        severalOwn: core.length > 1,
        rivals: [core, other].map((group) => rivalsOf(group, best.link.probability)),
      });
      const likelihood = probability(combiner, features);
      const gain = isOfOneOutlet ? 0 : isOfOutlet ? anotherOfOutlet : 1;
      return {
        core,
        other,
        asked: best.node,
        features,
        probability: likelihood,
        worth: gain * likelihood,
      };
    });
  });
}

function featuresOf(
  { probability: likeliest, doubt, features: { meaning } }: Link,
  mean: number,
  {
    isOfOutlet,
    severalOwn,
    rivals,
  }: { isOfOutlet: boolean; severalOwn: boolean; rivals: readonly number[] },
): Record<string, number> {
  const most = Math.max(...rivals);
  return {
    likeliest: logOdds(likeliest),
    mean: logOdds(mean),
    ...(meaning === undefined ? {} : { meaning }),
    ...(doubt === null ? {} : { doubt: 1 }),
    ...(isOfOutlet ? { sameOutlet: 1 } : {}),
    ...(severalOwn ? { severalOwn: 1 } : {}),
    ...(most === 0 ? { nearestOfBoth: 1 } : { rivals: Math.min(1, most / mostRivals) }),
  };
}

/** How many other groups are likelier one with a group than a likelihood says. */
type Rivals = (group: readonly number[], likelihood: number) => number;

function rivalsIn(links: readonly Link[], groupOf: ReadonlyMap<number, readonly number[]>): Rivals {
  const nearest = new Map<readonly number[], Map<readonly number[], number>>();
  const note = (
    group: readonly number[],
    other: readonly number[],
    { probability }: Link,
  ): void => {
    const known = nearest.get(group) ?? new Map<readonly number[], number>();
    known.set(other, Math.max(probability, known.get(other) ?? 0));
    nearest.set(group, known);
  };
  for (const link of links) {
    const [one, other] = [groupOf.get(link.a), groupOf.get(link.b)];
    if (!one || !other || one === other || link.conflict !== null) continue;
    note(one, other, link);
    note(other, one, link);
  }
  return (group, likelihood) =>
    [...(nearest.get(group)?.values() ?? [])].filter((each) => each > likelihood).length;
}

/** Logarithm of the odds, scaled to about -1 to 1. */
function logOdds(p: number): number {
  const within = Math.min(1 - leastOdds, Math.max(leastOdds, p));
  return (ln(within) - ln(1 - within)) / ln((1 - leastOdds) / leastOdds);
}

/** The likeliest link of each two nodes. */
function bestLinks(
  links: readonly Link[],
  keyOf: (a: number, b: number) => number,
): Map<number, Link> {
  const best = new Map<number, Link>();
  for (const link of links) {
    const key = keyOf(link.a, link.b);
    if (link.probability > (best.get(key)?.probability ?? -1)) best.set(key, link);
  }
  return best;
}
