import * as v from 'valibot';
import type { Id } from '../engine/pack/types';
import { ServerProblem } from './ask-server';
import type { Connection } from './connection';
import { headId } from './crisis-documents';
import { mostCrises } from './search-server';
import type { SignedLine, StorySending } from './story-sending';
import {
  askPatiently,
  asWriter,
  batchesOf,
  type Patience,
  type RefusedLine,
  writeLines,
} from './write-documents';

/** Somebody sits beside it, and can press again. */
const patience = { tries: 3, timeout: 30_000, longestPause: 10_000 };

/** Small enough for a reader to see it go on, and to stop it. */
const limits = { lines: 25, characters: 500_000 };

/** Documents that are looked for of one story: the statements a pack may have, twice. */
const mostDocuments = 10_000;

export type WriteOptions = Pick<Patience, 'signal' | 'fetch'> & {
  /** Told after each request: documents that are done with, of how many. */
  tell?: (done: number, all: number) => void;
};

/** What a server has of one story: hashes, by the ids of its documents. Empty when it has nothing. */
export type StoredStory = ReadonlyMap<string, string>;

export type SendResult = {
  /** Statements that were new or changed. */
  written: number;
  unchanged: number;
  /** Statements of the last time that the story has no more. */
  removed: number;
  refused: RefusedLine[];
};

const found = v.object({
  timed_out: v.optional(v.boolean(), false),
  _shards: v.object({ failed: v.number() }),
  hits: v.object({
    total: v.optional(v.object({ value: v.number() }), { value: 0 }),
    hits: v.array(
      v.object({
        _id: v.string(),
        _source: v.optional(v.object({ hash: v.optional(v.string(), '') }), { hash: '' }),
      }),
    ),
  }),
});

const fieldKinds = v.object({
  fields: v.object({ stems: v.optional(v.record(v.string(), v.unknown()), {}) }),
});

/**
 * What a server has of a story, by its topic alone.
 * @throws ServerProblem, also when the index was made for something else, or has no room for another topic
 */
export async function readStoredStory(
  connection: Connection,
  topic: Id,
  options: WriteOptions = {},
): Promise<StoredStory> {
  await refuseOtherIndex(connection, options);
  const own = await search(connection, options, { term: { crisis: topic } }, mostDocuments);
  const stored = new Map(own.hits.map(({ _id, _source }) => [_id, _source.hash] as const));
  if (!stored.has(headId(topic))) {
    const heads = await search(connection, options, { term: { kind: 'head' } }, 0);
    if (heads.total.value >= mostCrises) throw new ServerProblem('full', null, `${mostCrises}`);
  }
  return stored;
}

async function refuseOtherIndex(connection: Connection, options: WriteOptions): Promise<void> {
  const read = v.safeParse(
    fieldKinds,
    // The reading role may not ask this: who has it could not write either.
    await asWriter(ask(connection, options, `/${connection.index}/_field_caps?fields=stems`)),
  );
  if (!read.success) throw new ServerProblem('malformed');
  if (!('keyword' in read.output.fields.stems)) throw new ServerProblem('otherIndex');
}

async function search(connection: Connection, options: WriteOptions, query: object, size: number) {
  const body = JSON.stringify({ size, track_total_hits: true, _source: ['hash'], query });
  const answer = await ask(connection, options, `/${connection.index}/_search`, body);
  const read = v.safeParse(found, answer);
  if (!read.success) throw new ServerProblem('malformed');
  const { timed_out, _shards, hits } = read.output;
  // What is not known to be there would be left behind.
  if (timed_out || _shards.failed > 0) throw new ServerProblem('failed', null, 'shards');
  return hits;
}

/**
 * Writes a story: what is new or changed, then its head, by which browsers know of it; then what it has no more is taken
 * away. Broken off at any point, it is simply done again.
 * @param stored what the server has of it
 * @throws ServerProblem, and the signal's reason
 */
export async function sendStory(
  connection: Connection,
  { headLine, statements }: StorySending,
  stored: StoredStory,
  options: WriteOptions = {},
): Promise<SendResult> {
  const isNew = ({ id, hash }: SignedLine) => stored.get(id) !== hash;
  const changed = statements.map(({ line }) => line).filter(isNew);
  const head = isNew(headLine) ? [headLine] : [];
  const kept = new Set([headLine.id, ...statements.map(({ line }) => line.id)]);
  const gone = [...stored.keys()].filter((id) => !kept.has(id));
  const write = writer(connection, options, changed.length + head.length + gone.length);
  const refused = await write(changed);
  const written = changed.length - refused.length;
  // Nobody is to ask about a topic that has nothing.
  if (refused.length < statements.length) refused.push(...(await write(head)));
  refused.push(...(await write(gone.map((id) => ({ id, json: null })))));
  return {
    written,
    unchanged: statements.length - changed.length,
    removed: gone.length,
    refused,
  };
}

/**
 * Takes a story from a server: first its head, so that nobody asks about it any more.
 * @returns statements taken away
 * @throws ServerProblem, also when the server refuses to let one go, and the signal's reason
 */
export async function takeBackStory(
  connection: Connection,
  topic: Id,
  stored: StoredStory,
  options: WriteOptions = {},
): Promise<number> {
  const head = headId(topic);
  const ids = [...stored.keys()].sort((a, b) => Number(b === head) - Number(a === head));
  const write = writer(connection, options, ids.length);
  const [refused] = await write(ids.map((id) => ({ id, json: null })));
  if (refused) throw new ServerProblem('failed', null, refused.reason);
  return ids.length - Number(stored.has(head));
}

function writer(
  connection: Connection,
  { tell = () => {}, ...options }: WriteOptions,
  all: number,
) {
  let done = 0;
  tell(done, all);
  return async (lines: readonly { id: string; json: string | null }[]) => {
    const refused: RefusedLine[] = [];
    for (const batch of batchesOf(lines, limits)) {
      refused.push(...(await writeLines(connection, batch, true, { ...patience, ...options })));
      done += batch.length;
      tell(done, all);
    }
    return refused;
  };
}

function ask(
  connection: Connection,
  { signal, fetch }: WriteOptions,
  path: string,
  body?: string,
): Promise<unknown> {
  return askPatiently(
    connection,
    { path, ...(body !== undefined && { method: 'POST', body }) },
    { ...patience, ...(signal && { signal }), ...(fetch && { fetch }) },
  );
}
