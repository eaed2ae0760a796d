import { browser } from 'wxt/browser';
import { encodeInBatches } from '../../../encoder/encode-in-batches';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import { sha256 } from '../../database/sha-256';
import { askEncoder } from './ask-encoder';

/** Beginning of the keys in `storage.session`: by a hash, so that no sentence is kept there. */
const prefix = 'vector:';

/**
 * Vectors of a page's sentences, by their text. Those read once are kept until the browser closes, by a hash of
 * the sentence, in memory only; those of private windows are not.
 * @throws as `askEncoder`
 */
export async function sentenceVectors(
  sentences: readonly string[],
  isPrivate: boolean,
): Promise<Map<string, SentenceVector>> {
  const keys = new Map<string, string>();
  for (const sentence of sentences)
    keys.set(sentence, prefix + (await sha256(sentence)).slice(0, 32));
  const kept = await browser.storage.session.get([...keys.values()]);
  const known = new Map<string, SentenceVector>();
  const unknown: string[] = [];
  for (const [sentence, key] of keys) {
    const vector = kept[key];
    if (Array.isArray(vector)) known.set(sentence, Int8Array.from(vector));
    else unknown.push(sentence);
  }
  const made = await encodeInBatches({ encode: askEncoder }, unknown);
  if (!isPrivate)
    await keep([...made].map(([sentence, vector]) => [keys.get(sentence) as string, [...vector]]));
  return new Map([...known, ...made]);
}

/** When there is no more room, what was kept of other pages goes. */
async function keep(entries: [key: string, vector: number[]][]): Promise<void> {
  const vectors = Object.fromEntries(entries);
  try {
    await browser.storage.session.set(vectors);
  } catch {
    const all = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(all.filter((key) => key.startsWith(prefix)));
    await browser.storage.session.set(vectors).catch(() => {});
  }
}
