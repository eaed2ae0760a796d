import { describe, expect, it } from 'vitest';
import { describeSizes } from '../../../../tools/release/size-budgets';
import { storeListing } from '../../../../tools/release/store-listing';
import {
  bundledPackages,
  licensesText,
  packageFolder,
} from '../../../../tools/release/third-party-licenses';
import { writeZip } from '../../../../tools/release/write-zip';

const entry = (path: string) => ({ path, content: Buffer.from(`content of ${path}`) });

describe('writeZip', () => {
  it('gives the same bytes for the same entries, in whatever order and whenever', async () => {
    const first = await writeZip([entry('b/c.js'), entry('a.json')]);
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const second = await writeZip([entry('a.json'), entry('b/c.js')]);
    process.env.TZ = zone;
    expect(second.equals(first)).toBe(true);
  });

  it('gives other bytes for another content', async () => {
    const first = await writeZip([entry('a.json')]);
    const second = await writeZip([{ path: 'a.json', content: Buffer.from('x') }]);
    expect(second.equals(first)).toBe(false);
  });
});

const folders: [module: string, folder: string | null][] = [
  ['/p/node_modules/preact/dist/preact.mjs', '/p/node_modules/preact'],
  ['/p/node_modules/@cfworker/json-schema/dist/a.mjs?x', '/p/node_modules/@cfworker/json-schema'],
  ['/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
  ['C:\\p\\node_modules\\preact\\a.js', 'C:/p/node_modules/preact'],
  ['/p/engine/engine.ts', null],
  ['virtual:wxt-plugins', null],
];

describe('licences', () => {
  it.each(folders)('finds the package of %s', (module, folder) => {
    expect(packageFolder(module)).toBe(folder);
  });

  it('has the text of each package once, also of one that names its licence only', () => {
    const packages = bundledPackages(
      [
        'node_modules/minisearch/dist/es/index.js',
        'node_modules/minisearch/dist/es/other.js',
        'node_modules/wxt/dist/browser.mjs',
      ].map((path) => `${process.cwd()}/${path}`),
    );
    expect(packages.map(({ name }) => name)).toEqual(['minisearch', 'wxt']);
    for (const { text } of packages) expect(text).toMatch(/Copyright.*\n[\s\S]*WITHOUT WARRANTY/);
    expect(packages[1]?.text).not.toContain('Sidelight authors');
    expect(licensesText(packages)).toMatch(/minisearch [\d.]+ \(MIT\)/);
  });
});

describe('the store listing', () => {
  it('explains every permission, and refuses one that nobody explained', async () => {
    const listing = await storeListing(['storage', 'contextMenus', 'sidePanel']);
    expect(listing.match(/^\| (storage|contextMenus|sidePanel|content script)/gm)).toHaveLength(4);
    await expect(storeListing(['tabs'])).rejects.toThrow(/“tabs” is not explained/);
  });
});

describe('size budgets', () => {
  it('are told, and refuse what is over', () => {
    expect(describeSizes([{ what: 'zip', bytes: 900, most: 1000 }])).toContain('0.9 kB of 1.0 kB');
    expect(() => describeSizes([{ what: 'zip', bytes: 1001, most: 1000 }])).toThrow(/TOO LARGE/);
  });
});
