import * as v from 'valibot';
import { ServerProblem } from './ask-server';
import {
  type CrisisHead,
  isNewer,
  readContents,
  readHead,
  type StatementContent,
} from './documents';
import { packOfDocuments } from './pack-of-documents';

/** What a search said of itself: where some of its shards did not answer, what is there is used. */
const shards = v.object({ failed: v.pipe(v.number(), v.integer(), v.minValue(0)) });

const search = v.object({
  timed_out: v.optional(v.boolean(), false),
  _shards: v.optional(shards, { failed: 0 }),
  error: v.optional(v.unknown()),
  hits: v.optional(
    v.object({
      hits: v.pipe(
        v.array(v.object({ _id: v.optional(v.string(), ''), _source: v.optional(v.unknown()) })),
        v.maxLength(1_000),
      ),
    }),
    { hits: [] },
  ),
});

const searches = v.object({ responses: v.array(v.unknown()) });

/** A statement that a server gave, and its crisis. */
export type FoundStatement = { crisis: string; contents: StatementContent[] };

export type SearchAnswer = {
  /** By asked part, what was found for it, best first. */
  found: FoundStatement[][];
  /** Parts that were not answered at all, and whether others were answered in part. */
  failed: number;
  isPartial: boolean;
  /** Documents that are none. */
  malformed: number;
};

/**
 * Reads the answer to an `_msearch` of so many parts.
 * @throws ServerProblem when it is no such answer, or no part was answered
 */
export function readSearchAnswer(value: unknown, parts: number): SearchAnswer {
  const envelope = v.safeParse(searches, value);
  if (!envelope.success || envelope.output.responses.length !== parts)
    throw new ServerProblem('malformed');
  const answer: SearchAnswer = { found: [], failed: 0, isPartial: false, malformed: 0 };
  let fault = '';
  for (const response of envelope.output.responses) {
    const read = v.safeParse(search, response);
    const found: FoundStatement[] = [];
    answer.found.push(found);
    if (!read.success || read.output.error !== undefined) {
      answer.failed += 1;
      fault ||= read.success ? nameOf(read.output.error) : '';
      continue;
    }
    const { timed_out, _shards, hits } = read.output;
    answer.isPartial ||= timed_out || _shards.failed > 0;
    for (const { _source } of hits.hits) {
      const source = _source as { crisis?: unknown; content?: unknown } | null | undefined;
      const contents = readContents(source?.content);
      if (contents && typeof source?.crisis === 'string')
        found.push({ crisis: source.crisis, contents });
      else answer.malformed += 1;
    }
  }
  if (answer.failed === parts) throw new ServerProblem('failed', null, fault);
  return answer;
}

/** The fault's type, as servers name it: words of a query stand in their longer messages. */
function nameOf(error: unknown): string {
  const type = (error as { type?: unknown } | null)?.type;
  return typeof type === 'string' && /^[a-z_]{1,60}$/.test(type) ? type : '';
}

/**
 * The crises of an index, each held to the rules of packs, and how many are none.
 * @throws ServerProblem when the answer is no search's, and `version` when a newer Sidelight has loaded all of it
 */
export function readHeads(value: unknown): { heads: CrisisHead[]; refused: number } {
  const read = v.safeParse(search, value);
  if (!read.success || read.output.error !== undefined) throw new ServerProblem('malformed');
  const sources = read.output.hits.hits.map(
    ({ _source }) => (_source as { head?: unknown } | null | undefined)?.head,
  );
  const heads = sources
    .map(readHead)
    .filter((head) => head !== null)
    .filter((head) => packOfDocuments(head, []) !== null);
  if (heads.length === 0 && sources.some(isNewer)) throw new ServerProblem('version');
  return { heads, refused: sources.length - heads.length };
}

const about = v.object({
  version: v.object({
    number: v.string(),
    distribution: v.optional(v.string(), 'elasticsearch'),
  }),
});

/** Elasticsearch from which `_msearch` answers as it does today; every OpenSearch does. */
const oldestElasticsearch = 7;

/** @throws ServerProblem when the server is none that is known to answer, or too old */
export function checkServerVersion(value: unknown): void {
  const read = v.safeParse(about, value);
  if (!read.success) throw new ServerProblem('version');
  const { distribution, number } = read.output.version;
  if (distribution === 'elasticsearch' && Number.parseInt(number, 10) < oldestElasticsearch)
    throw new ServerProblem('version', null, number.slice(0, 20));
}
