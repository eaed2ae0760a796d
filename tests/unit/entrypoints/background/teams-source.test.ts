import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CardContent } from '../../../../components/card/card-content';
import type { Comparison } from '../../../../engine/compare/types';
import type { ArticleAnalysis } from '../../../../engine/match/types';
import type { Pack } from '../../../../engine/pack/types';
import type { Pause } from '../../../../teams/back-off';
import { teamPackId } from '../../../../teams/pack-of-documents';
import type { AskedPage } from '../../../../teams/setup/team-state';
import {
  type FakeSearchServer,
  type Fault,
  startFakeSearchServer,
} from '../../../support/fake-search-server';
import { waterPack } from '../../engine/water-pack';
import { ask, ownFiles, resetBrowser, senders, startWorker } from './support/worker';

/** Other work keeps the machine busy: what is waited for comes, but not within a second. */
const within = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });

/** A worker of Sidelight for teams that has just been started. */
async function startTeamsWorker(): Promise<void> {
  // Told anew each time: a mock that was made before would outlive the worker.
  vi.doMock(
    '../../../../entrypoints/background/statement-source',
    () => import('../../../../entrypoints/background/teams/statement-source'),
  );
  await startWorker();
}

/** A page of a third outlet that reports two statements of the pack, which is on the server alone. */
const article = {
  url: 'https://valley-post.example/dam',
  headline: 'Keld dam dispute goes on',
  datePublished: '2031-05-04',
  text: [
    'The Keld dam would not be closed this summer, said Ilse Varda, the water minister of Norvia.',
    'Ostria has massed some 40,000 soldiers in the Keld valley, officials in Norvia said.',
    'It rained in the afternoon.',
  ].join('\n\n'),
};
const key = { kind: 'apiKey', key: 'aWQ6c2VjcmV0LW9mLXRlYW0=' };

let server: FakeSearchServer;
let allowed: string[];

beforeEach(async () => {
  // The worker of the test before would hear its storage being emptied, and set to work on this one's.
  fakeBrowser.storage.onChanged.removeAllListeners();
  await resetBrowser();
  ownFiles.set('/packs/index.json', []);
  server = await startFakeSearchServer(waterPack);
  allowed = ['http://127.0.0.1/*'];
  const never = { addListener: () => {} };
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => allowed.includes(origin)),
      onAdded: never,
      onRemoved: never,
    },
  });
});
afterEach(() => server.close());

async function setUp(): Promise<void> {
  await browser.storage.local.set({
    team: { server: server.address, index: 'sidelight', isOn: true, credentials: key },
  });
  await startTeamsWorker();
  await within(async () =>
    expect((await browser.storage.local.get('gate')).gate).toHaveProperty(teamPackId('water')),
  );
}

const deeper = (sender: object = senders.page) =>
  ask<ArticleAnalysis | null>('decideByMeaning', article, sender);
const analyse = (sender: object = senders.page) =>
  ask<ArticleAnalysis>('analyseArticle', article, sender);
const searches = () => server.asked.filter(({ what }) => what.endsWith('_msearch'));
const pause = async () =>
  (await browser.storage.session.get('teamPause')).teamPause as Pause | undefined;
const askedPages = async () =>
  ((await browser.storage.session.get('teamPages')).teamPages ?? []) as AskedPage[];
const statementsOf = (analysis: ArticleAnalysis | null) =>
  (analysis?.claims ?? [])
    .filter(({ highlighted }) => highlighted)
    .map(({ matches }) => matches[0]?.statement);

