import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArticleAnalysis } from '../../../../engine/match/types';
import type { PackSummary } from '../../../../engine/pack/pack-summary';
import { readStoredPacks } from '../../../../entrypoints/background/pack-database';
import { defaultSettings, type Settings } from '../../../../settings/settings';
import { bundlePack } from '../../../../tools/corpus/build-packs';
import {
  api,
  ask,
  ownFiles,
  resetBrowser,
  sampleArticle,
  sampleBundle,
  samplePackId,
  send,
  senders,
  startWorker,
} from './support/worker';

const { pack } = sampleBundle;

beforeEach(async () => {
  await resetBrowser();
  await startWorker();
});

const analyse = (sender: object = senders.page) =>
  ask<ArticleAnalysis>('analyseArticle', sampleArticle(), sender);
const storedSettings = async () =>
  (await browser.storage.local.get('settings')).settings as Settings | undefined;

/** The first claim of the sample article, as a page hides it. */
async function hideFirst(sender: object): Promise<string> {
  const [claim] = (await analyse(sender)).claims;
  const [match] = claim?.matches ?? [];
  if (!claim || !match) throw new Error('The sample article has no claim.');
  const { pack, statement } = match;
  await ask('hideMatch', { pack, statement, sentence: claim.text }, sender);
  return statement;
}

const reports = ({ claims }: ArticleAnalysis, statement: string) =>
  claims.some(({ matches }) => matches.some((match) => match.statement === statement));

describe('who may ask', () => {
  it('answers a page what a page may ask', async () => {
    expect((await analyse()).claims.length).toBeGreaterThan(0);
  });

  it.each([
    ['importPack', { json: '{}' }],
    ['removePack', 'tarn-dam-2031'],
    ['eraseEverything', undefined],
    ['changeSettings', { enabled: false }],
    ['readPack', 'tarn-dam-2031'],
    ['panelTarget', { tab: 8 }],
    ['lookUpSentence', { sentence: 'a' }],
    ['listPacks', undefined],
    ['searchStatements', { pack: 'a', query: 'b' }],
    ['browseStatements', { pack: 'a', query: 'b', from: 0 }],
    ['toString', undefined],
    ['__proto__', {}],
  ])('refuses a page “%s”', async (name, payload) => {
    expect(await send(name, payload, senders.page)).toMatchObject({ ok: false });
    expect(await storedSettings()).toBeUndefined();
  });

  it.each([senders.otherExtension, senders.nobody])('gives %o no answer', async (sender) => {
    expect(await send('listPacks', undefined, sender)).toBeUndefined();
    expect(await send('analyseArticle', sampleArticle(), sender)).toBeUndefined();
  });
});

describe('a worker that died', () => {
  it('knows in its next life what was set and hidden in the one before', async () => {
    const statement = await hideFirst(senders.page);
    await ask('setSiteMode', { host: 'a.example', mode: 'quiet' }, senders.page);
    await ask('openPanel', { pack: samplePackId, statement }, senders.page);
    await startWorker();
    expect(reports(await analyse(), statement)).toBe(false);
    expect(await ask('readSettings')).toMatchObject({ sites: { 'a.example': 'quiet' } });
    expect(await ask('panelTarget', { tab: 7 })).toEqual({ pack: samplePackId, statement });
  });

  it('does the same when it is asked twice', async () => {
    const statement = await hideFirst(senders.page);
    const once = await storedSettings();
    const [hidden] = once?.hidden ?? [];
    const { hiddenAt: _, ...match } = hidden as NonNullable<typeof hidden>;
    await ask('hideMatch', match, senders.page);
    expect((await storedSettings())?.hidden).toHaveLength(1);
    await ask('unhideMatch', match);
    await ask('unhideMatch', match);
    expect(reports(await analyse(), statement)).toBe(true);
  });

  it('tries again what failed once', async () => {
    ownFiles.delete('/packs/index.json');
    await startWorker();
    expect(await send('listPacks', undefined)).toMatchObject({
      ok: false,
      problems: [{ text: 'problem.damaged' }],
    });
    ownFiles.set('/packs/index.json', [{ id: samplePackId, file: 'sample.json' }]);
    expect(await ask('listPacks')).toHaveLength(1);
  });
});

