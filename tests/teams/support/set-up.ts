import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConnection } from '../../../teams/connection';
import { joinCrisis, statementDocuments } from '../../../teams/crisis-documents';
import { buildExtension } from '../../../tools/browser/build-extension';
import { teamsMode } from '../../../tools/bundle/teams-parts';
import { ensureIndex, loadStatements, writeHead } from '../../../tools/teams/load-statements';
import {
  missingForSearchNode,
  type SearchNode,
  startSearchNode,
} from '../../../tools/teams/search-node';
import { syntheticStatements } from '../../../tools/teams/synthetic-statements';
import { waterPack } from '../../unit/engine/water-pack';

declare module 'vitest' {
  interface ProvidedContext {
    /** Sidelight for teams, unpacked, as it is built. */
    teamsFolder: string;
    /** The address of OpenSearch with the statements below; null where it is not to be run. */
    searchNode: string | null;
  }
}

/** Statements that have nothing to do with what the tests ask, among which it has to be found. */
export const syntheticCount = 20_000;

export const index = 'sidelight';

/** Set by `npm test` where Java or Maven is missing, and it says so. */
const isLeftOut = process.env.SIDELIGHT_NO_SEARCH_NODE === '1';

/** Builds Sidelight for teams and starts OpenSearch, side by side. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const missing = isLeftOut ? null : missingForSearchNode();
  if (missing !== null)
    throw new Error(
      `OpenSearch needs ${missing}. Install it, or set SIDELIGHT_NO_SEARCH_NODE=1 to run only the tests that do without.`,
    );
  const folder = `build/teams-test-${process.pid}`;
  const [built, started] = await Promise.allSettled([
    buildExtension('chromium', folder, teamsMode),
    isLeftOut ? null : startWithStatements(),
  ]);
  const node = started.status === 'fulfilled' ? started.value : null;
  const tearDown = async () => {
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const each of [built, started])
    if (each.status === 'rejected') {
      await tearDown();
      throw each.reason;
    }
  project.provide('teamsFolder', (built as PromiseFulfilledResult<string>).value);
  project.provide('searchNode', node?.address ?? null);
  return tearDown;
}

async function startWithStatements(): Promise<SearchNode> {
  const node = await startSearchNode({ isBrief: true });
  try {
    const read = readConnection({ server: node.address, index });
    if (!('connection' in read)) throw new Error(`${node.address} is no address.`);
    const synthetic = syntheticStatements(syntheticCount);
    await ensureIndex(read.connection);
    await loadStatements(read.connection, synthetic.documents());
    await loadStatements(read.connection, statementDocuments(waterPack, waterPack.id));
    await writeHead(read.connection, synthetic.head);
    await writeHead(read.connection, joinCrisis(waterPack.id, [waterPack]));
    return node;
  } catch (error) {
    await node.stop();
    throw error;
  }
}

/**
 * Lets the built extension ask servers on this machine, as if the reader had allowed it: the browser's prompt cannot be
 * answered by a program. @param folder a copy, which is changed
 */
export function allowThisMachine(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
}
