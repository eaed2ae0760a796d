import type { Span } from '../text/span';
import { shareOf } from './place-nodes';
import type { CollectedSentence, ReadCollection } from './read-collection';
import type { Decision, Passage } from './types';

/** A passage found again in the collection: the sentence it stands in, and its place in the article. */
export type PlacedPassage = Span & { sentence: number };

/**
 * Where a passage stands. Its words count, and of several places that have them the one nearest to its offset.
 * Null when the collection has not (or no more) the article, or the article not the words.
 */
export function placePassage(
  { articles, sentences }: ReadCollection,
  { article, text, start }: Passage,
): PlacedPassage | null {
  const index = articles.findIndex((each) => each.article.id === article);
  const read = articles[index];
  if (!read || !text.trim()) return null;
  let at = -1;
  for (let next = read.text.indexOf(text); next >= 0; next = read.text.indexOf(text, next + 1))
    if (at < 0 || Math.abs(next - start) < Math.abs(at - start)) at = next;
  if (at < 0) return null;
  const span = { start: at, end: at + text.length };
  let best = -1;
  let most = 0;
  sentences.forEach((sentence, i) => {
    if (sentence.article !== index) return;
    const shared = Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start);
    if (shared > most) [best, most] = [i, shared];
  });
  if (best < 0) return null;
  const sentence = sentences[best] as CollectedSentence;
  return {
    sentence: best,
    start: Math.max(span.start, sentence.start),
    end: Math.min(span.end, sentence.end),
  };
}

/** All that a reader has decided, found again in the collection. */
export type PlacedDecisions = {
  /** Passages that are members as they are, by sentence, without overlaps. */
  given: Map<number, Span[]>;
  /** Which passages are of one statement, and which are not; the later counts. */
  pairs: { kind: 'same' | 'different'; a: PlacedPassage; b: PlacedPassage }[];
  leftOut: PlacedPassage[];
};

/** Decisions as they stand at the end of the list; those about articles that are not there are passed over. */
export function placeDecisions(
  collection: ReadCollection,
  decisions: readonly Decision[],
): PlacedDecisions {
  const given = new Map<number, Span[]>();
  const pairs: PlacedDecisions['pairs'] = [];
  let leftOut: PlacedPassage[] = [];
  const give = (place: PlacedPassage): void => {
    const own = given.get(place.sentence) ?? [];
    if (own.every((other) => shareOf(other, place) === 0)) own.push(place);
    given.set(place.sentence, own);
  };
  /** Which words of a sentence count is told by the reader’s last selection. */
  const select = (place: PlacedPassage): void => {
    const own = given.get(place.sentence) ?? [];
    given.set(place.sentence, [...own.filter((other) => shareOf(other, place) === 0), place]);
  };
  for (const decision of decisions) {
    if (decision.kind === 'same' || decision.kind === 'different') {
      const [a, b] = [decision.a, decision.b].map((each) => placePassage(collection, each));
      if (!a || !b) continue;
      give(a);
      give(b);
      pairs.push({ kind: decision.kind, a, b });
    } else if (decision.kind === 'leave-out' || decision.kind === 'take-in') {
      const place = placePassage(collection, decision.passage);
      if (!place) continue;
      leftOut = leftOut.filter((other) => !areSame(other, place));
      if (decision.kind === 'leave-out') leftOut.push(place);
      else select(place);
    }
  }
  return { given, pairs, leftOut };
}

function areSame(a: PlacedPassage, b: PlacedPassage): boolean {
  return a.sentence === b.sentence && shareOf(a, b) > 0;
}
