import { describe, expect, it } from 'vitest';
import {
  exampleTexts,
  readPackVectors,
  writePackVectors,
} from '../../../../../engine/match/meaning/pack-vectors';
import type { SentenceVector } from '../../../../../engine/match/meaning/sentence-vector';
import { waterPack } from '../../water-pack';

const texts = exampleTexts(waterPack);
const vectors = new Map<string, SentenceVector>(
  texts.map((text, i) => [text, Int8Array.of(i, -i, 7)]),
);
const data = writePackVectors(waterPack, 'abc', (text) => vectors.get(text));

describe('the vectors of a pack', () => {
  it('are of gloss, wordings and formulations, each text once', () => {
    const [first] = waterPack.statements;
    expect(texts).toContain(first?.text);
    expect(texts).toContain(first?.wordings[0]?.selector.exact);
    expect(new Set(texts).size).toBe(texts.length);
    for (const nearMiss of waterPack.statements.flatMap((each) => each.nearMisses))
      expect(texts).not.toContain(nearMiss);
  });

  it('come back as they were written', () => {
    expect(readPackVectors(waterPack, 'abc', data)).toEqual(vectors);
  });

  it('come back from the middle of a buffer, as files are read in Node', () => {
    const within = new Uint8Array(data.length + 5);
    within.set(data, 5);
    expect(readPackVectors(waterPack, 'abc', within.subarray(5))).toEqual(vectors);
  });

  it('are refused for another model, another pack, or when cut short', () => {
    const [statement, ...others] = waterPack.statements;
    if (!statement) throw new Error('no statement');
    const changed = { ...waterPack, statements: [{ ...statement, text: 'Else.' }, ...others] };
    expect(readPackVectors(waterPack, 'abd', data)).toBeNull();
    expect(readPackVectors(changed, 'abc', data)).toBeNull();
    expect(readPackVectors(waterPack, 'abc', data.subarray(0, data.length - 1))).toBeNull();
    expect(readPackVectors(waterPack, 'abc', new Uint8Array())).toBeNull();
  });

  it('cannot be written when one is missing', () => {
    expect(() => writePackVectors(waterPack, 'abc', () => undefined)).toThrow(/no vector of/);
  });
});
