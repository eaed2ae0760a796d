import { doubtsIn } from '../../engine/grow/contrasts';
import {
  decidePair,
  inOrder,
  type LookedAt,
  lookAtPairs,
  type Pair,
} from '../../engine/grow/find-pairs';
import type { Combiner } from '../../engine/match/decision/combine';
import type { VectorOf } from '../../engine/match/meaning/sentence-vector';
import type { LabelledCollection } from './labelled-collections';

/** What was looked at of a collection, by words and by meaning: it is weighed many times over. */
const known = { words: new WeakMap<object, Known>(), meaning: new WeakMap<object, Known>() };

type Known = { looked: LookedAt[]; doubtOf: ReturnType<typeof doubtsIn> };

/** The pairs of a collection as a combiner weighs them, as `findPairsInSteps` gives them; all are looked at once only. */
export function weighedPairs(
  { collection }: LabelledCollection,
  pair: Combiner,
  vectorOf: VectorOf | undefined,
): Pair[] {
  const decider = { pair, proposal: pair, thresholds: { sure: 1, propose: 1, ask: 1 } };
  const weights = { note: '', ...decider, meaning: decider };
  const { looked, doubtOf } = lookedAt(collection, vectorOf);
  return inOrder(looked.flatMap((each) => decidePair(collection, each, weights, doubtOf)));
}

function lookedAt(collection: LabelledCollection['collection'], vectorOf?: VectorOf): Known {
  const own = vectorOf ? known.meaning : known.words;
  let found = own.get(collection);
  if (!found) {
    const looked = [...lookAtPairs(collection, vectorOf)].filter((each) => each !== null);
    found = { looked, doubtOf: doubtsIn(collection) };
    own.set(collection, found);
  }
  return found;
}
