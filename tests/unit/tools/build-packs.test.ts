import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBundle, verifyBundle } from '../../../engine/pack/read-bundle';
import { buildPacks, packFolders, sha256, shippedFolders } from '../../../tools/corpus/build-packs';
import { generateSchemas } from '../../../tools/corpus/generate-schemas';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { formatPackFiles, writePackFolder } from '../../../tools/corpus/write-pack-folder';
import { replaceIn, samplePackFolder, temporaryFolder } from './pack-folder-copy';

describe('buildPacks', () => {
  it('writes a bundle that the extension accepts, and an index of it', async () => {
    const [bundle, index] = await buildPacks([await samplePackFolder()]);
    const read = readBundle(bundle?.text);
    await verifyBundle(read, async (text) => sha256(text));
    expect(bundle?.name).toBe('tarn-dam-2031.json');
    expect(index?.name).toBe('index.json');
    expect(JSON.parse(index?.text ?? '')).toEqual([
      { id: 'tarn-dam-2031', file: 'tarn-dam-2031.json', sha256: read.sha256 },
    ]);
  });

  it('gives the same bytes for the same pack, however its files are laid out', async () => {
    const folder = await samplePackFolder();
    const first = await buildPacks([folder]);
    await replaceIn(folder, 'outlets.json', '  {', '\t{');
    await replaceIn(folder, 'events.json', '[\n', '[\n\n');
    expect(await buildPacks([folder])).toEqual(first);
  });

  it('changes the hash with one letter of a wording', async () => {
    const folder = await samplePackFolder();
    const first = await buildPacks([folder]);
    await replaceIn(folder, 'speakers.json', 'Prime minister', 'Prime Minister');
    expect((await buildPacks([folder]))[1]).not.toEqual(first[1]);
  });

  it('refuses two packs of one id', async () => {
    const folder = await samplePackFolder();
    await expect(buildPacks([folder, folder])).rejects.toThrow(/another pack has the id/);
  });

  it('builds a pack that is not complete yet, but none that cannot be trusted', async () => {
    const folder = await samplePackFolder();
    const hask = 'statements/hask-no-notice-due.json';
    await replaceIn(folder, hask, '"formulations": [', '"formulations": ["Only one so far", ');
    await expect(buildPacks([folder])).resolves.toHaveLength(2);
    await replaceIn(folder, hask, 'groundless', 'baseless');
    await expect(buildPacks([folder])).rejects.toThrow(/not verbatim/);
  });
});

it('every pack in corpus/ is found', async () => {
  expect(await packFolders()).toContain('corpus/ukraine-2022');
  expect(await packFolders()).not.toContain('corpus/schema');
});

it('only packs that say so come with Sidelight', async () => {
  expect(await shippedFolders()).toContain('corpus/ukraine-2022');
  const corpus = join(await samplePackFolder(), '..');
  expect(await packFolders(corpus)).toHaveLength(1);
  expect(await shippedFolders(corpus)).toEqual([]);
  await replaceIn(join(corpus, 'tarn-dam-2031'), 'pack.json', '{', '{ "shipped" : true,');
  expect(await shippedFolders(corpus)).toHaveLength(1);
});

describe('writePackFolder', () => {
  it('and readPackFolder undo each other', async () => {
    const pack = await readPackFolder(await samplePackFolder());
    const folder = await temporaryFolder();
    const written = await writePackFolder(folder, pack);
    expect(written.sort()).toEqual([...formatPackFiles(pack).keys()].sort());
    expect(await readPackFolder(folder)).toEqual(pack);
    expect(await writePackFolder(folder, pack)).toEqual([]);
  });

  it('keeps the schema that a file names', async () => {
    const folder = await samplePackFolder();
    const pack = await readPackFolder(folder);
    await replaceIn(folder, 'pack.json', '{\n', '{\n  "$schema": "x.json",\n');
    expect(await writePackFolder(folder, { ...pack, version: '2.0.0' })).toEqual(['pack.json']);
    const text = await readFile(`${folder}/pack.json`, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ $schema: 'x.json', version: '2.0.0' });
  });
});

it.each([...generateSchemas()])('%s is what the types say', async (file, text) => {
  expect(await readFile(file, 'utf8'), 'run "npm run corpus:schema"').toBe(text);
});