describe('a page that is as long as may be', () => {
  const { text } = sampleArticle();
  const longest = text.repeat(Math.floor(350_000 / text.length));
  const another = { ...senders.page, tab: { id: 8, windowId: 3, incognito: false } };
  const askLong = (version: number) =>
    send('analyseArticle', { text: `${longest.slice(0, 349_000)} ${version}` }, another);

  it('keeps no other tab waiting', async () => {
    const answered: string[] = [];
    const long = askLong(1).then(() => answered.push('long'));
    expect((await analyse()).claims.length).toBeGreaterThan(0);
    answered.push('short');
    await fakeBrowser.tabs.onRemoved.trigger(8, {} as never);
    await long;
    expect(answered).toEqual(['short', 'long']);
  });

  it('is left unread when it asks something newer, and when its tab is closed', async () => {
    const older = askLong(1);
    const newer = askLong(2);
    expect(await older).toMatchObject({ ok: false, error: expect.stringContaining('newer') });
    await fakeBrowser.tabs.onRemoved.trigger(8, {} as never);
    expect(await newer).toMatchObject({ ok: false, error: expect.stringContaining('gone') });
  });
});

describe('private windows', () => {
  it('hide and switch in memory only, and what is set there holds there alone', async () => {
    const statement = await hideFirst(senders.privatePage);
    await ask('setSiteMode', { host: 'other.example', mode: 'off' }, senders.privatePage);
    expect(await browser.storage.local.get(null)).not.toHaveProperty('settings');
    expect(reports(await analyse(senders.privatePage), statement)).toBe(false);
    expect(reports(await analyse(senders.page), statement)).toBe(true);
    await startWorker();
    expect(reports(await analyse(senders.privatePage), statement)).toBe(false);
  });

  it('are off or quiet where they were switched so', async () => {
    const host = 'harbour-news.example';
    await ask('setSiteMode', { host, mode: 'quiet' }, senders.privatePage);
    const quiet = await analyse(senders.privatePage);
    expect(quiet.claims.length).toBeGreaterThan(0);
    expect(quiet.claims.some(({ highlighted }) => highlighted)).toBe(false);
    await ask('setSiteMode', { host, mode: 'off' }, senders.privatePage);
    expect((await analyse(senders.privatePage)).claims).toEqual([]);
    expect((await analyse(senders.page)).claims.length).toBeGreaterThan(0);
  });

  it('obey the panel, which belongs to no tab and has to say that it is private', async () => {
    await ask('setSiteMode', { host: 'a.example', mode: 'off', private: true });
    expect(await storedSettings()).toBeUndefined();
  });

  it('write nothing of the page to the disk', async () => {
    await startWorker();
    await analyse(senders.privatePage);
    await hideFirst(senders.privatePage);
    await ask('openPanel', { pack: 'a', statement: 'b', claim: 'c1' }, senders.privatePage);
    await ask('reportCount', 3, senders.privatePage);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toMatch(/harbour|hidden/);
  });

  it('are told when what is set for them changes', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([
      { id: 7, incognito: true },
      { id: 8, incognito: false },
    ] as never);
    await ask('setSiteMode', { host: 'a.example', mode: 'off' }, senders.privatePage);
    expect(api.sendToTab.mock.calls.map(([tab]: unknown[]) => tab)).toEqual([7]);
  });
});

