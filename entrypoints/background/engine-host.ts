import { openPack } from '../../engine/claims/open-pack';
import { compareStatement } from '../../engine/compare/compare-statement';
import type { Comparison } from '../../engine/compare/types';
import { createEngine, type Engine, type EnginePack } from '../../engine/engine';
import type { CompareRequest } from '../../messaging/protocol';
import { readStoredIndex, storeIndex } from './index-store';
import type { InstalledPack } from './load-packs';
import { findPack, readEnabledPacks } from './packs-store';

let built: { packs: InstalledPack[]; engine: Promise<Engine> } | undefined;

/**
 * The one engine of all tabs, over the packs that are switched on. Built on first use, and anew when
 * it is asked for and the packs are others by then.
 */
export async function readEngine(): Promise<Engine> {
  const packs = await readEnabledPacks();
  if (!built || !haveSameMembers(built.packs, packs)) {
    const opening = { packs, engine: openPacks(packs) };
    built = opening;
    // A failure is not kept, so that the next question tries again.
    opening.engine.catch(() => {
      if (built === opening) built = undefined;
    });
  }
  return built.engine;
}

/** A pack that was read anew is another object, and may be another pack. */
function haveSameMembers(before: InstalledPack[], now: InstalledPack[]): boolean {
  return before.length === now.length && before.every((bundle, index) => bundle === now[index]);
}

/**
 * With the indexes that were stored of the packs, which makes it a matter of milliseconds; those that had to be made
 * are stored for the next start.
 */
async function openPacks(packs: InstalledPack[]): Promise<Engine> {
  const stored = await Promise.all(
    packs.map(({ pack, sha256 }) => readStoredIndex(pack.id, sha256)),
  );
  const indexed = packs.map((bundle, i): EnginePack => {
    const index = stored[i];
    return index ? { ...bundle, index } : bundle;
  });
  const engine = openIndexed(indexed);
  for (const { pack, sha256 } of packs) {
    const made = engine.madeIndexes.get(pack.id);
    if (made) void storeIndex(pack.id, sha256, made);
  }
  return engine;
}

/** What was learned from a pack is not under its checksum; where it does not open, it is learned anew. */
function openIndexed(bundles: EnginePack[]): Engine {
  try {
    return createEngine(bundles);
  } catch {
    return createEngine(bundles.map((bundle) => ({ ...bundle, learned: null })));
  }
}

/**
 * Null when the pack or the statement is no longer installed. A pack that is switched off is in no
 * engine and is opened for the question.
 */
export async function compareInstalled(request: CompareRequest): Promise<Comparison | null> {
  const comparison = (await readEngine()).compare(request);
  if (comparison) return comparison;
  const pack = await findPack(request.pack);
  return pack && compareStatement(openPack(pack), request);
}
