import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readSettings, updateSettings } from '../../../../entrypoints/background/settings-store';
import { refusalOf } from '../../../support/refusal';

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

  it('writes nothing when nothing changes, so that no page starts anew', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    const settings = await updateSettings((before) => ({ ...before }));
    expect(settings).toEqual(await readSettings());
    await updateSettings((before) => ({ ...before, tint: 'green' }));
    await updateSettings((before) => ({ ...before, tint: 'green' }));
    expect(set).toHaveBeenCalledTimes(1);
  });

  it('says what to do when the storage is full, keeps the old and goes on', async () => {
    await updateSettings((settings) => ({ ...settings, tint: 'green' }));
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    const refused = updateSettings((settings) => ({ ...settings, tint: 'none' }));
    expect(await refusalOf(refused)).toMatch(/Remove an imported collection/);
    expect((await readSettings()).tint).toBe('green');
    await updateSettings((settings) => ({ ...settings, tint: 'none' }));
    expect((await readSettings()).tint).toBe('none');
  });
});
