import type { GrowWeights } from '../../engine/grow/find-pairs';
import { growGroups } from '../../engine/grow/grow-groups';
import type { Group, Member } from '../../engine/grow/types';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import { areOne, type LabelledCollection } from './labelled-collections';

/** Of pairs of members of one group, the share that is right; of pairs that are one, the share found; 0 to 1. */
export type PairFigures = { precision: number; recall: number; pairs: number };

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
    sure: judge(labelled, groups, (member) => member.sure),
    all: judge(labelled, groups, () => true),
  };
}

function judge(
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
  const articleOf = (sentence: number): number => sentences[sentence]?.article ?? -1;
  const found = new Set<string>();
  let pairs = 0;
  let right = 0;
  for (const { members } of groups) {
    const own = members.filter(counts).map(numberOf);
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
  }
  let all = 0;
  for (let a = 0; a < sentences.length; a += 1)
    for (let b = a + 1; b < sentences.length; b += 1)
      if (articleOf(a) !== articleOf(b) && areOne(labelled, a, b)) all += 1;
  return { precision: pairs ? right / pairs : 1, recall: all ? found.size / all : 1, pairs };
}
