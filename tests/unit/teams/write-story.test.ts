import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../engine/pack/types';
import { excerptPack } from '../../../stories/excerpt-pack';
import { ServerProblem } from '../../../teams/ask-server';
import type { Connection } from '../../../teams/connection';
import { headId } from '../../../teams/crisis-documents';
import { packOfDocuments } from '../../../teams/pack-of-documents';
import { fetchHeads, fetchStatements } from '../../../teams/search-server';
import { draftSending, type StorySending, topicOfStory } from '../../../teams/story-sending';
import {
  readStoredStory,
  sendStory,
  takeBackStory,
  type WriteOptions,
} from '../../../teams/write-story';
import {
  type FakeSearchServer,
  type Fault,
  startFakeSearchServer,
} from '../../support/fake-search-server';
import { waterPack } from '../engine/water-pack';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

/** A story on the same crisis: what two outlets report of it, and words of its articles that nobody compares. */
const story: Pack = excerptPack({
  ...waterPack,
  articles: waterPack.articles.map((article) => ({
    ...article,
    text: `${article.text}\n\nNobody but this outlet knows of the lamplighters.`,
  })),
});

let server: FakeSearchServer;
let connection: Connection;
let topic: string;
let sending: StorySending;

beforeAll(async () => {
  server = await startFakeSearchServer(waterPack);
  connection = { server: server.address, index: 'sidelight', credentials: { kind: 'none' } };
  topic = await topicOfStory('story-the-keld-dam-1f2e', sha256);
  sending = (await draftSending(story, topic, sha256)) as StorySending;
});
afterAll(() => server.close());
beforeEach(() => {
  server.fault = null;
  server.asked.length = 0;
  server.written.clear();
});

async function send(what = sending, options: WriteOptions = {}) {
  return sendStory(connection, what, await readStoredStory(connection, topic), options);
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ServerProblem ? error.kind : error),
  );
const writes = () => server.asked.filter(({ what }) => what.endsWith('/_bulk'));

describe('what goes', () => {
  it('is what several outlets report, in their words, and nothing else of an article', () => {
    const all = [sending.headLine, ...sending.statements.map(({ line }) => line)];
    const json = all.map((line) => line.json).join('');
    expect(sending.statements.length).toBe(story.statements.length);
    expect(sending.statements.length).toBeGreaterThan(1);
    expect(json).not.toContain('lamplighters');
    for (const { line } of sending.statements)
      expect(JSON.parse(line.json)).not.toHaveProperty('content.0.articles.0.text');
    expect(sending.bytes).toBe(all.reduce((sum, line) => sum + Buffer.byteLength(line.json), 0));
  });

  it('goes to a topic that tells nothing of the story, the same each time', async () => {
    expect(topic).toMatch(/^story-[0-9a-f]{20}$/);
    expect(await topicOfStory('story-the-keld-dam-1f2e', sha256)).toBe(topic);
    expect(await topicOfStory('story-the-keld-dam-1f2f', sha256)).not.toBe(topic);
  });

  it('is nothing where no two outlets report anything', async () => {
    expect(
      await draftSending({ ...story, statements: [], articles: [] }, topic, sha256),
    ).toBeNull();
  });

  it('is not what nobody’s Sidelight would take', async () => {
    const [first, ...others] = story.statements;
    if (!first) throw new Error('The story has no statement.');
    const faulty = { ...first, speaker: 'nobody-knows-whom' };
    const drafted = await draftSending(
      { ...story, statements: [faulty, ...others] },
      topic,
      sha256,
    );
    expect(drafted?.leftOut).toBe(1);
    expect(drafted?.statements).toHaveLength(others.length);
  });
});

