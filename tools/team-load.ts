import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readBundle, verifyBundle } from '../engine/pack/read-bundle';
import type { Pack } from '../engine/pack/types';
import { ServerProblem } from '../teams/ask-server';
import { type Connection, type Credentials, hostOf, readConnection } from '../teams/connection';
import { joinCrisis, statementDocuments } from '../teams/crisis-documents';
import { runTool } from './command-line/run-tool';
import { sha256 } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { ensureIndex, loadStatements, writeHead } from './teams/load-statements';

const help = `Usage: npm run team:load -- --server URL --index NAME [--crisis ID] [--dry-run] PACK…

Loads packs into a team's search server, for Sidelight for teams: pack files, or folders of authored packs. Of each
article go the excerpts that are compared and where they are from, never its text.

  --server URL   https://search.example.org; http only for this machine
  --index NAME   made when it is not there
  --crisis ID    one topic for all the packs; otherwise each pack is one of its own
  --dry-run      says what would be loaded, and asks the server nothing

Statements that are there and have not changed are left alone: a load that was broken off is simply started again.
Who asks is read from the environment: SIDELIGHT_TEAM_API_KEY, or SIDELIGHT_TEAM_USER and SIDELIGHT_TEAM_PASSWORD.`;

async function load(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      server: { type: 'string' },
      index: { type: 'string' },
      crisis: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new Error(`Name at least one pack.\n\n${help}`);
  const connection = connectionOf(values.server, values.index);
  const packs = await Promise.all(positionals.map(readPack));
  const crises = new Map<string, Pack[]>();
  for (const pack of packs) {
    const crisis = values.crisis ?? pack.id;
    crises.set(crisis, [...(crises.get(crisis) ?? []), pack]);
  }
  if (values['dry-run']) return tellOnly(connection, crises);
  try {
    console.log(
      `${(await ensureIndex(connection)) === 'made' ? 'Made' : 'Found'} the index “${connection.index}” on ${hostOf(connection)}`,
    );
    for (const [crisis, own] of crises) {
      const total = own.reduce((sum, { statements }) => sum + statements.length, 0);
      await loadStatements(connection, documentsOf(crisis, own), ({ read, written, unchanged }) =>
        console.log(`${crisis}: ${read} of ${total}, ${written} written, ${unchanged} unchanged`),
      );
      const counted = await writeHead(connection, joinCrisis(crisis, own));
      console.log(
        `${crisis}: ready, ${counted.statements} statements, ${counted.stems} stems counted`,
      );
    }
  } catch (error) {
    throw error instanceof ServerProblem ? new Error(explain(error, connection)) : error;
  }
}

function* documentsOf(crisis: string, packs: readonly Pack[]) {
  for (const pack of packs) yield* statementDocuments(pack, crisis);
}

function tellOnly(connection: Connection, crises: ReadonlyMap<string, Pack[]>): void {
  for (const [crisis, packs] of crises) {
    const documents = [...documentsOf(crisis, packs)];
    const characters = documents.reduce((sum, each) => sum + JSON.stringify(each).length, 0);
    console.log(
      `${crisis}: ${documents.length} statements, ${(characters / 1e6).toFixed(1)} MB, would go to “${connection.index}” on ${hostOf(connection)}. The first of them:`,
    );
    console.log(JSON.stringify(documents[0], null, 2));
  }
}

function connectionOf(server: string | undefined, index: string | undefined): Connection {
  const { SIDELIGHT_TEAM_API_KEY, SIDELIGHT_TEAM_USER, SIDELIGHT_TEAM_PASSWORD } = process.env;
  const credentials: Credentials = SIDELIGHT_TEAM_API_KEY
    ? { kind: 'apiKey', key: SIDELIGHT_TEAM_API_KEY }
    : SIDELIGHT_TEAM_USER
      ? { kind: 'basic', user: SIDELIGHT_TEAM_USER, password: SIDELIGHT_TEAM_PASSWORD ?? '' }
      : { kind: 'none' };
  const read = readConnection({ server, index, credentials });
  if ('connection' in read) return read.connection;
  const wanted = {
    server:
      '--server: write an address like https://search.example.org; http only for this machine',
    index: '--index: write a name in small letters',
    credentials: 'the environment: the key, name or password has characters that cannot be sent',
  };
  throw new Error(`Mend ${wanted[read.fault]}.\n\n${help}`);
}

async function readPack(path: string): Promise<Pack> {
  if ((await stat(path)).isDirectory()) return readPackFolder(path);
  const bundle = readBundle(await readFile(path, 'utf8'));
  await verifyBundle(bundle, async (text) => sha256(text));
  return bundle.pack;
}

function explain({ kind, detail }: ServerProblem, connection: Connection): string {
  const host = hostOf(connection);
  const causes: Partial<Record<ServerProblem['kind'], string>> = {
    unreachable: `${host} cannot be reached, or its certificate is not trusted here. Start again when it is; what is loaded stays.`,
    unauthorised: `${host} did not accept the key or password.`,
    forbidden: `${host} does not let you do that with “${connection.index}”. Loading needs the rights in docs/teams.md.`,
    readOnlyRole: `${host} does not let you write to “${connection.index}”. Loading needs the rights in docs/teams.md.`,
    locked: `${host} takes nothing into “${connection.index}” at the moment: its disk may be full. Make room and start again; what is loaded stays.`,
    busy: `${host} stayed busy. Start again later; what is loaded stays.`,
    slow: `${host} took too long. Start again; what is loaded stays.`,
  };
  return causes[kind] ?? `${host}: ${kind}${detail && ` (${detail})`}`;
}

await runTool(help, load);
