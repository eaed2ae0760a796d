import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../engine/pack/check-pack';
import { mendPack } from '../../../engine/pack/mend-pack';
import { packFolders } from '../../../tools/corpus/build-packs';
import { describeFindings } from '../../../tools/corpus/describe-findings';
import { readUncheckedPack } from '../../../tools/corpus/read-pack-folder';
import { changedFiles } from '../../../tools/corpus/write-pack-folder';

/** Two thousand formulations are compared with each other; other suites may run beside. */
const timeoutMs = 30_000;

const folders = [...(await packFolders()), ...(await packFolders('tests/fixtures/packs'))];

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