describe('a story that is sent', () => {
  it('is asked for by its topic alone before', async () => {
    await readStoredStory(connection, topic);
    for (const { body } of server.asked) expect(body).not.toMatch(/dam|keld|water/i);
    expect(writes()).toEqual([]);
  });

  it('is found by the team, and used like any pack', async () => {
    expect(await send()).toEqual({
      written: sending.statements.length,
      unchanged: 0,
      removed: 0,
      refused: [],
    });
    const { heads } = await fetchHeads(connection);
    const head = heads.find(({ info }) => info.id === topic);
    if (!head) throw new Error('Nobody knows of it.');
    expect(head.info.title).toBe(story.title);
    const answer = await fetchStatements(connection, [['keld', 'dam', 'open', 'summer']], [head]);
    const contents = answer?.found.flat().flatMap((hit) => hit.contents) ?? [];
    expect(packOfDocuments(head, contents)?.refused).toBe(0);
  });

  it('writes its head last, and tells how far it is', async () => {
    const told: [number, number][] = [];
    await send(sending, { tell: (done, all) => told.push([done, all]) });
    expect([...server.written.keys()].at(-1)).toBe(headId(topic));
    const all = sending.statements.length + 1;
    expect(told[0]).toEqual([0, all]);
    expect(told.at(-1)).toEqual([all, all]);
  });

  it('is written again only where it has changed, and what is gone from it is taken away', async () => {
    await send();
    expect(await send()).toMatchObject({ written: 0, removed: 0 });
    expect(writes()).toHaveLength(2);
    const [first, second, ...others] = story.statements;
    if (!first || !second) throw new Error('The story has too few statements.');
    const changed = { ...first, text: `${first.text} Indeed.` };
    const without = { ...story, statements: [changed, ...others] };
    const next = (await draftSending(without, topic, sha256)) as StorySending;
    const result = await send(next);
    expect(result).toMatchObject({ written: 1, unchanged: others.length, removed: 1, refused: [] });
    expect([...server.written.keys()].some((id) => id.endsWith(`:${second.id}`))).toBe(false);
  });

  it('goes on where it was broken off', async () => {
    server.fault = 'crashesLater';
    expect(await problemOf(send())).toBe('unreachable');
    expect(server.written.size).toBe(sending.statements.length);
    server.fault = null;
    expect(await send()).toMatchObject({ written: 0, unchanged: sending.statements.length });
    expect(server.written.has(headId(topic))).toBe(true);
  }, 20_000);

  it.each<Fault>(['slow', 'crashes'])(
    'is stopped while a server that %s is waited for',
    async (fault) => {
      const stored = await readStoredStory(connection, topic);
      server.fault = fault;
      const stop = new AbortController();
      const sent = sendStory(connection, sending, stored, { signal: stop.signal });
      setTimeout(() => stop.abort(new Error('stopped')), 100);
      await expect(sent).rejects.toThrow('stopped');
      expect(writes()).toHaveLength(1);
    },
  );

  it('is written in the end where the server is busy for some of it', async () => {
    server.fault = 'isBusyForSome';
    expect(await send()).toMatchObject({ written: sending.statements.length, refused: [] });
  });

  it('lacks what the server refuses, and says what and why', async () => {
    server.fault = 'refusesOne';
    server.refused = `${topic}:dam-stays-open`;
    const { refused, written } = await send();
    expect(refused).toEqual([{ id: `${topic}:dam-stays-open`, reason: 'too long a day' }]);
    expect(written).toBe(sending.statements.length - 1);
    server.fault = null;
    expect(await send()).toMatchObject({ written: 1, refused: [] });
  });

  it('is taken back, of it all and nothing else', async () => {
    await send();
    server.written.set('other:x', { kind: 'statement', crisis: 'other', hash: '' });
    const stored = await readStoredStory(connection, topic);
    expect(await takeBackStory(connection, topic, stored)).toBe(sending.statements.length);
    expect([...server.written.keys()]).toEqual(['other:x']);
    const [{ body } = { body: '' }] = writes().slice(-1);
    expect(body.split('\n')[0]).toContain(headId(topic));
    // What another browser has taken away meanwhile is no fault.
    expect(await takeBackStory(connection, topic, stored)).toBe(sending.statements.length);
  });
});

it.each<[Fault, string]>([
  ['refusesSignIn', 'unauthorised'],
  ['forbids', 'readOnlyRole'],
  ['forbidsSearching', 'forbidden'],
  ['html', 'notJson'],
  ['redirects', 'redirected'],
  ['huge', 'tooLarge'],
  ['noIndex', 'noIndex'],
  ['shardsFail', 'failed'],
  ['isOfSomethingElse', 'otherIndex'],
  ['isFull', 'full'],
])(
  'a server that %s before anything is sent: %s',
  async (fault, kind) => {
    server.fault = fault;
    expect(await problemOf(send())).toBe(kind);
    expect(server.written.size).toBe(0);
    expect(writes()).toEqual([]);
  },
  20_000,
);

it.each<[Fault, string]>([
  ['refusesSignIn', 'unauthorised'],
  ['forbids', 'readOnlyRole'],
  ['refusesWriting', 'readOnlyRole'],
  ['isLocked', 'locked'],
  ['busy', 'busy'],
  ['html', 'notJson'],
  ['redirects', 'redirected'],
])('a server that %s when it is written to: %s', async (fault, kind) => {
  const stored = await readStoredStory(connection, topic);
  server.fault = fault;
  expect(await problemOf(sendStory(connection, sending, stored))).toBe(kind);
  expect(server.written.size).toBe(0);
});

it('a server that is away is said to be', async () => {
  const gone = await startFakeSearchServer(waterPack);
  await gone.close();
  const there = { ...connection, server: gone.address };
  expect(await problemOf(readStoredStory(there, topic))).toBe('unreachable');
}, 20_000);
