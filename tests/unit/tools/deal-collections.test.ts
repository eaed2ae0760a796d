import { describe, expect, it } from 'vitest';
import { dealCollections, foldsOf } from '../../../tools/grow/deal-collections';
import { areOne, type LabelledCollection } from '../../../tools/grow/labelled-collections';
import { inventedCollection } from './invented-collection';

const idsOf = ({ articles }: LabelledCollection): string[] =>
  articles.map(({ article }) => article.id);

const whole = inventedCollection(20);

describe('dealCollections', () => {
  const dealt = dealCollections(whole, 2);

  it('has each article in one collection of each deal, about as many as a reader keeps', () => {
    expect(dealt.map((each) => each.articles.length)).toEqual(
      [7, 7, 6, 7, 7, 6].slice(0, dealt.length),
    );
    const [first, second] = [dealt.slice(0, dealt.length / 2), dealt.slice(dealt.length / 2)];
    for (const deal of [first, second])
      expect(deal.flatMap(idsOf).sort()).toEqual(idsOf(whole).sort());
    expect(first.map(idsOf)).not.toEqual(second.map(idsOf));
  });

  it('deals the same collection alike again', () => {
    expect(dealCollections(whole, 2).map(idsOf)).toEqual(dealt.map(idsOf));
  });

  it('keeps what sentences report', () => {
    for (const each of dealt)
      expect(each.labels).toEqual(
        each.collection.sentences.map(({ text }) =>
          text.startsWith('The ferry') ? ['ferry'] : null,
        ),
      );
    const [first] = dealt as [LabelledCollection];
    expect(areOne(first, 0, 2)).toBe(true);
    expect(areOne(first, 0, 1)).toBeNull();
  });
});

describe('foldsOf', () => {
  it('leaves each article out once', () => {
    const folds = foldsOf(whole, 3);
    expect(folds.flatMap(({ own }) => idsOf(own)).sort()).toEqual(idsOf(whole).sort());
    for (const { own, rest } of folds)
      expect([...idsOf(own), ...idsOf(rest)].sort()).toEqual(idsOf(whole).sort());
  });

  it('leaves out folds without articles', () => {
    expect(foldsOf(inventedCollection(2), 3).map(({ own }) => own.articles.length)).toEqual([1, 1]);
  });
});
