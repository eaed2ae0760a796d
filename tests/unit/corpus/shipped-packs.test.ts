import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackVectors } from '../../../engine/match/meaning/pack-vectors';
import { checkPack } from '../../../engine/pack/check-pack';
import { mendPack } from '../../../engine/pack/mend-pack';
import { packFolders, shippedFolders } from '../../../tools/corpus/build-packs';
import { describeFindings } from '../../../tools/corpus/describe-findings';
import { readUncheckedPack } from '../../../tools/corpus/read-pack-folder';
import { changedFiles } from '../../../tools/corpus/write-pack-folder';
import { modelFolder, readModelDescription } from '../../../tools/meaning/node-encoder';
import { vectorsFile } from '../../../tools/meaning/pack-vectors';

/** Two thousand formulations are compared with each other; other suites may run beside. */
const timeoutMs = 30_000;

const shipped = await shippedFolders();
const folders = [...shipped, ...(await packFolders('tests/fixtures/packs'))];

describe.each(folders)('%s', { timeout: timeoutMs }, (folder) => {
  it('obeys every rule', async () => {
    const pack = await readUncheckedPack(folder);
    expect(await describeFindings(folder, pack, checkPack(pack))).toBe('');
  });

  it('has nothing that corpus:fix would mend, and is formatted by it', async () => {
    const pack = await readUncheckedPack(folder);
    const { pack: mended, mends } = mendPack(pack);
    expect(mends).toEqual([]);
    expect([...(await changedFiles(folder, mended)).keys()]).toEqual([]);
  });
});

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

describe('the sentence encoder', () => {
  it('is the one its description tells of', async () => {
    const { files, version } = JSON.parse(await readFile(join(modelFolder, 'model.json'), 'utf8'));
    for (const [name, hash] of Object.entries(files)) {
      const data = await readFile(join(modelFolder, name));
      expect(sha256(data), name).toBe(hash);
    }
    expect(sha256(Object.values(files).join('')).startsWith(version)).toBe(true);
  });

  it.each(shipped)('has made the vectors of %s as it is now', async (folder) => {
    const { version } = await readModelDescription();
    const pack = await readUncheckedPack(folder);
    const vectors = readPackVectors(pack, version, await readFile(join(folder, vectorsFile)));
    expect(vectors, 'Run npm run corpus:vectors and commit what it writes.').not.toBeNull();
  });
});
