import { createHash } from 'node:crypto';
import { askServer, ServerProblem, type ServerQuestion } from '../../teams/ask-server';
import type { Connection } from '../../teams/connection';
import { documentId, headId, headOf, type joinCrisis } from '../../teams/crisis-documents';
import { mostStems, type StatementDocument } from '../../teams/documents';
import mapping from '../../teams/index-mapping.json' with { type: 'json' };

/** Statements in one request, and characters of it: far below what servers take by default (100 MB). */
const mostInBatch = 500;
const mostCharacters = 5_000_000;

/** Batches on their way at one moment. */
const atOnce = 3;

const timeout = 120_000;
const mostBytes = 50_000_000;

/** How often something that a busy server refuses is tried, and the pause before the second time, doubled each time. */
const mostTries = 8;
const firstPause = 500;

export type LoadProgress = { read: number; written: number; unchanged: number };

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Makes the index unless it is there. @throws when it is there and is another kind of index */
export async function ensureIndex(connection: Connection): Promise<'made' | 'there'> {
  try {
    const answer = await ask(connection, { path: `/${connection.index}/_mapping` });
    const [found] = Object.values(answer as Record<string, Mapped>);
    if (found?.mappings?.properties?.stems?.type !== 'keyword')
      throw new Error(
        `The index “${connection.index}” is there and was not made for Sidelight. Choose another name.`,
      );
    return 'there';
  } catch (error) {
    if (!(error instanceof ServerProblem) || error.kind !== 'noIndex') throw error;
  }
  await ask(connection, {
    path: `/${connection.index}`,
    method: 'PUT',
    body: JSON.stringify(mapping),
  });
  return 'made';
}

type Mapped = { mappings?: { properties?: Record<string, { type?: string } | undefined> } };

/**
 * Loads statements; those that are there with the same hash are left alone, so that a load that was broken off goes on
 * where it was.
 * @throws ServerProblem when the server stays busy or cannot be used, and an error that names a statement it refuses
 */
export async function loadStatements(
  connection: Connection,
  documents: Iterable<StatementDocument>,
  tell: (progress: LoadProgress) => void = () => {},
): Promise<LoadProgress> {
  const progress = { read: 0, written: 0, unchanged: 0 };
  const all = batches(documents);
  // Each takes the next batch when it is done with its last: the server is never without work, and never flooded.
  const loadInTurn = async () => {
    for (let next = all.next(); !next.done; next = all.next()) {
      const batch = next.value;
      const known = await knownHashes(
        connection,
        batch.map(({ id }) => id),
      );
      const changed = batch.filter(({ id, hash }) => known.get(id) !== hash);
      await writeAll(connection, changed);
      progress.read += batch.length;
      progress.written += changed.length;
      progress.unchanged += batch.length - changed.length;
      tell({ ...progress });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loadInTurn));
  return progress;
}

type Line = { id: string; hash: string; json: string };

function* batches(documents: Iterable<StatementDocument>): Generator<Line[]> {
  let batch: Line[] = [];
  let characters = 0;
  for (const document of documents) {
    const json = JSON.stringify(document);
    const id = documentId(document.crisis, document.content[0]?.statement.id ?? '');
    batch.push({ id, hash: document.hash, json });
    characters += json.length;
    if (batch.length < mostInBatch && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

async function knownHashes(connection: Connection, ids: string[]): Promise<Map<string, string>> {
  const answer = (await ask(connection, {
    path: `/${connection.index}/_mget?_source_includes=hash`,
    method: 'POST',
    body: JSON.stringify({ ids }),
  })) as { docs?: { _id: string; found?: boolean; _source?: { hash?: string } }[] };
  return new Map(
    (answer.docs ?? []).flatMap(({ _id, found, _source }) =>
      found && _source?.hash !== undefined ? [[_id, _source.hash] as const] : [],
    ),
  );
}

type BulkAnswer = {
  items?: { index?: { _id: string; status: number; error?: { reason?: string } } }[];
};

/** Writes all lines; what a busy server refuses of them is tried again. */
async function writeAll(connection: Connection, lines: Line[]): Promise<void> {
  let left = lines;
  for (let tries = 1; left.length > 0; tries += 1) {
    const body = left
      .map(({ id, json }) => `${JSON.stringify({ index: { _id: id } })}\n${json}\n`)
      .join('');
    const { items = [] } = (await ask(connection, {
      path: `/${connection.index}/_bulk?filter_path=items.index._id,items.index.status,items.index.error.reason`,
      method: 'POST',
      body,
      contentType: 'application/x-ndjson',
    })) as BulkAnswer;
    const statuses = new Map(items.flatMap(({ index }) => (index ? [[index._id, index]] : [])));
    const refused = left.filter(({ id }) => (statuses.get(id)?.status ?? 500) >= 300);
    const faulty = refused.find(({ id }) => ![429, 503].includes(statuses.get(id)?.status ?? 500));
    if (faulty) {
      const reason = statuses.get(faulty.id)?.error?.reason ?? 'it gave no reason';
      throw new Error(`The server refuses the statement “${faulty.id}”: ${reason}`);
    }
    if (refused.length > 0 && tries === mostTries) throw new ServerProblem('busy');
    if (refused.length > 0) await pauseBefore(tries);
    left = refused;
  }
}

/** Counts a crisis's statements and stems, and writes its head: from then on browsers ask about it. */
export async function writeHead(
  connection: Connection,
  joined: ReturnType<typeof joinCrisis>,
): Promise<{ statements: number; stems: number }> {
  const { index } = connection;
  await ask(connection, { path: `/${index}/_refresh`, method: 'POST' });
  const answer = (await ask(connection, {
    path: `/${index}/_search`,
    method: 'POST',
    body: JSON.stringify({
      size: 0,
      track_total_hits: true,
      query: {
        bool: { filter: [{ term: { kind: 'statement' } }, { term: { crisis: joined.info.id } }] },
      },
      aggs: { stems: { terms: { field: 'stems', size: mostStems } } },
    }),
  })) as CountAnswer;
  const { buckets, sum_other_doc_count } = answer.aggregations.stems;
  const head = headOf(joined, {
    statements: answer.hits.total.value,
    stems: buckets.map(({ key, doc_count }) => ({ stem: key, count: doc_count })),
    complete: sum_other_doc_count === 0,
  });
  await ask(connection, {
    path: `/${index}/_doc/${encodeURIComponent(headId(joined.info.id))}?refresh=true`,
    method: 'PUT',
    body: JSON.stringify({ kind: 'head', crisis: joined.info.id, head }),
  });
  return { statements: head.statements, stems: head.stems.length };
}

type CountAnswer = {
  hits: { total: { value: number } };
  aggregations: {
    stems: { buckets: { key: string; doc_count: number }[]; sum_other_doc_count: number };
  };
};

/** Asks, and again when the server is busy or slow or away for a moment. */
async function ask(
  connection: Connection,
  question: Pick<ServerQuestion, 'path' | 'method' | 'body' | 'contentType'>,
): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await askServer(connection, { ...question, timeout, mostBytes });
    } catch (error) {
      const mayPass =
        error instanceof ServerProblem && ['busy', 'slow', 'unreachable'].includes(error.kind);
      if (!mayPass || tries === mostTries) throw error;
      await pauseBefore(tries, error.retryAfter ?? 0);
    }
  }
}

function pauseBefore(tries: number, least = 0): Promise<void> {
  const pause = Math.max(least, firstPause * 2 ** (tries - 1) * (0.5 + Math.random() / 2));
  return new Promise((settle) => setTimeout(settle, pause));
}
