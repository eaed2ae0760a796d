import { openPack } from '../../engine/claims/open-pack';
import { compareStatement as comparePackStatement } from '../../engine/compare/compare-statement';
import type { Comparison } from '../../engine/compare/types';
import { createEngine, type Engine } from '../../engine/engine';
import type { PackBundle } from '../../engine/pack/types';
import type { CompareRequest } from '../../messaging/protocol';
import { readEnabledPacks, readPacks } from './packs-store';

let engine: Promise<Engine> | undefined;

/** The one engine of all tabs, over the packs that are switched on. Built on first use. */
export function readEngine(): Promise<Engine> {
  if (engine) return engine;
  const reading = readEnabledPacks().then(openPacks);
  engine = reading;
  // A failure is not kept: the next question tries again.
  reading.catch(() => {
    if (engine === reading) engine = undefined;
  });
  return reading;
}

/** What was learned from a pack is not under its checksum; where it does not open, it is learned anew. */
function openPacks(packs: PackBundle[]): Engine {
  try {
    return createEngine(packs);
  } catch {
    return createEngine(packs.map((bundle) => ({ ...bundle, learned: null })));
  }
}

/** The packs or their switches have changed: the next question builds the engine anew. */
export function dropEngine(): void {
  engine = undefined;
}

/**
 * Null when the pack or the statement is no longer installed. A pack that is switched off is in no
 * engine and is opened for the question.
 */
export async function compareStatement(request: CompareRequest): Promise<Comparison | null> {
  const comparison = (await readEngine()).compare(request);
  if (comparison) return comparison;
  const packs = await readPacks();
  const installed = packs.find(({ bundle }) => bundle.pack.id === request.pack);
  return installed ? comparePackStatement(openPack(installed.bundle.pack), request) : null;
}
