import { askServer, ServerProblem } from './ask-server';
import type { AskedPart } from './asked-parts';
import type { Connection } from './connection';
import type { CrisisHead } from './documents';
import { checkServerVersion, readHeads, readSearchAnswer, type SearchAnswer } from './read-answers';
import { searchBody } from './search-body';

/** Crises of one index that browsers look at: each story that somebody sends is one. */
export const mostCrises = 100;

const headTimeout = 15_000;
const mostHeadBytes = 40_000_000;
const searchTimeout = 10_000;
const mostSearchBytes = 12_000_000;

type Fetch = typeof fetch;

/**
 * The crises of a team's index, and how many of them were refused.
 * @throws ServerProblem
 */
export async function fetchHeads(
  connection: Connection,
  fetch?: Fetch,
): Promise<{ heads: CrisisHead[]; refused: number }> {
  const shared = { timeout: headTimeout, mostBytes: mostHeadBytes, ...(fetch && { fetch }) };
  await checkVersion(connection, shared);
  const answer = await askServer(connection, {
    ...shared,
    path: `/${connection.index}/_search`,
    method: 'POST',
    body: JSON.stringify({
      size: mostCrises,
      _source: ['head'],
      query: { term: { kind: 'head' } },
    }),
  });
  return readHeads(answer);
}

/** A role that may only read the index may not ask a server for its version: then it is not asked for. */
async function checkVersion(
  connection: Connection,
  shared: { timeout: number; mostBytes: number; fetch?: Fetch },
): Promise<void> {
  try {
    checkServerVersion(await askServer(connection, { ...shared, path: '/' }));
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    if (error.kind !== 'forbidden' && error.kind !== 'noIndex') throw error;
  }
}

/**
 * What the server has for the parts of a page, in one request; by part, in the order given. Null where no part has
 * words that could be found, so that nothing was asked.
 * @throws ServerProblem
 */
export async function fetchStatements(
  connection: Connection,
  parts: readonly AskedPart[],
  heads: readonly CrisisHead[],
  fetch?: Fetch,
): Promise<(SearchAnswer & { asked: AskedPart[] }) | null> {
  const question = searchBody(parts, heads);
  if (!question) return null;
  const answer = await askServer(connection, {
    path: `/${connection.index}/_msearch?filter_path=${encodeURIComponent(wantedOfAnswer)}`,
    method: 'POST',
    body: question.body,
    contentType: 'application/x-ndjson',
    timeout: searchTimeout,
    mostBytes: mostSearchBytes,
    ...(fetch && { fetch }),
  });
  return { ...readSearchAnswer(answer, question.asked.length), asked: question.asked };
}

/** A tenth of an answer is names of fields that nobody reads. */
const wantedOfAnswer = [
  'responses.status',
  'responses.error.type',
  'responses.timed_out',
  'responses._shards.failed',
  'responses.hits.hits._source',
].join(',');
