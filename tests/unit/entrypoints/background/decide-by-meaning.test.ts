import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { OpenAnalysis } from '../../../../engine/engine';
import { exampleTexts, writePackVectors } from '../../../../engine/match/meaning/pack-vectors';
import type { ArticleAnalysis } from '../../../../engine/match/types';
import { defaultSettings } from '../../../../settings/settings';
import { ownFiles, resetBrowser, sampleBundle, samplePackId, startWorker } from './support/worker';

const askEncoder = vi.fn(async (sentences: string[]) => sentences.map(() => Int8Array.of(1, 2)));
vi.mock('../../../../entrypoints/background/meaning/ask-encoder', () => ({ askEncoder }));
const stored = new Map<string, Uint8Array>();
vi.mock('../../../../entrypoints/background/meaning/vector-store', () => ({
  readStoredVectors: async (pack: string) => stored.get(pack),
  storeVectors: async (pack: string, data: Uint8Array) => void stored.set(pack, data),
  forgetVectors: async () => stored.clear(),
}));

const { pack } = sampleBundle;
const shipped = writePackVectors(pack, 'v1', () => Int8Array.of(3, 4));
const deeper = { claims: [], doubtful: 0 } as unknown as ArticleAnalysis;
const decide = vi.fn<OpenAnalysis['decide']>(() => deeper);
const reading = (...doubtful: string[]): OpenAnalysis => ({
  analysis: deeper,
  doubtful,
  decide,
  withPacksInSteps: vi.fn(),
});

async function decideByMeaning(page: OpenAnalysis, isPrivate = false) {
  const module = await import('../../../../entrypoints/background/meaning/decide-by-meaning');
  return module.decideByMeaning(page, isPrivate);
}
async function state() {
  const module = await import('../../../../entrypoints/background/meaning/meaning-state');
  return module.readMeaningState();
}

beforeEach(async () => {
  await resetBrowser();
  await startWorker();
  vi.stubGlobal('navigator', { deviceMemory: 8 });
  stored.clear();
  askEncoder.mockClear();
  decide.mockClear();
  ownFiles.set('/encoder/model.json', { version: 'v1', dimensions: 2, maxTokens: 9 });
  ownFiles.set(`/packs/${samplePackId}.vectors`, shipped);
});

describe('a page in doubt', () => {
  it('is decided with the vectors of its sentences and of the pack’s examples', async () => {
    expect(await decideByMeaning(reading('One.', 'Two.'))).toBe(deeper);
    const [vectorOf] = decide.mock.calls[0] ?? [];
    expect(vectorOf?.('One.')).toEqual(Int8Array.of(1, 2));
    expect(vectorOf?.(exampleTexts(pack)[0] ?? '')).toEqual(Int8Array.of(3, 4));
    expect(vectorOf?.('Something else.')).toBeUndefined();
  });

  it('asks for no sentence twice before the browser closes, and keeps none of them', async () => {
    await decideByMeaning(reading('One.', 'Two.'));
    await startWorker();
    await decideByMeaning(reading('Two.', 'Three.'));
    expect(askEncoder.mock.calls).toEqual([[['One.', 'Two.']], [['Three.']]]);
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Two.');
    expect(await browser.storage.local.get(null)).not.toHaveProperty('vector');
  });

  it('keeps nothing of a private window', async () => {
    expect(await decideByMeaning(reading('One.'), true)).toBe(deeper);
    expect(Object.keys(await browser.storage.session.get(null))).toEqual([]);
  });

  it('makes room when there is none left for what is kept', async () => {
    await decideByMeaning(reading('One.'));
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    expect(await decideByMeaning(reading('Two.'))).toBe(deeper);
    const kept = Object.keys(await browser.storage.session.get(null));
    expect(kept.filter((key) => key.startsWith('vector:'))).toHaveLength(1);
  });
});

describe('words alone decide', () => {
  it('where nothing is in doubt', async () => {
    expect(await decideByMeaning(reading())).toBeNull();
    expect(askEncoder).not.toHaveBeenCalled();
  });

  it('where the reader wants it so', async () => {
    await browser.storage.local.set({ settings: { ...defaultSettings, meaning: 'off' } });
    expect(await decideByMeaning(reading('One.'))).toBeNull();
    expect(await state()).toEqual({ is: 'off' });
    expect(askEncoder).not.toHaveBeenCalled();
  });

  it('on machines with little memory', async () => {
    vi.stubGlobal('navigator', { deviceMemory: 2 });
    expect(await decideByMeaning(reading('One.'))).toBeNull();
    expect(await state()).toEqual({ is: 'unable', reason: 'memory' });
  });

  it('when the model cannot be used, which is not tried for every page', async () => {
    askEncoder.mockRejectedValueOnce(new Error('the file model.onnx is damaged'));
    expect(await decideByMeaning(reading('One.'))).toBeNull();
    expect(await state()).toEqual({ is: 'failed', problem: 'the file model.onnx is damaged' });
    expect(await decideByMeaning(reading('Two.'))).toBeNull();
    expect(askEncoder).toHaveBeenCalledOnce();
  });
});

describe('a pack that came without vectors', () => {
  it('gets them meanwhile, and is decided with them from then on', async () => {
    ownFiles.delete(`/packs/${samplePackId}.vectors`);
    expect(await decideByMeaning(reading('One.'))).toBeNull();
    await vi.waitFor(() => expect(stored.has(samplePackId)).toBe(true));
    expect(await decideByMeaning(reading('One.'))).toBe(deeper);
  });

  it('gets them anew when the model is another', async () => {
    ownFiles.set('/encoder/model.json', { version: 'v2', dimensions: 2, maxTokens: 9 });
    expect(await decideByMeaning(reading('One.'))).toBeNull();
    await vi.waitFor(() => expect(stored.has(samplePackId)).toBe(true));
    expect(await decideByMeaning(reading('One.'))).toBe(deeper);
  });
});
