import { createHash } from 'node:crypto';
import { ServerProblem, type ServerQuestion } from '../../teams/ask-server';
import type { Connection } from '../../teams/connection';
import {
  documentId,
  headId,
  headOf,
  type joinCrisis,
  signedDocument,
  textToSign,
} from '../../teams/crisis-documents';
import { mostStems, type StatementDocument } from '../../teams/documents';
import mapping from '../../teams/index-mapping.json' with { type: 'json' };
import {
  askPatiently,
  batchesOf,
  type Line,
  type Patience,
  writeLines,
} from '../../teams/write-documents';

/** Batches on their way at one moment. */
const atOnce = 3;

/** Minutes, all in all: who loads a million does not sit beside it. */
const patience: Patience = { tries: 8, timeout: 120_000, longestPause: Number.POSITIVE_INFINITY };

export type LoadProgress = { read: number; written: number; unchanged: number };

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
  const all = batchesOf(linesOf(documents));
  // Each takes the next batch when it is done with its last: the server is never without work, and never flooded.
  const loadInTurn = async () => {
    for (let next = all.next(); !next.done; next = all.next()) {
      const batch = next.value;
      const known = await knownHashes(
        connection,
        batch.map(({ id }) => id),
      );
      const changed = batch.filter(({ id, hash }) => known.get(id) !== hash);
      const [refused] = await writeLines(connection, changed, false, patience);
      if (refused)
        throw new Error(`The server refuses the statement “${refused.id}”: ${refused.reason}`);
      progress.read += batch.length;
      progress.written += changed.length;
      progress.unchanged += batch.length - changed.length;
      tell({ ...progress });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loadInTurn));
  return progress;
}

type HashedLine = Line & { hash: string };

function* linesOf(documents: Iterable<StatementDocument>): Generator<HashedLine> {
  for (const document of documents) {
    const sha256 = createHash('sha256').update(textToSign(document)).digest('hex');
    const id = documentId(document.crisis, document.content[0]?.statement.id ?? '');
    yield { id, ...signedDocument(document, sha256) };
  }
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

const ask = (
  connection: Connection,
  question: Pick<ServerQuestion, 'path' | 'method' | 'body' | 'contentType'>,
) => askPatiently(connection, question, patience);
