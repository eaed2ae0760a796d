import * as v from 'valibot';
import { askServer, ServerProblem, type ServerQuestion } from './ask-server';
import type { Connection } from './connection';

/** One change of an index; `json` null takes the document away. */
export type Line = { id: string; json: string | null };

/** A document that the server did not take, and why, in its words. */
export type RefusedLine = { id: string; reason: string };

/** How long somebody waits for a server. */
export type Patience = {
  /** How often something that a busy server refuses is tried. */
  tries: number;
  /** Milliseconds that a server may ask to be left alone; one that wants longer is given up. */
  longestPause: number;
  /** Milliseconds until a whole answer must be there. */
  timeout: number;
  signal?: AbortSignal;
  fetch?: typeof fetch;
};

/** Changes in one request, and characters of it: far below what servers take by default (100 MB). */
export type BatchLimits = { lines: number; characters: number };
export const batchLimits: BatchLimits = { lines: 500, characters: 5_000_000 };

/** Milliseconds before something is tried a second time; doubled each time. */
const firstPause = 500;

/** Of an answer, as unpacked. */
const mostBytes = 50_000_000;

/** Characters of what a server says of a document it refuses. */
const longestReason = 300;

/** What passes with time: it is tried again. */
const mayPass: ReadonlySet<string> = new Set(['busy', 'slow', 'unreachable']);

/** Cuts changes into requests, in their order. */
export function* batchesOf<L extends Line>(
  lines: Iterable<L>,
  limits: BatchLimits = batchLimits,
): Generator<L[]> {
  let batch: L[] = [];
  let characters = 0;
  for (const line of lines) {
    batch.push(line);
    characters += line.json?.length ?? 0;
    if (batch.length < limits.lines && characters < limits.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Asks, and again when the server is busy or slow or away for a moment.
 * @throws ServerProblem, or the signal's reason
 */
export async function askPatiently(
  connection: Connection,
  question: Pick<ServerQuestion, 'path' | 'method' | 'body' | 'contentType'>,
  { tries: mostTries, longestPause, ...patience }: Patience,
): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await askServer(connection, { ...question, ...patience, mostBytes });
    } catch (error) {
      if (!(error instanceof ServerProblem) || !mayPass.has(error.kind)) throw error;
      const wanted = error.retryAfter ?? 0;
      if (tries === mostTries || wanted > longestPause) throw error;
      await pauseBefore(tries, patience.signal, wanted);
    }
  }
}

const item = v.object({
  _id: v.string(),
  status: v.number(),
  error: v.optional(
    v.object({ type: v.optional(v.string(), ''), reason: v.optional(v.string(), '') }),
  ),
});
const bulkAnswer = v.object({ items: v.optional(v.array(v.record(v.string(), item)), []) });

type Item = v.InferOutput<typeof item>;

/**
 * Makes the changes of one request; those of them that a busy server refuses are tried again. What it refuses for good
 * comes back, and the others are made.
 * @param isSeenAtOnce whether searches find the changes when this is done
 * @throws ServerProblem when it takes none of them, and the signal's reason
 */
export async function writeLines(
  connection: Connection,
  lines: readonly Line[],
  isSeenAtOnce: boolean,
  patience: Patience,
): Promise<RefusedLine[]> {
  const refused: RefusedLine[] = [];
  let left = lines;
  for (let tries = 1; left.length > 0; tries += 1) {
    const answers = await writeOnce(connection, left, isSeenAtOnce, patience);
    const busy: Line[] = [];
    for (const line of left) {
      const answer = answers.get(line.id);
      if (answer && isTaken(answer, line)) continue;
      if (!answer || isBusy(answer)) busy.push(line);
      else refused.push({ id: line.id, reason: reasonOf(answer) });
    }
    if (busy.length > 0 && tries === patience.tries) throw new ServerProblem('busy');
    if (busy.length > 0) await pauseBefore(tries, patience.signal);
    left = busy;
  }
  return refused;
}

async function writeOnce(
  connection: Connection,
  lines: readonly Line[],
  isSeenAtOnce: boolean,
  patience: Patience,
): Promise<Map<string, Item>> {
  const body = lines
    .map(({ id, json }) =>
      json === null
        ? `${JSON.stringify({ delete: { _id: id } })}\n`
        : `${JSON.stringify({ index: { _id: id } })}\n${json}\n`,
    )
    .join('');
  const read = v.safeParse(
    bulkAnswer,
    await asWriter(
      askPatiently(
        connection,
        {
          path: `/${connection.index}/_bulk?filter_path=${wantedOfAnswer}${isSeenAtOnce ? '&refresh=true' : ''}`,
          method: 'POST',
          body,
          contentType: 'application/x-ndjson',
        },
        patience,
      ),
    ),
  );
  if (!read.success) throw new ServerProblem('malformed');
  const answers = read.output.items.flatMap((each) => Object.values(each));
  for (const answer of answers) refuseForAll(answer);
  return new Map(answers.map((answer) => [answer._id, answer]));
}

/** What only somebody who may write is let do. @throws ServerProblem that says so, where the server forbids it */
export async function asWriter<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isForbidden = error instanceof ServerProblem && error.kind === 'forbidden';
    throw isForbidden ? new ServerProblem('readOnlyRole', null, error.detail) : error;
  }
}

const wantedOfAnswer = ['_id', 'status', 'error.type', 'error.reason']
  .map((field) => `items.*.${field}`)
  .join(',');

/** What is said of one document and holds for every other. */
function refuseForAll({ status, error }: Item): void {
  if (error?.type === 'cluster_block_exception') throw new ServerProblem('locked');
  if (error?.type === 'security_exception' || status === 401 || status === 403)
    throw new ServerProblem('readOnlyRole', null, String(status));
  if (error?.type === 'index_not_found_exception') throw new ServerProblem('noIndex');
}

/** A document that is to be taken away and is not there has been taken away before. */
const isTaken = ({ status }: Item, { json }: Line) =>
  status < 300 || (json === null && status === 404);

const isBusy = ({ status }: Item) => status === 429 || status === 503;

const reasonOf = ({ status, error }: Item) =>
  (error?.reason || error?.type || String(status)).slice(0, longestReason);

/** A share of the pause is drawn, so that not all come back at one moment. @throws the signal's reason */
function pauseBefore(tries: number, signal: AbortSignal | undefined, least = 0): Promise<void> {
  const pause = Math.max(least, firstPause * 2 ** (tries - 1) * (0.5 + Math.random() / 2));
  return new Promise((settle, fail) => {
    const end = () => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      settle();
    }, pause);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
}
