import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createEngine } from '../../../engine/engine';
import { runToEnd } from '../../../engine/match/decision/run-to-end';
import { indexPackInSteps } from '../../../engine/match/learning/learn-pack';
import { checksumOf } from '../../../engine/pack/bytes/checksum';
import { canonicalJson } from '../../../engine/pack/canonical-json';
import { writePackFile } from '../../../engine/pack/pack-file/write-pack-file';
import type { Pack, PackBundle } from '../../../engine/pack/types';
import type { Envelope, Reply } from '../../../messaging/message';
import { pageMayAsk } from '../../../messaging/schemas';
import { bundlePack } from '../../../tools/corpus/build-packs';
import { readPackFolder } from '../../../tools/corpus/read-pack-folder';
import { createPageMeaning } from '../../../tools/meaning/page-meaning';
import { firstDifference } from '../../support/first-difference';
import { articlesAsPages, oddPage, pagesOfGoldSet } from './asked-pages';
import {
  asMessage,
  type Question,
  questionsOfPack,
  questionsOfPages,
} from './background-questions';
import { reckonOnce } from './reckon-once';

/** The shipped pack is learned here and there. */
const learningTimeoutMs = 120_000;

/** The model is loaded here and there, and reads some dozen sentences. */
const readingTimeoutMs = 120_000;

export type StoredChecksums = { pack: unknown; index: unknown };

/** A browser with the extension, seen from where its background can be asked. */
export type Extension = {
  /** Sends messages as the content script of a page does; the answers in order. */
  askFromPage(messages: Envelope[]): Promise<Reply[]>;
  /** Sends messages as the extension's own pages do; the answers in order. */
  askFromOwnPage(messages: Envelope[]): Promise<Reply[]>;
  /** Checksums of what is stored of a pack: of all of it, and of what matching reads of it. */
  readStored(pack: string): Promise<StoredChecksums>;
  close(): Promise<void>;
};

const shippedFolder = 'corpus/ukraine-2022';
const inventedFolder = 'tests/fixtures/packs/tarn-dam-2031';

/** Answers shown of those that differ: the first says where to look. */
const differencesShown = 10;

/**
 * The promise that the same input gives the same answer, kept by one browser: its background's answers
 * against those of the same source in Node, to the last digit.
 */
export function describeSameAnswers(browserName: string, open: () => Promise<Extension>): void {
  describe(`${browserName} answers as Node does`, () => {
    let extension: Extension;

    beforeAll(async () => {
      extension = await open();
    });

    afterAll(() => extension?.close());

    async function differences(questions: readonly Question[]): Promise<string[]> {
      const ofPages = questions.filter(({ name }) => pageMayAsk(name));
      const others = questions.filter(({ name }) => !pageMayAsk(name));
      return [
        ...(await differencesOf(extension.askFromPage, ofPages)),
        ...(await differencesOf(extension.askFromOwnPage, others)),
      ].slice(0, differencesShown);
    }

    async function differencesOf(
      ask: (messages: Envelope[]) => Promise<Reply[]>,
      questions: readonly Question[],
    ): Promise<string[]> {
      const replies = await ask(questions.map(({ name, payload }) => message(name, payload)));
      expect(replies.length).toBe(questions.length);
      return questions.flatMap(({ about, name, expected }, i) => {
        const reply = replies[i] as Reply;
        const found = reply.ok ? firstDifference(reply.value, expected) : JSON.stringify(reply);
        return found === null ? [] : `${name}: ${about}: ${found}`;
      });
    }

    let reckoned: ReturnType<typeof shippedAnswers> | null = null;
    const shipped = () => {
      reckoned ??= shippedAnswers();
      return reckoned;
    };

    it('about the pack that comes with it: claims, receipts, comparisons', {
      timeout: readingTimeoutMs,
    }, async () => {
      const { pages, statements, ofPages, ofPack } = await shipped();
      expect(ofPages.length).toBeGreaterThan(pages + 50);
      expect(await differences(ofPages)).toEqual([]);
      expect(ofPack.length).toBeGreaterThan(statements);
      expect(await differences(ofPack)).toEqual([]);
    });

    it('about sentences in doubt, once their meaning is known', {
      timeout: readingTimeoutMs,
    }, async () => {
      const { inDoubt } = await shipped();
      expect(inDoubt.length).toBeGreaterThan(0);
      expect(await differences(inDoubt)).toEqual([]);
    });

    it('about packs that it has learned and stored by itself', {
      timeout: learningTimeoutMs,
    }, async () => {
      const { files, ofInvented, ofInventedPack, ofShipped } = await learnedAnswers();
      for (const { id, json, stored } of files) {
        const [reply] = await extension.askFromOwnPage([message('importPack', { json })]);
        expect(reply).toMatchObject({ ok: true });
        expect(await extension.readStored(id)).toEqual(stored);
      }
      expect(ofInvented.length).toBeGreaterThan(10);
      expect(await differences(ofInvented)).toEqual([]);
      expect(await differences(ofInventedPack)).toEqual([]);
      expect(await differences(ofShipped)).toEqual([]);
    });
  });
}