describe('a page that a team’s server knows statements of', () => {
  it('is marked by what the server alone has', async () => {
    await setUp();
    const first = await analyse();
    expect(first.claims).toEqual([]);
    expect(first.doubtful).toBeGreaterThan(0);
    const analysis = await deeper();
    expect(statementsOf(analysis)).toContain('dam-stays-open');
    expect(analysis?.doubtful).toBe(0);
    expect(await askedPages()).toMatchObject([{ url: article.url, refused: 0, isPartial: false }]);
  });

  it('is asked about in one request, of stems, with the key in a header alone', async () => {
    await setUp();
    await analyse();
    await deeper();
    await deeper();
    expect(searches()).toHaveLength(1);
    const [{ body, headers }] = searches() as [(typeof server.asked)[number]];
    expect(headers.authorization).toBe(`ApiKey ${key.key}`);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(body).not.toContain(key.key);
    expect(body).not.toContain('would not be closed');
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain(key.key);
  });

  it('that changes is asked about only for what is new in it, and not learned for anew', async () => {
    await setUp();
    await analyse();
    await deeper();
    const grown = { ...article, text: `${article.text}\n\nThe levy on water angered Piet Tolm.` };
    await ask('analyseArticle', grown, senders.page);
    const analysis = await ask<ArticleAnalysis | null>('decideByMeaning', grown, senders.page);
    expect(statementsOf(analysis)).toContain('dam-stays-open');
    const [, second] = searches();
    expect(second?.body.trimEnd().split('\n')).toHaveLength(2);
  });

  it('has its comparison also when the worker has died since', async () => {
    await setUp();
    await analyse();
    await deeper();
    await startTeamsWorker();
    const request = {
      pack: teamPackId('water'),
      statement: 'dam-stays-open',
      sentence: article.text.split('\n')[0] as string,
    };
    const comparison = await ask<Comparison | null>('compareStatement', request);
    expect(comparison?.outletCount).toBe(2);
    const pack = await ask<Pack | null>('readPack', request.pack);
    expect(pack?.title).toBe(waterPack.title);
    expect(searches()).toHaveLength(1);
  });

  it('says on its card where its words were sent', async () => {
    await setUp();
    await analyse();
    const claim = (await deeper())?.claims[0];
    if (!claim) throw new Error('The page has no claim.');
    const [match] = claim.matches;
    const card = await ask<CardContent | null>(
      'readCard',
      {
        host: 'valley-post.example',
        matches: [
          {
            pack: match?.pack,
            statement: match?.statement,
            sentence: claim.text,
            receipt: match?.receipt,
          },
        ],
      },
      { ...senders.page, url: article.url },
    );
    expect(JSON.stringify(card?.statements[0]?.card)).toContain(
      `Found on ${new URL(server.address).host}`,
    );
  });
});

describe('a server that an organisation has set', () => {
  it('is asked in place of the reader’s own, with its key', async () => {
    await browser.storage.managed.set({
      server: server.address,
      index: 'newsroom',
      apiKey: 'bWFuYWdlZDprZXk=',
    });
    try {
      await browser.storage.local.set({
        team: { server: 'http://127.0.0.1:9', index: 'sidelight', isOn: true },
      });
      await startTeamsWorker();
      await within(() =>
        expect(server.asked.map(({ what }) => what)).toContain('POST /newsroom/_search'),
      );
      expect(server.asked.at(-1)?.headers.authorization).toBe('ApiKey bWFuYWdlZDprZXk=');
      expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('bWFuYWdlZ');
    } finally {
      await browser.storage.managed.clear();
    }
  });
});

describe('nothing is asked', () => {
  it('about a page in a private window', async () => {
    await setUp();
    await analyse(senders.privatePage);
    await deeper(senders.privatePage);
    expect(searches()).toEqual([]);
  });

  it('about a page on something else', async () => {
    await setUp();
    const other = { ...article, text: 'It rained in the afternoon, and the harbour was closed.' };
    expect((await ask<ArticleAnalysis>('analyseArticle', other, senders.page)).doubtful).toBe(0);
    expect(searches()).toEqual([]);
  });

  it('of a server that the browser does not allow', async () => {
    allowed = [];
    await browser.storage.local.set({
      team: { server: server.address, index: 'sidelight', isOn: true },
    });
    await startTeamsWorker();
    await analyse();
    await deeper();
    expect(server.asked).toEqual([]);
  });

  it('of a server that is switched off', async () => {
    await setUp();
    await browser.storage.local.set({
      team: { server: server.address, index: 'sidelight', isOn: false },
    });
    await within(async () => expect((await browser.storage.local.get('gate')).gate).toEqual({}));
    await analyse();
    expect(searches()).toEqual([]);
  });
});

