import { browser } from 'wxt/browser';
import type { Connection } from '../../../teams/connection';
import type { CrisisHead } from '../../../teams/documents';

/** `storage.local`: what a team's server said of its crises. */
export const headsKey = 'teamHeads';

/** After which they are fetched anew, in milliseconds. */
const freshFor = 6 * 3_600_000;

/** The same for a server that had none: somebody is about to load them. */
const emptyFor = 300_000;

type Kept = {
  /** The server and index they are of: another one has others. */
  of: string;
  at: number;
  heads: CrisisHead[];
};

let known: Promise<Kept | null> | undefined;

/** Megabytes, read once in the worker's life and after each change. */
function readKept(): Promise<Kept | null> {
  known ??= browser.storage.local
    .get(headsKey)
    .then((stored) => (stored[headsKey] as Kept | undefined) ?? null);
  return known;
}

export function forgetReadHeads(): void {
  known = undefined;
}

/** The heads of this server's crises, and whether it is time to fetch them; empty when they never were. */
export async function readHeads(
  connection: Connection,
): Promise<{ heads: CrisisHead[]; isStale: boolean }> {
  const kept = await readKept();
  if (kept?.of !== placeOf(connection)) return { heads: [], isStale: true };
  return {
    heads: kept.heads,
    isStale: Date.now() - kept.at > (kept.heads.length > 0 ? freshFor : emptyFor),
  };
}

export async function storeHeads(connection: Connection, heads: CrisisHead[]): Promise<void> {
  const kept: Kept = { of: placeOf(connection), at: Date.now(), heads };
  await browser.storage.local.set({ [headsKey]: kept });
  known = Promise.resolve(kept);
}

const placeOf = ({ server, index }: Connection) => `${server}/${index}`;
