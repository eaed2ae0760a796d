import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { replaceIn, samplePackFolder } from './pack-folder-copy';

const hask = 'statements/hask-no-notice-due.json';

describe('readPackFolder', () => {
  it('joins the files, articles and statements in the order of their ids', async () => {
    const pack = await readPackFolder(await samplePackFolder());
    expect(pack.articles.map(({ id }) => id)).toEqual([
      'orvane-wire-2031-03-13',
      'river-courier-2031-03-12',
      'selmark-today-2031-03-13',
    ]);
    expect(pack.articles[0]?.text).toMatch(/^Orvane sees no duty/);
    expect(pack.statements).toHaveLength(6);
  });

  it('reads texts alike whatever their line ends', async () => {
    const folder = await samplePackFolder();
    const before = await readPackFolder(folder);
    const article = before.articles[0];
    const path = join(folder, 'articles', `${article?.id}.txt`);
    await writeFile(path, article?.text.replaceAll('\n', '\r\n') ?? '');
    expect(await readPackFolder(folder)).toEqual(before);
  });

  it('lets a file name its schema', async () => {
    const folder = await samplePackFolder();
    const before = await readPackFolder(folder);
    await replaceIn(folder, hask, '{\n', '{\n  "$schema": "../statement.schema.json",\n');
    await replaceIn(folder, 'pack.json', '{\n', '{\n  "$schema": "../pack.schema.json",\n');
    expect(await readPackFolder(folder)).toEqual(before);
  });

  /** What is done to the folder, and what the author is told. */
  const faults: [what: string, spoil: (folder: string) => Promise<unknown>, message: RegExp][] = [
    [
      'a missing file',
      (folder) => rm(join(folder, 'terms.json')),
      /tarn-dam-2031\/terms\.json is missing.*corpus:new/,
    ],
    [
      'a missing folder',
      (folder) => rm(join(folder, 'statements'), { recursive: true }),
      /statements\/ is missing/,
    ],
    [
      'a missing text',
      (folder) => rm(join(folder, 'articles/orvane-wire-2031-03-13.txt')),
      /orvane-wire-2031-03-13\.txt is missing/,
    ],
    [
      'a text without its description',
      (folder) => writeFile(join(folder, 'articles/stray.txt'), 'Text'),
      /stray\.txt: there is no stray\.json beside it/,
    ],
    [
      'a file that is not named after its id',
      (folder) => rename(join(folder, hask), join(folder, 'statements/hask.json')),
      /hask\.json: the id is "hask-no-notice-due".*Name the file after the id/,
    ],
    [
      'broken JSON',
      (folder) => replaceIn(folder, hask, '"kind": "remark",', '"kind": "remark"'),
      /hask-no-notice-due\.json:6:3: not JSON.*missing comma/,
    ],
    [
      'a comment in JSON',
      (folder) => replaceIn(folder, hask, '{\n', '{ // draft\n'),
      /hask-no-notice-due\.json:1:3: not JSON/,
    ],
    [
      'another encoding',
      (folder) =>
        writeFile(join(folder, 'articles/orvane-wire-2031-03-13.txt'), Buffer.from([0x93, 0x94])),
      /not UTF-8/,
    ],
    [
      'a file that holds something else',
      (folder) => writeFile(join(folder, hask), 'null'),
      /hask-no-notice-due\.json: the id is undefined/,
    ],
    [
      'a description that is none',
      (folder) => writeFile(join(folder, 'pack.json'), 'null'),
      /pack\.json: not an object/,
    ],
    [
      'a list that is none',
      (folder) => writeFile(join(folder, 'events.json'), '{}'),
      /events\.json:1:1: error: \{\} is not of the type array/,
    ],
    [
      'a dangling id',
      (folder) => replaceIn(folder, hask, '"tobin-hask"', '"nobody"'),
      /hask-no-notice-due\.json:3:14: error: there is no “nobody” among the speakers \[references\]\n {4}→ /,
    ],
  ];

  it.each(faults)('tells %s, with file and cure', async (_, spoil, message) => {
    const folder = await samplePackFolder();
    await spoil(folder);
    await expect(readPackFolder(folder)).rejects.toThrow(message);
  });
});
