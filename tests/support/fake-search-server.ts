import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pack } from '../../engine/pack/types';
import { headOf, joinCrisis, statementDocuments } from '../../teams/crisis-documents';
import type { CrisisHead, StatementDocument } from '../../teams/documents';

/** How a server may answer, besides as it should. */
export type Fault =
  | 'refusesSignIn'
  | 'forbids'
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
  | 'crashes';

export type FakeSearchServer = {
  address: string;
  /** What was asked, in order: method and path, headers, body. */
  asked: { what: string; headers: IncomingMessage['headers']; body: string }[];
  /** How searches are answered from now on. */
  fault: Fault | null;
  /** What documents are given as, from now on. */
  head: unknown;
  documents: StatementDocument[];
  close(): Promise<void>;
};

export const hashOf = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A crisis's head as an index would have counted it. */
export function countedHead(pack: Pack, documents: readonly StatementDocument[]): CrisisHead {
  const counts = new Map<string, number>();
  for (const { stems } of documents)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return headOf(joinCrisis(pack.id, [pack]), {
    statements: documents.length,
    stems: Array.from(counts, ([stem, count]) => ({ stem, count })).sort(
      (a, b) => b.count - a.count,
    ),
    complete: true,
  });
}

/** A server that answers the two questions of Sidelight about one pack, by counting shared stems, or is at fault. */
export async function startFakeSearchServer(pack: Pack): Promise<FakeSearchServer> {
  const documents = [...statementDocuments(pack, pack.id, hashOf)];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const fake: FakeSearchServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    fault: null,
    head: countedHead(pack, documents),
    documents,
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
    if (path.endsWith('/_search'))
      return void json({
        _shards: { failed: 0 },
        hits: { hits: [{ _source: { head: fake.head } }] },
      });
    const searches = body
      .trimEnd()
      .split('\n')
      .filter((_, i) => i % 2 === 1);
    json({ responses: searches.map((search) => found(JSON.parse(search))) });
  }

  function found(search: { size: number; query: { bool: Query } }): unknown {
    if (fake.fault === 'searchesFail')
      return {
        error: { type: 'search_phase_execution_exception', reason: 'words of a query' },
        status: 500,
      };
    const wanted = search.query.bool.should.map(({ term }) => term.stems);
    const hits = fake.documents
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
