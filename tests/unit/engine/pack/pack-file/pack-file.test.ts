import { describe, expect, it } from 'vitest';
import { openPack } from '../../../../../engine/claims/open-pack';
import { compareStatement } from '../../../../../engine/compare/compare-statement';
import { createEngine } from '../../../../../engine/engine';
import { runToEnd } from '../../../../../engine/match/decision/run-to-end';
import { learnPack } from '../../../../../engine/match/learning/learn-pack';
import { openPackFile } from '../../../../../engine/pack/pack-file/pack-file';
import { writePackFile } from '../../../../../engine/pack/pack-file/write-pack-file';
import { plainPack, recordsOf } from '../../../../../engine/pack/pack-records';
import type { Pack } from '../../../../../engine/pack/types';
import { syntheticArchive } from '../../../../../tools/bench/synthetic-archive';
import { readPackFolder } from '../../../../../tools/corpus/read-pack-folder';
import { waterPack } from '../../water-pack';

const fileOf = (pack: Pack): ArrayBuffer => runToEnd(writePackFile(pack));

const archive = syntheticArchive(200);

describe.each([
  ['an authored pack', () => readPackFolder('corpus/ukraine-2022')],
  ['a made-up archive', async () => archive.pack],
  ['a pack with relations', async () => waterPack],
  [
    'a pack with letters of two, three and four bytes',
    async (): Promise<Pack> => {
      const [article] = waterPack.articles;
      const [statement] = waterPack.statements;
      const exact = 'Zürich’s “Київ” plan 𝔘𐍈 stands.';
      if (!article || !statement) throw new Error('The pack is empty.');
      return {
        ...waterPack,
        articles: [{ ...article, text: `Ä first line.\n${exact} More.` }],
        statements: [
          {
            ...statement,
            relations: [],
            wordings: statement.wordings.slice(0, 1).map((wording) => ({
              ...wording,
              selector: { exact, prefix: '\n', suffix: ' More' },
            })),
          },
        ],
      };
    },
  ],
  [
    'a pack whose ids are words of its articles, and stand last',
    async (): Promise<Pack> => ({
      ...waterPack,
      articles: waterPack.articles.map((article) => ({
        ...article,
        text: 'About the-first-of-all.',
      })),
      statements: waterPack.statements.map(({ id, ...statement }, place) => ({
        ...statement,
        wordings: [],
        relations: [],
        id: place ? id : 'the-first-of-all',
      })),
    }),
  ],
])('the file of %s', (_, make) => {
  it('gives back every letter of it', async () => {
    const pack = await make();
    const read = plainPack(openPackFile(fileOf(pack)));
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  it('tells what belongs together as the pack itself does', async () => {
    const pack = await make();
    const [stored, plain] = [openPackFile(fileOf(pack)), recordsOf(pack)];
    expect(stored.wordings).toBe(plain.wordings);
    pack.statements.forEach(({ id }, place) => {
      expect(stored.statements.placeOf(id)).toBe(place);
      expect(stored.headOf(place)).toEqual(plain.headOf(place));
      expect(Array.from(stored.relatedTo(place))).toEqual(plain.relatedTo(place));
    });
    pack.articles.forEach(({ id, publisher }, place) => {
      expect(stored.articles.placeOf(id)).toBe(place);
      expect(stored.publisherOf(place)).toBe(publisher);
      expect(Array.from(stored.statementsIn(place))).toEqual(plain.statementsIn(place));
      expect(stored.quotedFrom(place)).toEqual(plain.quotedFrom(place));
      const isWanted: Parameters<typeof stored.quotedFrom>[1] = (letters) =>
        letters.charCodeAt(0) < 0x50;
      expect(stored.quotedFrom(place, isWanted)).toEqual(plain.quotedFrom(place, isWanted));
    });
    for (const { id } of pack.events)
      expect(Array.from(stored.statementsOn(id))).toEqual(plain.statementsOn(id));
    expect(stored.statements.placeOf('nothing-of-the-kind')).toBeUndefined();
    expect(Array.from(stored.statementsOn('nothing-of-the-kind'))).toEqual([]);
  });

  it('compares a statement as the pack itself does', async () => {
    const pack = await make();
    const [stored, plain] = [openPack(openPackFile(fileOf(pack))), openPack(pack)];
    for (const { id } of pack.statements.slice(0, 8)) {
      const request = { statement: id, sentence: 'The dam stays open, she said.' };
      expect(compareStatement(stored, request)).toEqual(compareStatement(plain, request));
    }
  });
});

it('marks a page as the pack itself does', () => {
  const learned = learnPack(archive.pack);
  const page = { text: archive.page(60), datePublished: '2023-12-31', outlet: 'Outlet 3' };
  const [stored, plain] = [openPackFile(fileOf(archive.pack)), archive.pack].map((pack) =>
    createEngine([{ pack, learned }]).analyseArticle(page),
  );
  expect(plain?.claims.length).toBeGreaterThan(0);
  expect(stored).toEqual(plain);
});

it('is the same bytes each time, and a third of its JSON', () => {
  const file = fileOf(archive.pack);
  expect(Buffer.from(fileOf(archive.pack)).equals(Buffer.from(file))).toBe(true);
  expect(file.byteLength).toBeLessThan(JSON.stringify(archive.pack).length / 2.5);
});

it.each([
  ['cut short', (file: ArrayBuffer) => file.slice(0, file.byteLength / 2)],
  ['empty', () => new ArrayBuffer(0)],
  ['of another layout', (file: ArrayBuffer) => renumbered(file)],
])('is refused when it is %s', (_, damage) => {
  expect(() => openPackFile(damage(fileOf(waterPack)))).toThrow();
});

/** With another number in the place of the layout's. */
function renumbered(file: ArrayBuffer): ArrayBuffer {
  const text = Buffer.from(file).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace('"layout":1', '"layout":9'), 'latin1')).buffer;
}
