import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askServer, ServerProblem } from '../../../teams/ask-server';
import { pauseAfter } from '../../../teams/back-off';
import { authorisation, originPattern, readConnection } from '../../../teams/connection';
import { type FakeSearchServer, startFakeSearchServer } from '../../support/fake-search-server';
import { waterPack } from '../engine/water-pack';

let server: FakeSearchServer;
beforeAll(async () => {
  server = await startFakeSearchServer(waterPack);
});
afterAll(() => server.close());

const problemOf = (limits: { timeout: number; mostBytes: number }) =>
  askServer(
    { server: server.address, index: 'sidelight', credentials: { kind: 'none' } },
    {
      path: '/sidelight/_search',
      method: 'POST',
      body: '{"size":20,"query":{"term":{"kind":"head"}}}',
      ...limits,
    },
  ).then(
    () => null,
    (error: unknown) => (error instanceof ServerProblem ? error.kind : error),
  );

describe('a question to a server', () => {
  it('is given up when its time is over', async () => {
    server.fault = 'slow';
    expect(await problemOf({ timeout: 100, mostBytes: 1_000_000 })).toBe('slow');
  });

  it('is not read on when the answer is longer than may be', async () => {
    server.fault = null;
    expect(await problemOf({ timeout: 5_000, mostBytes: 100 })).toBe('tooLarge');
    server.fault = 'huge';
    const before = process.memoryUsage().rss;
    expect(await problemOf({ timeout: 5_000, mostBytes: 1_000_000 })).toBe('tooLarge');
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it('finds nobody where nobody is', async () => {
    await server.close();
    expect(await problemOf({ timeout: 5_000, mostBytes: 100 })).toBe('unreachable');
  });
});

describe('where a server is', () => {
  const written = { server: 'https://search.example.org/', index: 'sidelight' };

  it('is an encrypted address, or this machine', () => {
    expect(readConnection(written)).toEqual({
      connection: {
        server: 'https://search.example.org',
        index: 'sidelight',
        credentials: { kind: 'none' },
      },
    });
    for (const server of ['http://127.0.0.1:9200', 'http://localhost:9200'])
      expect(readConnection({ ...written, server })).toHaveProperty('connection');
  });

  it.each([
    ['http://search.example.org', 'server'],
    ['https://name:secret@search.example.org', 'server'],
    ['https://search.example.org/?key=1', 'server'],
    ['ftp://search.example.org', 'server'],
    ['search.example.org', 'server'],
    ['https://127.0.0.1.example.org.evil', null],
  ])('%s: refused for its %s', (server, fault) => {
    const read = readConnection({ ...written, server });
    expect('fault' in read ? read.fault : null).toBe(fault);
  });

  it.each(['_all', '*', 'a/b', 'a,b', '..', ''])('has no index “%s”', (index) => {
    expect(readConnection({ ...written, index })).toEqual({ fault: 'index' });
  });

  it('is asked permission for by its host alone', () => {
    expect(originPattern({ server: 'https://search.example.org:9200/api' })).toBe(
      'https://search.example.org/*',
    );
  });

  it('gets a name and a password in one header, whatever letters they have', () => {
    expect(authorisation({ kind: 'basic', user: 'réd', password: 'ключ' })).toEqual({
      authorization: `Basic ${Buffer.from('réd:ключ').toString('base64')}`,
    });
    expect(
      readConnection({ ...written, credentials: { kind: 'apiKey', key: 'a\r\nx: y' } }),
    ).toEqual({ fault: 'credentials' });
  });
});

describe('a server that failed', () => {
  const failure = { kind: 'unreachable' as const, detail: '', retryAfter: null };

  it('is left alone longer each time, up to a quarter of an hour, and never at one moment by all', () => {
    let pause = pauseAfter(null, failure, 0, 0.5);
    const waits = [pause.until];
    for (let i = 0; i < 12; i += 1) {
      pause = pauseAfter(pause, failure, 0, 0.5);
      waits.push(pause.until);
    }
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(waits.at(-1)).toBeLessThanOrEqual(900_000);
    expect(pauseAfter(null, failure, 0, 0).until).toBeLessThan(
      pauseAfter(null, failure, 0, 0.99).until,
    );
  });

  it('is not asked at once again for what only a person can mend', () => {
    expect(pauseAfter(null, { ...failure, kind: 'forbidden' }, 0, 0).until).toBeGreaterThan(
      400_000,
    );
  });
});
