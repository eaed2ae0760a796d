import { encodeInBatches } from '../../../encoder/encode-in-batches';
import { meaningTexts, type ReadArticle } from '../../../engine/grow/read-kept-article';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import { askEncoder } from '../meaning/ask-encoder';
import { useStories } from './story-database';

/** What is known of what a story's articles mean. */
export type ArticleVectors = {
  /** By sentence and part of a sentence, as printed. */
  vectors: Map<string, SentenceVector>;
  /** Articles that have texts without a vector, in their order. */
  missing: ReadArticle[];
};

/** The vectors that this version of the model has made of the articles already. */
export async function readArticleVectors(
  articles: readonly ReadArticle[],
  model: string,
): Promise<ArticleVectors> {
  const stored = await useStories((database) =>
    Promise.all(articles.map(({ article }) => database.get('vectors', article.id))),
  );
  const ofModel = stored.filter((each) => each?.model === model);
  const vectors = new Map(ofModel.flatMap((each) => [...(each?.vectors ?? [])]));
  // An update of the extension may cut an article another way: then some of its texts are new.
  const missing = articles.filter((article) =>
    meaningTexts(article).some((text) => !vectors.has(text)),
  );
  return { vectors, missing };
}

/**
 * Makes the vectors that are missing, and stores each article's as soon as they are made: whoever begins anew goes
 * on there.
 * @param isAbandoned asked before each batch
 * @param tell how much is done, from 0 to 1
 * @returns false when it was abandoned
 * @throws as `askEncoder`
 */
export async function makeArticleVectors(
  { vectors, missing }: ArticleVectors,
  model: string,
  isAbandoned: () => boolean,
  tell: (share: number) => void,
): Promise<boolean> {
  const open = missing.map((read) => ({ read, texts: meaningTexts(read) }));
  const all = open.reduce((sum, { texts }) => sum + texts.length, 0);
  let before = 0;
  for (const { read, texts } of open) {
    const encode = async (batch: string[]) => {
      if (isAbandoned()) throw new Abandoned();
      return askEncoder(batch);
    };
    try {
      const unknown = texts.filter((text) => !vectors.has(text));
      const made = await encodeInBatches({ encode }, unknown, (done) =>
        tell((before + done) / all),
      );
      for (const [text, vector] of made) vectors.set(text, vector);
    } catch (error) {
      if (error instanceof Abandoned) return false;
      throw error;
    }
    before += texts.length;
    const own = texts.map((text) => [text, vectors.get(text) as SentenceVector] as const);
    await store(read.article.id, model, new Map(own));
  }
  return !isAbandoned();
}

class Abandoned extends Error {}

/** Only as long as the article's text is there, so that nothing of it is left when it was erased meanwhile. */
async function store(id: string, model: string, vectors: Map<string, SentenceVector>) {
  try {
    await useStories(async (database) => {
      const transaction = database.transaction(['texts', 'vectors'], 'readwrite');
      if ((await transaction.objectStore('texts').getKey(id)) !== undefined)
        await transaction.objectStore('vectors').put({ id, model, vectors });
      await transaction.done;
    });
  } catch {
    // There is no room: they serve this time, and are made again.
  }
}