/** What Node answers about the pack that comes with the extension, by words and by meaning. */
function shippedAnswers() {
  // As built: the authors may be at work on the folder while this runs.
  const built = readFileSync(join(inject('extensionFolder'), 'packs/ukraine-2022.json'), 'utf8');
  return reckonOnce('shipped-answers', built, async () => {
    const { pack } = JSON.parse(built) as PackBundle;
    const engine = createEngine([bundlePack(pack)]);
    const pages = [...articlesAsPages(pack), ...pagesOfGoldSet];
    const meaning = createPageMeaning([shippedFolder], [pack]);
    const inDoubt: Question[] = [];
    for (const { name: about, article } of pagesOfGoldSet) {
      const reading = engine.openAnalysis(article);
      if (reading.doubtful.length === 0) continue;
      const expected = asMessage(await meaning.decide(reading));
      inDoubt.push({ about, name: 'decideByMeaning', payload: article, expected });
    }
    await meaning.end();
    return {
      pages: pages.length,
      statements: pack.statements.length,
      ofPages: questionsOfPages(engine, pages),
      ofPack: questionsOfPack(engine, pack),
      inDoubt,
    };
  });
}

/** The files of two packs, what is stored of them once they are imported, and what Node answers then. */
async function learnedAnswers() {
  const packs = await Promise.all([shippedFolder, inventedFolder].map(readPackFolder));
  return reckonOnce('learned-answers', canonicalJson(packs), () => {
    const bundles = packs.map(bundlePack);
    const engine = createEngine(bundles);
    const [shipped, invented] = packs as [Pack, Pack];
    return {
      files: bundles.map((bundle) => {
        const json = canonicalJson(bundle);
        // In the file's order, as it is read there.
        const { pack } = JSON.parse(json) as PackBundle;
        const stored: StoredChecksums = {
          pack: checksumOf(runToEnd(writePackFile(pack))),
          index: checksumOf(runToEnd(indexPackInSteps(pack)).index),
        };
        return { id: pack.id, json, stored };
      }),
      ofInvented: questionsOfPages(engine, [...articlesAsPages(invented), oddPage]),
      ofInventedPack: questionsOfPack(engine, invented),
      ofShipped: questionsOfPages(engine, articlesAsPages(shipped)),
    };
  });
}

function message(name: string, payload: unknown): Envelope {
  return { sidelight: 'background', name, payload };
}

/** Runs where the extension's API is: sends messages one after another. */
export async function sendEach(messages: Envelope[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const each of messages) replies.push(await chrome.runtime.sendMessage(each));
  return replies;
}

/** Runs in one of the extension's pages. */
export async function readChecksums(pack: string): Promise<StoredChecksums> {
  const read = (name: string, store: string) =>
    new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction(store).objectStore(store).get(pack);
        reading.onsuccess = () => resolve(reading.result?.checksum);
        reading.onerror = () => reject(reading.error);
        opening.result.close();
      };
    });
  return {
    pack: await read('sidelight-packs', 'packs'),
    index: await read('sidelight-indexes', 'indexes'),
  };
}
