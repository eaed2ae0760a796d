import type { OpenAnalysis } from '../../../engine/engine';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import type { ArticleAnalysis } from '../../../engine/match/types';
import { causeOf } from '../../../engine/problem/problem';
import { readEnabledPacks } from '../packs-store';
import { exampleVectors } from './example-vectors';
import { noteFailure, readMeaningState } from './meaning-state';
import { sentenceVectors } from './sentence-vectors';

/**
 * The analysis once the meaning of the page's doubtful sentences is known; null where that adds nothing,
 * because nothing is in doubt or the model cannot be used.
 * @param isPrivate the page is in a private window: nothing of it is kept
 */
export async function decideByMeaning(
  { doubtful, decide }: OpenAnalysis,
  isPrivate: boolean,
): Promise<ArticleAnalysis | null> {
  if (doubtful.length === 0 || (await readMeaningState()).is !== 'on') return null;
  try {
    const examples: Map<string, SentenceVector>[] = [];
    for (const { pack } of await readEnabledPacks()) {
      const vectors = await exampleVectors(pack);
      if (vectors) examples.push(vectors);
    }
    if (examples.length === 0) return null;
    const sentences = await sentenceVectors(doubtful, isPrivate);
    return decide((text) => {
      const own = sentences.get(text);
      return own ?? examples.find((vectors) => vectors.has(text))?.get(text);
    });
  } catch (error) {
    noteFailure(causeOf(error));
    return null;
  }
}
