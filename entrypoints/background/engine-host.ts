import { openPack } from '../../engine/claims/open-pack';
import { compareStatement } from '../../engine/compare/compare-statement';
import type { Comparison } from '../../engine/compare/types';
import { createEngine, type Engine } from '../../engine/engine';
import type { PackBundle } from '../../engine/pack/types';
import type { CompareRequest } from '../../messaging/protocol';
import { readEnabledPacks, readInstalledPack } from './packs-store';

let built: { packs: PackBundle[]; engine: Engine } | undefined;

/**
 * The one engine of all tabs, over the packs that are switched on. Built on first use, and anew when
 * it is asked for and the packs are others by then.
 */
export async function readEngine(): Promise<Engine> {
  const packs = await readEnabledPacks();
  if (!built || !haveSameMembers(built.packs, packs)) built = { packs, engine: openPacks(packs) };
  return built.engine;
}

/** A pack that was read anew is another object, and may be another pack. */
function haveSameMembers(before: PackBundle[], now: PackBundle[]): boolean {
  return before.length === now.length && before.every((bundle, index) => bundle === now[index]);
}

/** What was learned from a pack is not under its checksum; where it does not open, it is learned anew. */
function openPacks(packs: PackBundle[]): Engine {
  try {
    return createEngine(packs);
  } catch {
    return createEngine(packs.map((bundle) => ({ ...bundle, learned: null })));
  }
}

/**
 * Null when the pack or the statement is no longer installed. A pack that is switched off is in no
 * engine and is opened for the question.
 */
export async function compareInstalled(request: CompareRequest): Promise<Comparison | null> {
  const comparison = (await readEngine()).compare(request);
  if (comparison) return comparison;
  const pack = await readInstalledPack(request.pack);
  return pack && compareStatement(openPack(pack), request);
}
