import type { KeptArticle } from '../../../engine/grow/types';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import { causeOf } from '../../../engine/problem/problem';
import { emit } from '../../../messaging/events';
import { noteFailure, readMeaningState } from '../meaning/meaning-state';
import { readModelVersion } from '../meaning/model-version';
import { makeArticleVectors, readArticleVectors } from './article-vectors';
import { cutArticlesInSteps } from './cut-articles';
import { type GrownPack, growPackInStages } from './grow-pack';
import type { Job } from './story-database';
import { readTexts, type StoredStory } from './story-store';

/** Longest stretch of work at a time, in milliseconds: pages have their turn in between. */
const sliceTime = 25;

/** How often pages of ours are told how far it is, in milliseconds. */
const tellingPause = 400;

/**
 * How far all is when each part of it ends, from 0 to 1, where articles' sentences have to be read for their meaning,
 * as measured: cutting, growing by words, reading the meaning.
 */
const ends = { cutting: 0.03, words: 0.1, meaning: 0.9 };

/** How far it is when a story is cut, where nothing has to be read for its meaning. */
const cuttingAlone = 0.2;

/** A job that is being done, and how far it is, from 0 to 1. */
export type Running = Job & { share: number; abandoned: boolean };

/** How far a job is before anything is done for it. */
export const shareAtStart = ({ byWords }: Job): number => (byWords ? ends.words : 0);

/** The version of the model that may be used now; null when there is none. Words do without, so nothing fails for it. */
export async function readModel(): Promise<string | null> {
  try {
    return (await readMeaningState()).is === 'on' ? await readModelVersion() : null;
  } catch {
    return null;
  }
}

/** What became of a story's pack. */
type Outcome = {
  /** Null when the story has nothing that a pack could be made of; also when it is abandoned on the way. */
  grown: GrownPack | null;
  /** Version of the model it was grown with; null for words alone. */
  model: string | null;
  /** It is to be grown once more, when what it means is read. */
  goesOn: boolean;
};

export const nothing: Outcome = { grown: null, model: null, goesOn: false };

/** By meaning where that is known, or was to be read now; else by words. `as it is` where the model fails. */
export async function growStory(
  { story, version, content }: StoredStory,
  mine: Running,
): Promise<Outcome | 'as it is'> {
  if (content.erasedAt !== null || content.articles.length === 0) return nothing;
  const model = await readModel();
  if (mine.byWords && model === null) return 'as it is';
  const texts = await readTexts(content.articles.map(({ id }) => id));
  const kept = content.articles.flatMap((entry): KeptArticle[] => {
    const paragraphs = texts.get(entry.id);
    return paragraphs ? [{ ...entry, paragraphs }] : [];
  });
  const afterCutting = model === null ? cuttingAlone : ends.cutting;
  const articles = await inSlices(cutArticlesInSteps(kept), mine, afterCutting);
  if (!articles) return nothing;
  const grow = async (until: number, vectors?: ReadonlyMap<string, SentenceVector>) => {
    const collection = { id: story, title: content.title, articles, decisions: content.decisions };
    const vectorOf = vectors && ((text: string) => vectors.get(text));
    return inSlices(growPackInStages(collection, version, vectorOf), mine, until);
  };
  if (model === null) return { grown: await grow(1), model, goesOn: false };
  const known = await readArticleVectors(articles, model);
  const isComplete = known.missing.length === 0;
  if (!isComplete && !mine.byWords)
    return { grown: await grow(ends.words), model: null, goesOn: true };
  if (!isComplete) {
    try {
      const { share: from } = mine;
      const isMade = await makeArticleVectors(
        known,
        model,
        () => mine.abandoned,
        (share) => tellShare(mine, from + (ends.meaning - from) * share),
      );
      if (!isMade) return nothing;
    } catch (error) {
      noteFailure(causeOf(error));
      return 'as it is';
    }
  }
  return { grown: await grow(1, known.vectors), model, goesOn: false };
}

/**
 * Takes steps that tell how much they have done, from 0 to 1, and lets pages have their turn in between.
 * @param until how far all is when the last one is taken
 * @returns null when it is abandoned on the way
 */
async function inSlices<T>(
  steps: Generator<number, T>,
  mine: Running,
  until: number,
): Promise<T | null> {
  const from = mine.share;
  for (;;) {
    const start = performance.now();
    let share: number;
    do {
      const step = steps.next();
      if (step.done) {
        mine.share = Math.max(from, until);
        return step.value;
      }
      share = step.value;
    } while (performance.now() - start < sliceTime);
    tellShare(mine, from + Math.max(0, until - from) * share);
    // Lets messages in.
    await new Promise((resolve) => setTimeout(resolve));
    if (mine.abandoned) return null;
  }
}

let toldAt = 0;

function tellShare(mine: Running, share: number): void {
  mine.share = share;
  if (performance.now() - toldAt < tellingPause) return;
  toldAt = performance.now();
  emit('storyGrowing', { story: mine.story, share });
}
