import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pack } from '../../engine/pack/types';
import { countedHead, joinCrisis, statementDocuments } from '../../teams/crisis-documents';
import type { CrisisHead, StatementDocument } from '../../teams/documents';

/** How a server may answer, besides as it should. */
export type Fault =
  | 'refusesSignIn'
  | 'forbids'
  | 'forbidsSearching'
  | 'busy'
  | 'html'
  | 'redirects'
  | 'huge'
  | 'slow'
  | 'noIndex'
  | 'shardsFail'
  | 'searchesFail'
  | 'malformedStatements'
  | 'oldVersion'
  | 'crashes'
  /** Of what is written. */
  | 'refusesWriting'
  | 'isLocked'
  | 'refusesOne'
  | 'isBusyForSome'
  | 'isOfSomethingElse'
  | 'isFull'
  | 'crashesLater';

export type FakeSearchServer = {
  address: string;
  /** What was asked, in order: method and path, headers, body. */
  asked: { what: string; headers: IncomingMessage['headers']; body: string }[];
  /** How searches are answered from now on. */
  fault: Fault | null;
  /** What documents are given as, from now on. */
  head: unknown;
  documents: StatementDocument[];
  /** Which document is not taken, at that fault; the first when none is named. */
  refused: string | null;
  /** What was written, by id. */
  written: Map<string, WrittenDocument>;
  close(): Promise<void>;
};

export type WrittenDocument = {
  kind: string;
  crisis: string;
  hash: string;
  head?: CrisisHead;
} & Partial<StatementDocument>;