describe('damage and full storage', () => {
  const brokenPacks: [what: string, stored: unknown][] = [
    ['a text', 'oops'],
    ['a list', [sampleBundle]],
    ['an empty pack', { ...sampleBundle, pack: {} }],
    [
      'a pack with one letter changed',
      { ...sampleBundle, pack: { ...sampleBundle.pack, title: 'x' } },
    ],
  ];

  it.each(brokenPacks)('sets %s apart with the cure, and the others work', async (_, stored) => {
    await browser.storage.local.set({ 'pack:broken': stored, settings: { tint: 'blue' } });
    await startWorker();
    const packs = await ask<PackSummary[]>('listPacks');
    expect(packs.map(({ id, problem }) => [id, problem !== undefined])).toEqual([
      [samplePackId, false],
      ['broken', true],
    ]);
    expect(packs[1]?.problem?.text).toBe('problem.storedPackDamaged');
    expect((await analyse()).claims.length).toBeGreaterThan(0);
    await ask('removePack', 'broken');
    expect(await ask('listPacks')).toHaveLength(1);
    expect(await ask('readSettings')).toMatchObject({ tint: 'blue' });
  });

  it('works on when a built-in pack is damaged, and says so', async () => {
    ownFiles.set('/packs/sample.json', { format: 'sidelight-pack' });
    await startWorker();
    const [pack] = await ask<PackSummary[]>('listPacks');
    expect(pack?.problem?.text).toBe('problem.ownPackDamaged');
    expect((await analyse()).claims).toEqual([]);
  });

  it('learns a pack anew when what was learned from it is damaged', async () => {
    const bundle = structuredClone(sampleBundle);
    const learned = bundle.learned as Record<string, unknown>;
    for (const key of Object.keys(learned))
      if (key !== 'method' && key !== 'fingerprint') learned[key] = null;
    ownFiles.set('/packs/sample.json', bundle);
    await startWorker();
    expect((await analyse()).claims.length).toBeGreaterThan(0);
  });

  it('keeps the packs as they were when there is no room for another', async () => {
    await ask('listPacks');
    const json = JSON.stringify(sampleBundle);
    await browser.storage.local.remove('gate');
    const full = new DOMException('no room', 'QuotaExceededError');
    for (const fill of [
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
          throw full;
        }),
      () => vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(full),
    ]) {
      fill();
      await expect(ask('importPack', { json })).rejects.toThrow(
        /no room.*Remove another imported collection/,
      );
      await startWorker();
      expect(await ask('listPacks')).toMatchObject([{ id: samplePackId, builtIn: true }]);
      await browser.storage.local.remove('gate');
    }
    expect(await ask('importPack', { json })).toMatchObject({
      is: 'imported',
      pack: { id: samplePackId, builtIn: false },
    });
  });

  it('keeps the hidden matches when the storage is full', async () => {
    await hideFirst(senders.page);
    const before = await storedSettings();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    const more = { pack: 'a', statement: 'b', sentence: 'c' };
    await expect(ask('hideMatch', more, senders.page)).rejects.toThrow(
      /Remove an imported collection/,
    );
    expect(await storedSettings()).toEqual(before);
  });

  it('reads with defaults when the storage cannot be read, and does not overwrite it', async () => {
    await hideFirst(senders.page);
    const before = await storedSettings();
    await startWorker();
    await ask('listPacks');
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect((await analyse()).claims.length).toBeGreaterThan(0);
    await expect(ask('setEnabled', false, senders.page)).rejects.toThrow(/IO error/);
    vi.restoreAllMocks();
    expect(await storedSettings()).toEqual(before);
  });
});

describe('another version of a pack that is installed', () => {
  const nextBundle = () => bundlePack({ ...sampleBundle.pack, version: '9.0.0' });

  it('is shown beside it, and replaces it only when the reader was shown that very one', async () => {
    const json = JSON.stringify(nextBundle());
    const asked = {
      is: 'inPlaceOf',
      pack: { id: samplePackId, version: '9.0.0', builtIn: false },
      installed: { id: samplePackId, version: sampleBundle.pack.version, builtIn: true },
    };
    expect(await ask('importPack', { json })).toMatchObject(asked);
    expect(await ask('importPack', { json, replaces: 'another' })).toMatchObject(asked);
    expect(await browser.storage.local.get(null)).not.toHaveProperty(`pack:${samplePackId}`);
    const replaces = sampleBundle.sha256;
    expect(await ask('importPack', { json, replaces })).toMatchObject({ is: 'imported' });
    expect(await ask('listPacks')).toMatchObject([{ version: '9.0.0', builtIn: false }]);
  });

  it('is not asked about when the one that is there cannot be used', async () => {
    ownFiles.set('/packs/sample.json', { format: 'sidelight-pack' });
    await startWorker();
    const json = JSON.stringify(nextBundle());
    expect(await ask('importPack', { json })).toMatchObject({ is: 'imported' });
  });
});