describe('a server at fault', () => {
  it.each<[Fault, Pause['kind']]>([
    ['refusesSignIn', 'unauthorised'],
    ['forbids', 'forbidden'],
    ['busy', 'busy'],
    ['noIndex', 'noIndex'],
    ['html', 'notJson'],
    ['redirects', 'redirected'],
    ['huge', 'tooLarge'],
    ['crashes', 'unreachable'],
    ['searchesFail', 'failed'],
  ])('that %s is left alone, and the page keeps what words gave', async (fault, kind) => {
    await setUp();
    server.fault = fault;
    await analyse();
    expect(await deeper()).toBeNull();
    expect(await pause()).toMatchObject({ kind, failures: 1 });
    expect((await pause())?.until).toBeGreaterThan(Date.now());
    expect(await askedPages()).toMatchObject([{ url: article.url, at: null }]);
    // Also by a worker that is new.
    server.fault = null;
    await startTeamsWorker();
    await analyse();
    await deeper();
    expect(searches()).toHaveLength(1);
    expect(JSON.stringify(await pause())).not.toContain('words of a query');
  });

  it('that was sent nowhere else is not followed', async () => {
    await setUp();
    server.fault = 'redirects';
    await analyse();
    await deeper();
    expect(server.asked.map(({ what }) => what)).not.toContain('POST /elsewhere');
    expect(server.asked.map(({ what }) => what)).not.toContain('GET /elsewhere');
  });

  it('that asks for two minutes gets them', async () => {
    await setUp();
    server.fault = 'busy';
    const before = Date.now();
    await analyse();
    await deeper();
    expect((await pause())?.until).toBeGreaterThanOrEqual(before + 120_000);
  });

  it('is asked again by the same worker when the pause is over', async () => {
    await setUp();
    server.fault = 'busy';
    await analyse();
    await deeper();
    server.fault = null;
    await browser.storage.session.remove('teamPause');
    await analyse();
    expect(statementsOf(await deeper())).toContain('dam-stays-open');
  });

  it('is asked again when the pause is over, and forgiven', async () => {
    await setUp();
    server.fault = 'crashes';
    await analyse();
    await deeper();
    server.fault = null;
    const paused = await pause();
    await browser.storage.session.set({ teamPause: { ...paused, until: Date.now() - 1 } });
    await startTeamsWorker();
    await analyse();
    expect(statementsOf(await deeper())).toContain('dam-stays-open');
    expect(await pause()).toBeUndefined();
  });

  it('of which a shard fails still gives what it has, and that is said', async () => {
    await setUp();
    server.fault = 'shardsFail';
    await analyse();
    expect(statementsOf(await deeper())).toContain('dam-stays-open');
    expect(await askedPages()).toMatchObject([{ isPartial: true }]);
  });

  it('that gives what is no statement marks nothing by it', async () => {
    await setUp();
    server.fault = 'malformedStatements';
    await analyse();
    expect(await deeper()).toBeNull();
    const [page] = await askedPages();
    expect(page?.refused).toBeGreaterThan(0);
  });

  it('that gives a wording no article can have leaves the others', async () => {
    await setUp();
    for (const { content } of server.documents)
      for (const { statement } of content)
        if (statement.id === 'dam-stays-open') statement.text = 'A \u202Egloss that is turned.';
    await analyse();
    const analysis = await deeper();
    expect(statementsOf(analysis)).not.toContain('dam-stays-open');
    expect(statementsOf(analysis).length).toBeGreaterThan(0);
  });

  it.each([
    ['of every text', { any: ['the'], minimumDistinct: 1 }],
    ['that are none', { any: ['keld, dam'], minimumDistinct: 1 }],
  ])('whose gate has words %s is not believed', async (_, gate) => {
    const head = server.head as { info: object };
    server.head = { ...head, info: { ...head.info, gate } };
    await browser.storage.local.set({
      team: { server: server.address, index: 'sidelight', isOn: true },
    });
    await startTeamsWorker();
    await within(() =>
      expect(server.asked.some(({ what }) => what.endsWith('_search'))).toBe(true),
    );
    await within(async () =>
      expect((await browser.storage.local.get('teamHeads')).teamHeads).toMatchObject({ heads: [] }),
    );
    expect((await browser.storage.local.get('gate')).gate).toEqual({});
  });

  it('of an old version is not used', async () => {
    server.fault = 'oldVersion';
    await browser.storage.local.set({
      team: { server: server.address, index: 'sidelight', isOn: true },
    });
    await startTeamsWorker();
    await within(async () => expect(await pause()).toMatchObject({ kind: 'version' }));
  });
});
