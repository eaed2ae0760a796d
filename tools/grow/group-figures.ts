import type { GrowWeights } from '../../engine/grow/find-pairs';
import { growGroups } from '../../engine/grow/grow-groups';
import type { Group, Member } from '../../engine/grow/types';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { areOne, type LabelledCollection } from './labelled-collections';

/** Pairs of members of one group that somebody has labelled, and right ones; pairs that are one, and those found. */
export type PairFigures = { pairs: number; right: number; truth: number; found: number };

/** How right the groups of a labelled collection are, the sure ones alone and with what is proposed. */
export function groupFigures(
  labelled: LabelledCollection,
  weights?: GrowWeights,
  vectorOf?: VectorOf,
): { sure: PairFigures; all: PairFigures } {
  const { groups } = growGroups(labelled.articles, [], {
    ...(weights ? { weights } : {}),
    ...(vectorOf ? { vectorOf } : {}),
  });
  return {
    sure: judgeMembers(labelled, groups, (member) => member.sure),
    all: judgeMembers(labelled, groups, () => true),
  };
}

function judgeMembers(
  labelled: LabelledCollection,
  groups: readonly Group[],
  counts: (member: Member) => boolean,
): PairFigures {
  const { sentences, articles } = labelled.collection;
  const numbers = new Map(
    sentences.map(({ article, start }, i) => [`${articles[article]?.article.id} ${start}`, i]),
  );
  const numberOf = ({ article, sentence }: Member): number =>
    numbers.get(`${article} ${sentence.start}`) as number;
  return judgeSentences(
    labelled,
    groups.map(({ members }) => members.filter(counts).map(numberOf)),
  );
}

/**
 * Pairs of different articles that groups put together and somebody has labelled, by their places, and whether they are one.
 * @param groups numbers of sentences
 */
export function labelledPairs(
  labelled: LabelledCollection,
  groups: readonly (readonly number[])[],
): Map<string, boolean> {
  const { sentences, articles } = labelled.collection;
  const placeOf = (sentence: number): string => {
    const { article = -1, start } = sentences[sentence] ?? {};
    return `${articles[article]?.article.id} ${start}`;
  };
  const pairs = new Map<string, boolean>();
  for (const own of groups)
    own.forEach((x, i) => {
      for (const y of own.slice(i + 1)) {
        const isWithin = sentences[x]?.article === sentences[y]?.article;
        const isOne = isWithin ? null : areOne(labelled, x, y);
        if (isOne !== null) pairs.set([placeOf(x), placeOf(y)].sort().join(' | '), isOne);
      }
    });
  return pairs;
}

/**
 * How right groups of a labelled collection's sentences are.
 * @param groups numbers of sentences; a sentence may be of several
 */
export function judgeSentences(
  labelled: LabelledCollection,
  groups: readonly (readonly number[])[],
): PairFigures {
  const { sentences } = labelled.collection;
  const articleOf = (sentence: number): number => sentences[sentence]?.article ?? -1;
  const found = new Set<string>();
  let pairs = 0;
  let right = 0;
  for (const own of groups)
    own.forEach((x, i) => {
      for (const y of own.slice(i + 1)) {
        const isOne = articleOf(x) === articleOf(y) ? null : areOne(labelled, x, y);
        if (isOne === null) continue;
        pairs += 1;
        if (!isOne) continue;
        right += 1;
        found.add(x < y ? `${x} ${y}` : `${y} ${x}`);
      }
    });
  let truth = 0;
  for (let a = 0; a < sentences.length; a += 1)
    for (let b = a + 1; b < sentences.length; b += 1)
      if (articleOf(a) !== articleOf(b) && areOne(labelled, a, b)) truth += 1;
  return { pairs, right, truth, found: found.size };
}