describe('changes that come at once', () => {
  it('switch a pack off and on without what another page switched', async () => {
    await Promise.all([
      ask('setPackEnabled', { pack: 'one', enabled: false }),
      ask('setPackEnabled', { pack: 'two', enabled: false }),
    ]);
    await ask('setPackEnabled', { pack: 'one', enabled: true });
    expect(await ask('readSettings')).toMatchObject({ disabledPacks: ['two'] });
  });

  it('of settings do not come back after an erasure', async () => {
    const changed = ask('changeSettings', { tint: 'green' });
    await Promise.all([changed, ask('eraseEverything')]);
    expect(await ask('readSettings')).toEqual(defaultSettings);
  });

  it('an import that is stopped stores nothing', async () => {
    const imported = send('importPack', { json: JSON.stringify(sampleBundle) });
    const stopped = new Promise((resolve) => setTimeout(resolve, 5)).then(() => ask('stopImport'));
    const [reply] = await Promise.all([imported, stopped]);
    expect(reply).toMatchObject({ ok: true, value: { is: 'stopped' } });
    expect(await browser.storage.local.get(null)).not.toHaveProperty(`pack:${samplePackId}`);
  });

  it('an import that was begun before an erasure stores nothing', async () => {
    const imported = send('importPack', { json: JSON.stringify(sampleBundle) });
    await ask('eraseEverything');
    expect(await imported).toMatchObject({
      ok: false,
      problems: [{ text: 'problem.erasedMeanwhile' }],
    });
    expect(await browser.storage.local.get(null)).not.toHaveProperty(`pack:${samplePackId}`);
  });
});

describe('the gate that content scripts read', () => {
  const readGate = async () => (await browser.storage.local.get('gate')).gate as object | undefined;

  it('is written on installation, follows the packs, and is back after erasing', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
    await vi.waitFor(async () => expect(Object.keys((await readGate()) ?? {})).toHaveLength(1));
    await ask('setPackEnabled', { pack: samplePackId, enabled: false });
    await vi.waitFor(async () => expect(await readGate()).toEqual({}));
    expect((await analyse()).claims).toEqual([]);
    await ask('eraseEverything');
    expect(Object.keys((await readGate()) ?? {})).toHaveLength(1);
    expect(await ask('readSettings')).toEqual(defaultSettings);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', [7]],
    ['a text', 'gate'],
    ['other members', { [samplePackId]: { any: 7 } }],
  ])('is whole after each start, also when it was %s', async (_, damaged) => {
    await ask('importPack', { json: JSON.stringify(sampleBundle) });
    if (damaged === undefined) await browser.storage.local.remove('gate');
    else await browser.storage.local.set({ gate: damaged });
    await startWorker();
    const gate = { ...pack.gate, sha256: sampleBundle.sha256 };
    await vi.waitFor(async () => expect(await readGate()).toEqual({ [samplePackId]: gate }));
  });

  it('changes with a pack whose words are the same: pages were read by the one before', async () => {
    const before = await readGate();
    const later = bundlePack({ ...pack, version: '9.0.0' });
    await ask('importPack', { json: JSON.stringify(later), replaces: sampleBundle.sha256 });
    expect(await readGate()).not.toEqual(before);
  });

  it('is written once an imported pack is stored', async () => {
    ownFiles.set('/packs/index.json', []);
    await startWorker();
    await vi.waitFor(async () => expect(await readGate()).toEqual({}));
    const write = vi.spyOn(browser.storage.local, 'set');
    const stored: number[] = [];
    write.mockImplementationOnce(async () => void stored.push((await readStoredPacks()).size));
    await ask('importPack', { json: JSON.stringify(sampleBundle) });
    expect(write.mock.calls.map(([items]) => Object.keys(items))).toEqual([['gate']]);
    expect(stored).toEqual([1]);
  });

  it('is not written again, which would make every page be read anew, for another setting', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await readGate()).toBeDefined());
    const write = vi.spyOn(browser.storage.local, 'set');
    await fakeBrowser.runtime.onStartup.trigger();
    await ask('changeSettings', { tint: 'green' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(write.mock.calls.map(([items]) => Object.keys(items))).toEqual([['settings']]);
  });
});
