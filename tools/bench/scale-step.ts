import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createEngine } from '../../engine/engine';
import { indexPackInSteps } from '../../engine/match/learning/learn-pack';
import { checksumOf } from '../../engine/pack/bytes/checksum';
import { openPackFile } from '../../engine/pack/pack-file/pack-file';
import { writePackFile } from '../../engine/pack/pack-file/write-pack-file';
import { segmentSentences } from '../../engine/text/segment-sentences';
import { processorMs } from './processor-time';
import { syntheticArchive } from './synthetic-archive';

/*
 * One step of bench:scale, in a process of its own: `scale-step.ts STEP WORDINGS FOLDER` prints its figures as JSON.
 * Times are the processor's, so that what else runs on the machine does not count.
 */

/** What is measured of an archive; what was not reached is absent. */
export type ScaleFigures = {
  statements?: number;
  /** Learning and building what is stored. */
  learnSeconds?: number;
  /** The longest the thread was held at once while learning. */
  longestStepMs?: number;
  /** What is stored: the pack, and its index. */
  packMb?: number;
  indexMb?: number;
  /** Making sure that the stored bytes are whole, and opening an engine over them, in a fresh process. */
  checkMs?: number;
  openMs?: number;
  /** From the stored bytes to the answer to a page of one paragraph, in a fresh process. */
  firstAnswerMs?: number;
  /** A page of 300 sentences, warm: the best of three pages. */
  pageMs?: number;
  /** What engine and pack hold once they have answered. */
  memoryMb?: number;
  plainPageMs?: number;
  plainMemoryMb?: number;
};

/** Sentences of a long article and of a paragraph. */
const longPage = 300;
const paragraph = 5;

/** Sentences that MiniSearch is asked for, which takes a second each against large archives. */
const plainPage = 30;

const pagesRead = 4;

const day = '2023-12-31';

const [step, size, folder] = process.argv.slice(2) as [string, string, string];
const packFile = join(folder, `${size}.pack`);
const indexFile = join(folder, `${size}.index`);
const pagesFile = join(folder, `${size}-pages.json`);

const runs: Record<string, () => ScaleFigures> = { build, read, minisearch };
console.log(JSON.stringify(runs[step]?.()));

function build(): ScaleFigures {
  const archive = syntheticArchive(Number(size));
  const { pack } = archive;
  const pages = [paragraph, ...Array.from({ length: pagesRead }, () => longPage)].map(archive.page);
  writeFileSync(pagesFile, JSON.stringify(pages));
  const start = processorMs();
  const longest = { ms: 0 };
  const { index } = timed(indexPackInSteps(pack), longest);
  const file = timed(writePackFile(pack), longest);
  writeFileSync(indexFile, new Uint8Array(index));
  writeFileSync(packFile, new Uint8Array(file));
  return {
    statements: pack.statements.length,
    learnSeconds: (processorMs() - start) / 1000,
    longestStepMs: longest.ms,
    packMb: file.byteLength / 1e6,
    indexMb: index.byteLength / 1e6,
  };
}

/** Runs steps to their end. By the clock, which costs less to read than the processor's time does. */
function timed<T>(steps: Generator<unknown, T>, longest: { ms: number }): T {
  for (let before = performance.now(); ; ) {
    const step = steps.next();
    const now = performance.now();
    longest.ms = Math.max(longest.ms, now - before);
    before = now;
    if (step.done) return step.value;
  }
}

function read(): ScaleFigures {
  const [first = '', ...pages] = JSON.parse(readFileSync(pagesFile, 'utf8')) as string[];
  const before = heldMb();
  const start = processorMs();
  const { engine, checked } = openStored();
  const opened = processorMs();
  engine.analyseArticle({ text: first, datePublished: day });
  const answered = processorMs();
  const times = pages.map((text) => {
    const from = processorMs();
    engine.analyseArticle({ text, datePublished: day });
    return processorMs() - from;
  });
  const memoryMb = heldMb() - before;
  return {
    checkMs: checked - start,
    openMs: opened - checked,
    firstAnswerMs: answered - start,
    pageMs: Math.min(...times.slice(1)),
    memoryMb,
  };
}

/** By itself, so that what was read from disk and is no longer needed is not counted as held. */
function openStored() {
  const [pack, index] = [packFile, indexFile].map((file) => {
    const buffer = bytesOf(file);
    checksumOf(buffer);
    return buffer;
  }) as [ArrayBuffer, ArrayBuffer];
  const checked = processorMs();
  return {
    engine: createEngine([{ pack: openPackFile(pack), learned: null, index }]),
    checked,
  };
}

/** Where they are to lie at once, as a browser's store gives them: `readFileSync` would have them copied from a buffer of its own. */
function bytesOf(path: string): ArrayBuffer {
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(fstatSync(file).size);
  for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, { offset: at });
  closeSync(file);
  return bytes.buffer;
}

function minisearch(): ScaleFigures {
  const { pack, page } = syntheticArchive(Number(size));
  const before = heldMb();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(
    pack.statements.map(({ wordings }, id) => ({
      id,
      text: wordings.map(({ selector }) => selector.exact).join(' '),
    })),
  );
  const text = page(plainPage);
  const sentences = segmentSentences(text).map(({ start, end }) => text.slice(start, end));
  const from = processorMs();
  for (const sentence of sentences) index.search(sentence);
  return {
    plainPageMs: ((processorMs() - from) * longPage) / plainPage,
    plainMemoryMb: heldMb() - before,
  };
}

/** Megabytes that this process holds after all that is no longer needed was thrown away. */
function heldMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
