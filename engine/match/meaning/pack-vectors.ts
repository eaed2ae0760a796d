import type { PackRecords } from '../../pack/pack-records';
import type { Pack } from '../../pack/types';
import { fingerprintOf } from '../learning/fingerprint';
import type { SentenceVector, VectorOf } from './sentence-vector';

/** The texts of a pack that sentences are compared with in meaning, each once, in the pack's order. */
export function exampleTexts({ statements }: Pack | PackRecords): string[] {
  const texts = new Set<string>();
  for (const { text, wordings, formulations } of statements)
    for (const each of [text, ...wordings.map(({ selector }) => selector.exact), ...formulations])
      texts.add(each);
  return [...texts];
}

/** What vectors were made of and by what: they are worth nothing for another text or model. */
function headerOf(pack: Pack | PackRecords, version: string): Uint8Array {
  const line = `sidelight-vectors ${version} ${fingerprintOf(pack)}\n`;
  return Uint8Array.from(line, (character) => character.charCodeAt(0));
}

/**
 * A pack's vectors as the bytes of a file: a line with the model's version and the pack's fingerprint, then
 * the vectors of `exampleTexts`.
 * @throws when one is missing
 */
export function writePackVectors(
  pack: Pack | PackRecords,
  version: string,
  vectorOf: VectorOf,
): Uint8Array {
  const vectors = exampleTexts(pack).map((text) => {
    const vector = vectorOf(text);
    if (!vector) throw new Error(`There is no vector of “${text}”.`);
    return vector;
  });
  const header = headerOf(pack, version);
  const dimensions = vectors[0]?.length ?? 0;
  const data = new Uint8Array(header.length + vectors.length * dimensions);
  data.set(header);
  vectors.forEach((vector, i) => {
    data.set(
      new Uint8Array(vector.buffer, vector.byteOffset, dimensions),
      header.length + i * dimensions,
    );
  });
  return data;
}

/** The vectors in such bytes; null when they are another pack's, another model's, or cut short. */
export function readPackVectors(
  pack: Pack | PackRecords,
  version: string,
  data: Uint8Array,
): Map<string, SentenceVector> | null {
  const header = headerOf(pack, version);
  if (header.some((byte, i) => data[i] !== byte)) return null;
  const texts = exampleTexts(pack);
  const dimensions = (data.length - header.length) / texts.length;
  if (!Number.isInteger(dimensions) || dimensions === 0) return null;
  const numbers = new Int8Array(data.buffer, data.byteOffset + header.length);
  return new Map(
    texts.map((text, i) => [text, numbers.subarray(i * dimensions, (i + 1) * dimensions)]),
  );
}
