import { browser } from 'wxt/browser';
import { encodeInBatches } from '../../../encoder/encode-in-batches';
import {
  exampleTexts,
  readPackVectors,
  writePackVectors,
} from '../../../engine/match/meaning/pack-vectors';
import type { SentenceVector } from '../../../engine/match/meaning/sentence-vector';
import type { PackRecords } from '../../../engine/pack/pack-records';
import { isByWordsAlone } from '../../../engine/pack/pack-summary';
import type { Id } from '../../../engine/pack/types';
import { watchErasure } from '../stored-in-turn';
import { askEncoder } from './ask-encoder';
import { readModelVersion } from './model-version';
import { readStoredVectors, storeVectors } from './vector-store';

type Vectors = Map<string, SentenceVector>;

/** Examples a pack may have for the browser to make their vectors: some minutes of work. */
const mostExamples = 10_000;

const known = new WeakMap<PackRecords, Vectors>();
const inTheMaking = new Set<Id>();

/**
 * The vectors of a pack's examples: those it came with, or those made here. Where there are none yet they are
 * begun, and the pack's statements are told apart by words until they are there.
 */
export async function exampleVectors(pack: PackRecords): Promise<Vectors | null> {
  const already = known.get(pack);
  if (already) return already;
  if (isByWordsAlone(pack.wordings)) return null;
  const version = await readModelVersion();
  for (const read of [readShipped, readStoredVectors]) {
    const data = await read(pack.id);
    const vectors = data && readPackVectors(pack, version, data);
    if (!vectors) continue;
    known.set(pack, vectors);
    return vectors;
  }
  void makeVectors(pack, version);
  return null;
}

/** Undefined for a pack that did not come with the extension. */
async function readShipped(pack: Id): Promise<Uint8Array | undefined> {
  const response = await fetch(browser.runtime.getURL(`/packs/${pack}.vectors` as '/')).catch(
    () => null,
  );
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

async function makeVectors(pack: PackRecords, version: string): Promise<void> {
  const texts = exampleTexts(pack);
  if (inTheMaking.has(pack.id) || texts.length > mostExamples) return;
  inTheMaking.add(pack.id);
  const isErased = watchErasure();
  try {
    const vectors = await encodeInBatches({ encode: askEncoder }, texts);
    if (isErased()) return;
    await storeVectors(
      pack.id,
      writePackVectors(pack, version, (text) => vectors.get(text)),
    );
  } catch {
    // The next page that is in doubt begins anew.
  } finally {
    inTheMaking.delete(pack.id);
  }
}