/** A server that answers the two questions of Sidelight about one pack, by counting shared stems, or is at fault. */
export async function startFakeSearchServer(pack: Pack): Promise<FakeSearchServer> {
  const documents = [...statementDocuments(pack, pack.id)];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const fake: FakeSearchServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    fault: null,
    head: countedHead(joinCrisis(pack.id, [pack]), documents),
    documents,
    refused: null,
    written: new Map(),
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of request) body += piece;
    const path = new URL(request.url ?? '/', fake.address).pathname;
    fake.asked.push({ what: `${request.method} ${path}`, headers: request.headers, body });
    const json = (value: unknown, status = 200, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(value));
    if (path === '/') {
      const number = fake.fault === 'oldVersion' ? '6.8.0' : '2.19.6';
      return void json({
        version: { number, ...(fake.fault !== 'oldVersion' && { distribution: 'opensearch' }) },
      });
    }
    switch (fake.fault) {
      case 'refusesSignIn':
        return void json({ error: 'who are you?' }, 401);
      case 'forbids':
        return void json({ error: 'no' }, 403);
      case 'busy':
        return void json({ error: 'later' }, 429, { 'retry-after': '120' });
      case 'noIndex':
        return void json({ error: 'no such index' }, 404);
      case 'html':
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<h1>Sign in</h1>');
      case 'redirects':
        return void response.writeHead(302, { location: `${fake.address}/elsewhere` }).end();
      case 'crashes':
        return void request.socket.destroy();
      case 'slow':
        return;
      case 'huge':
        return void sendForever(response);
    }
    if (fake.fault === 'forbidsSearching' && path.endsWith('/_search'))
      return void json({ error: 'no' }, 403);
    if (path.endsWith('/_search')) return void json(listed(JSON.parse(body)));
    if (path.endsWith('/_field_caps')) {
      const kind = fake.fault === 'isOfSomethingElse' ? 'text' : 'keyword';
      return void json({ fields: { stems: { [kind]: { type: kind } } } });
    }
    if (path.endsWith('/_bulk')) {
      if (fake.fault === 'crashesLater' && fake.written.size > 0)
        return void request.socket.destroy();
      return void json({ items: writeAll(body) });
    }
    const searches = body
      .trimEnd()
      .split('\n')
      .filter((_, i) => i % 2 === 1);
    json({ responses: searches.map((search) => found(JSON.parse(search))) });
  }

  /** Heads, or all documents of one crisis. */
  function listed({ size, query }: { size: number; query: { term: Record<string, string> } }) {
    const [[field, value] = ['', '']] = Object.entries(query.term);
    const hits = Array.from(fake.written, ([id, source]) => ({ _id: id, _source: source })).filter(
      ({ _source }) => _source[field as 'kind' | 'crisis'] === value,
    );
    const own =
      field === 'kind' ? [{ _id: 'head:own', _source: { hash: '', head: fake.head } }] : [];
    const all = [...own, ...hits];
    return {
      _shards: { failed: fake.fault === 'shardsFail' ? 1 : 0 },
      hits: {
        total: { value: fake.fault === 'isFull' ? 100 : all.length },
        hits: all.slice(0, size),
      },
    };
  }

  function writeAll(body: string): object[] {
    const lines = body.trimEnd().split('\n');
    const items: object[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const [[kind, { _id }] = ['', { _id: '' }]] = Object.entries(
        JSON.parse(lines[at] as string) as Record<string, { _id: string }>,
      );
      const error = errorOf(_id);
      if (kind === 'index') {
        at += 1;
        if (!error) fake.written.set(_id, JSON.parse(lines[at] as string));
        items.push({ index: { _id, ...(error ?? { status: 201 }) } });
      } else {
        const wasThere = error ? false : fake.written.delete(_id);
        items.push({ delete: { _id, ...(error ?? { status: wasThere ? 200 : 404 }) } });
      }
    }
    return items;
  }

  let writes = 0;

  function errorOf(id: string): { status: number; error: object } | null {
    writes += 1;
    switch (fake.fault) {
      case 'refusesWriting':
        return { status: 403, error: { type: 'security_exception', reason: 'no permissions' } };
      case 'isLocked':
        return { status: 403, error: { type: 'cluster_block_exception', reason: 'read-only' } };
      case 'refusesOne':
        fake.refused ??= id;
        return id === fake.refused
          ? { status: 400, error: { type: 'mapper_parsing_exception', reason: 'too long a day' } }
          : null;
      case 'isBusyForSome':
        return writes % 3 === 0
          ? { status: 429, error: { type: 'rejected_execution_exception', reason: 'queue' } }
          : null;
      default:
        return null;
    }
  }

  function found(search: { size: number; query: { bool: Query } }): unknown {
    if (fake.fault === 'searchesFail')
      return {
        error: { type: 'search_phase_execution_exception', reason: 'words of a query' },
        status: 500,
      };
    const wanted = search.query.bool.should.map(({ term }) => term.stems);
    const stored = [...fake.written.values()].filter(
      (each): each is WrittenDocument & StatementDocument => each.kind === 'statement',
    );
    const hits = [...fake.documents, ...stored]
      .map((document) => ({
        document,
        score: wanted.filter((stem) => document.stems.includes(stem)).length,
      }))
      .filter(({ score }) => score >= search.query.bool.minimum_should_match)
      .sort((a, b) => b.score - a.score)
      .slice(0, search.size)
      .map(({ document: { crisis, content } }) => ({
        _source:
          fake.fault === 'malformedStatements'
            ? { crisis, content: [{ statement: 7 }] }
            : { crisis, content },
      }));
    return {
      timed_out: false,
      _shards: { failed: fake.fault === 'shardsFail' ? 1 : 0 },
      hits: { hits },
    };
  }

  return fake;
}

type Query = { should: { term: { stems: string } }[]; minimum_should_match: number };

/** As much as the other side takes, up to fifty megabytes. */
function sendForever(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"responses":["');
  const piece = 'a'.repeat(100_000);
  let sent = 0;
  const send = () => {
    while (sent < 500 && !response.destroyed) {
      sent += 1;
      if (!response.write(piece)) return void response.once('drain', send);
    }
    response.end('"]}');
  };
  send();
}
