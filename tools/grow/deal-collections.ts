import { chance } from './chance';
import { type LabelledCollection, partOf } from './labelled-collections';

/** Articles of a collection, about as many as a reader keeps of one story. */
const articlesOfOne = 8;

/**
 * A labelled collection dealt into collections as small as readers', several times over: in a large one words are rarer
 * than they will be, and each sentence meets more that is like it. The same collection is always dealt alike.
 * @param deals how often; each article is in one collection of each
 */
export function dealCollections(whole: LabelledCollection, deals: number): LabelledCollection[] {
  const { articles } = whole;
  const hands = Math.max(1, Math.round(articles.length / articlesOfOne));
  return Array.from({ length: deals }, (_, deal) => {
    const order = articles
      .map(({ article }, at) => ({ at, luck: chance(`${article.id} ${deal}`) }))
      .sort((a, b) => a.luck - b.luck || a.at - b.at)
      .map(({ at }) => at);
    return Array.from({ length: hands }, (_, hand) =>
      partOf(
        whole,
        order.filter((_, i) => i % hands === hand),
      ),
    );
  }).flat();
}

/**
 * A labelled collection's articles in so many parts, each with all that are not in it.
 * @param folds how many; fewer articles than folds leave some parts empty, and those are left out
 */
export function foldsOf(
  whole: LabelledCollection,
  folds: number,
): { own: LabelledCollection; rest: LabelledCollection }[] {
  const places = whole.articles
    .map(({ article }, at) => ({ at, luck: chance(`${article.id} fold`) }))
    .sort((a, b) => a.luck - b.luck || a.at - b.at)
    .map(({ at }) => at);
  const filled = Math.min(folds, places.length);
  return Array.from({ length: filled }, (_, fold) => ({
    own: partOf(
      whole,
      places.filter((_, i) => i % folds === fold),
    ),
    rest: partOf(
      whole,
      places.filter((_, i) => i % folds !== fold),
    ),
  }));
}
