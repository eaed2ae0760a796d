import { canonicalParts, createLinesReader, longestLine } from '../../engine/pack/pack-lines';
import type { PackBundle } from '../../engine/pack/types';
import { ProblemError, problem } from '../../engine/problem/problem';
import { emit } from '../../messaging/events';
import { sha256OfBytes } from '../database/sha-256';
import { turns } from './all-turns';

/** Between two tellings of how far it is, in milliseconds. */
const tellEvery = 200;

/** Parts of the canonical JSON put together between two steps. */
const partsAStep = 50;

/**
 * Reads a pack in lines, and holds it to the rules and to its hash: in turns with what tabs ask, told as it goes. Null
 * when it was stopped.
 * @throws when it is no such pack, with line, cause and cure
 */
export async function readPackInLines(
  file: Blob,
  isStopped: () => boolean,
): Promise<PackBundle | null> {
  const reader = createLinesReader();
  let toldAt = 0;
  const inTurns = <T>(steps: Generator<unknown, T>): Promise<T> => turns.take(undefined, steps);
  for await (const lines of linesOf(file)) {
    await inTurns(eachOf(lines, reader.take));
    if (isStopped()) return null;
    if (performance.now() - toldAt < tellEvery) continue;
    toldAt = performance.now();
    emit('importProgress', { share: reader.share(), stage: 'reading' });
  }
  const bundle = await inTurns(reader.finish());
  if (isStopped()) return null;
  const canonical = await inTurns(canonicalBlob(bundle));
  if ((await sha256OfBytes(await canonical.arrayBuffer())) !== bundle.sha256)
    throw new ProblemError(problem('bundle.checksum'));
  return isStopped() ? null : bundle;
}

function* eachOf<T>(entries: readonly T[], take: (entry: T) => void): Generator<void> {
  for (const entry of entries) {
    take(entry);
    yield;
  }
}

/** The pack's canonical JSON, in UTF-8; a blob, so that the browser need not hold all of it in one string. */
function* canonicalBlob({ pack }: PackBundle): Generator<void, Blob> {
  const blobs: Blob[] = [];
  let parts: string[] = [];
  for (const part of canonicalParts(pack)) {
    parts.push(part);
    if (parts.length < partsAStep) continue;
    blobs.push(new Blob(parts));
    parts = [];
    yield;
  }
  return new Blob([...blobs, ...parts]);
}

/** A file's lines without their ends, as many at a time as the browser reads at once; empty ones are passed over. */
async function* linesOf(file: Blob): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decodedBy(decoder, value)).split('\n');
    rest = lines.pop() ?? '';
    if (done) {
      yield withoutEmpty([...lines, rest]);
      return;
    }
    if (rest.length > longestLine) throw new ProblemError(problem('bundle.noPack'));
    yield withoutEmpty(lines);
  }
}

function decodedBy(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new ProblemError(problem('told.refused.encoding'));
  }
}

const withoutEmpty = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\r$/, '')).filter((line) => line.trim() !== '');
