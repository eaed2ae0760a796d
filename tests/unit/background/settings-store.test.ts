import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  mendSettings,
  readSettings,
  updateSettings,
} from '../../../entrypoints/background/settings-store';
import { defaultSettings } from '../../../messaging/settings';

const corrupted: [what: string, stored: unknown, mended: object][] = [
  ['nothing stored', undefined, {}],
  ['a string', 'oops', {}],
  ['a list', [], {}],
  ['a mark count that is none of the choices', { marksPerPage: 7, tint: 'blue' }, { tint: 'blue' }],
  ['sites that are a list', { sites: ['a.example'], enabled: false }, { enabled: false }],
  [
    'one bad site',
    { sites: { 'a.example': 'off', 'b.example': 3 } },
    { sites: { 'a.example': 'off' } },
  ],
  [
    'hidden matches without a statement',
    { hidden: [{ pack: 'p', sentence: 's', hiddenAt: 't' }] },
    {},
  ],
];

describe('mendSettings', () => {
  it.each(corrupted)('keeps what is sound of %s', (_, stored, mended) => {
    expect(mendSettings(stored)).toEqual({ ...defaultSettings, ...mended });
  });

  it('gives back what it stored', () => {
    expect(mendSettings(structuredClone(defaultSettings))).toEqual(defaultSettings);
  });
});

describe('updateSettings', () => {
  beforeEach(async () => {
    vi.restoreAllMocks();
    await browser.storage.local.clear();
  });

  it('loses no change when several come at once', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((host) =>
        updateSettings((settings) => ({
          ...settings,
          sites: { ...settings.sites, [host]: 'off' },
        })),
      ),
    );
    expect(Object.keys((await readSettings()).sites)).toEqual(['a', 'b', 'c']);
  });

  it('says what to do when the storage is full, keeps the old and goes on', async () => {
    await updateSettings((settings) => ({ ...settings, tint: 'green' }));
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    await expect(updateSettings((settings) => ({ ...settings, tint: 'none' }))).rejects.toThrow(
      /Remove an imported pack/,
    );
    expect((await readSettings()).tint).toBe('green');
    await updateSettings((settings) => ({ ...settings, tint: 'none' }));
    expect((await readSettings()).tint).toBe('none');
  });
});
