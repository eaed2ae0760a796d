import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createEngine } from '../../engine/engine';
import { runToEnd } from '../../engine/match/decision/run-to-end';
import type { ArticleAnalysis } from '../../engine/match/types';
import type { Pack } from '../../engine/pack/types';
import { excerptPack } from '../../stories/excerpt-pack';
import { ServerProblem } from '../../teams/ask-server';
import { partsOfPage, readPage } from '../../teams/asked-parts';
import { type Connection, readConnection } from '../../teams/connection';
import { statementDocuments } from '../../teams/crisis-documents';
import type { CrisisHead } from '../../teams/documents';
import { packOfDocuments } from '../../teams/pack-of-documents';
import { fetchHeads, fetchStatements } from '../../teams/search-server';
import { draftSending, topicOfStory } from '../../teams/story-sending';
import { readStoredStory, sendStory, takeBackStory } from '../../teams/write-story';
import { bundlePack, sha256 as sha256Of } from '../../tools/corpus/build-packs';
import { readPackFolder } from '../../tools/corpus/read-pack-folder';
import { ensureIndex, loadStatements } from '../../tools/teams/load-statements';
import { syntheticCrisis, syntheticStatements } from '../../tools/teams/synthetic-statements';
import { pagesOfGoldSet } from '../e2e/support/asked-pages';
import { index, syntheticCount } from './support/set-up';

const sha256 = async (text: string) => sha256Of(text);

const address = inject('searchNode');

/** What of the marks that a pack on this machine gives are given by the same statements on a server. */
const fewestFound = 0.9;

describe('OpenSearch itself', () => {
  const read = readConnection({ server: address ?? '', index });
  const connection = ('connection' in read ? read.connection : null) as Connection;
  let heads: CrisisHead[];
  let pack: Pack;

  beforeAll(async () => {
    // By the command, as a team does it.
    load('corpus/ukraine-2022');
    ({ heads } = await fetchHeads(connection));
    pack = await readPackFolder('corpus/ukraine-2022');
  });

  const load = (...more: string[]) =>
    execFileSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'tools/team-load.ts',
        '--server',
        address ?? '',
        '--index',
        index,
        ...more,
      ],
      { encoding: 'utf8' },
    );

  it('gives the heads of all crises, with how many statements and which stems they have', () => {
    expect(heads.map(({ info }) => info.id).sort()).toEqual([
      syntheticCrisis,
      'ukraine-2022',
      'water',
    ]);
    const synthetic = heads.find(({ info }) => info.id === syntheticCrisis);
    expect(synthetic?.statements).toBe(syntheticCount);
    expect(synthetic?.stems.length).toBeGreaterThan(10_000);
    expect(synthetic?.counts[0]).toBeGreaterThan(synthetic?.counts.at(-1) as number);
  });

  it('is loaded again without writing what has not changed', async () => {
    expect(load('corpus/ukraine-2022')).toMatch(/122 of 122, 0 written, 122 unchanged/);
    const changed = {
      ...pack,
      statements: pack.statements.map((statement, i) =>
        i === 0 ? { ...statement, text: `${statement.text} Indeed.` } : statement,
      ),
    };
    const progress = await loadStatements(connection, statementDocuments(changed, pack.id));
    expect(progress.written).toBeGreaterThan(0);
    expect(progress.written).toBeLessThan(10);
    // As it was, for the tests that follow.
    await loadStatements(connection, statementDocuments(pack, pack.id));
  });

  it('goes on where a load was broken off', async () => {
    const own = { ...connection, index: 'broken-off' };
    await ensureIndex(own);
    const all = [...statementDocuments(pack, pack.id)];
    await loadStatements(own, all.slice(0, 50));
    expect(await loadStatements(own, all)).toEqual({ read: 122, written: 72, unchanged: 50 });
  });

  it('is told nothing by a dry run', () => {
    const said = load('--dry-run', '--crisis', 'nowhere', 'corpus/ukraine-2022');
    expect(said).toContain('122 statements');
    expect(said).not.toContain('"text": "The');
    expect(heads.some(({ info }) => info.id === 'nowhere')).toBe(false);
  });

  it('answers every question of a page of 300 parts at once', async () => {
    const { page } = syntheticStatements(syntheticCount);
    const head = heads.find(({ info }) => info.id === syntheticCrisis) as CrisisHead;
    const parts = partsOfPage(readPage(page(400, 1))).slice(0, 300);
    expect(parts).toHaveLength(300);
    const answer = await fetchStatements(connection, parts, [head]);
    expect(answer?.failed).toBe(0);
    expect(answer?.malformed).toBe(0);
    expect(answer?.found.filter((hits) => hits.length > 0).length).toBeGreaterThan(200);
  });

  it('takes a reader’s story, its changes, and gives it back', async () => {
    const story = excerptPack(pack);
    const topic = await topicOfStory('story-of-a-reader-7c3d', sha256);
    const draft = async (from: Pack) => {
      const drafted = await draftSending(from, topic, sha256);
      if (!drafted) throw new Error('There is nothing to send.');
      return drafted;
    };
    const whole = await draft(story);
    expect(await readStoredStory(connection, topic)).toEqual(new Map());
    const all = whole.statements.length;
    expect(await sendStory(connection, whole, new Map())).toMatchObject({ written: all });
    const found = await fetchHeads(connection);
    expect(found.heads.find(({ info }) => info.id === topic)?.statements).toBe(all);
    // Sent anew, all that has changed is one statement that is gone.
    const [, ...others] = story.statements;
    const lessOne = await draft(excerptPack({ ...story, statements: others }));
    const stored = await readStoredStory(connection, topic);
    expect(stored.size).toBe(all + 1);
    expect(await sendStory(connection, lessOne, stored)).toMatchObject({ removed: 1, refused: [] });
    const rest = await readStoredStory(connection, topic);
    expect(await takeBackStory(connection, topic, rest)).toBe(all - 1);
    expect(await readStoredStory(connection, topic)).toEqual(new Map());
  });

  it('does not take a story into an index of something else', async () => {
    const other = { ...connection, index: 'something-else' };
    await fetch(`${address}/${other.index}/_doc/1?refresh=true`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"stems":"words"}',
    });
    await expect(readStoredStory(other, 'story-1')).rejects.toMatchObject({ kind: 'otherIndex' });
  });

  it('says that there is no index, as a problem', async () => {
    const none = fetchHeads({ ...connection, index: 'no-such-index' });
    await expect(none).rejects.toBeInstanceOf(ServerProblem);
    await expect(none).rejects.toMatchObject({ kind: 'noIndex' });
  });

  it('marks what a pack on this machine marks, and hardly anything else', async () => {
    const head = heads.find(({ info }) => info.id === 'ukraine-2022') as CrisisHead;
    const shipped = bundlePack(pack);
    const local = createEngine([shipped]);
    const none = createEngine([]);
    let both = 0;
    let here = 0;
    const onlyThere: string[] = [];
    for (const { article } of pagesOfGoldSet) {
      const ofPack = marksOf(local.analyseArticle(article));
      const found = await fetchStatements(connection, partsOfPage(readPage(article)), [head]);
      const contents = (found?.found ?? []).flatMap((hits) => hits.flatMap((hit) => hit.contents));
      const checked = packOfDocuments(head, contents);
      expect(checked?.refused).toBe(0);
      if (!checked) throw new Error('The head was refused.');
      const bundle = { ...shipped, pack: checked.pack, learned: null };
      const ofServer = marksOf(
        runToEnd(none.openAnalysis(article).withPacksInSteps([bundle])).analysis,
      );
      here += ofPack.length;
      both += ofPack.filter((mark) => ofServer.includes(mark)).length;
      onlyThere.push(...ofServer.filter((mark) => !ofPack.includes(mark)));
    }
    console.log(
      `gold set: ${here} marks by the pack, ${both} of them by the server, ${onlyThere.length} by the server alone`,
    );
    expect(here).toBeGreaterThan(30);
    expect(both / here).toBeGreaterThanOrEqual(fewestFound);
    expect(onlyThere.length).toBeLessThanOrEqual(here * (1 - fewestFound));
  }, 240_000);
});

/** Where a page is marked, and what for. */
const marksOf = ({ claims }: ArticleAnalysis) =>
  claims
    .filter(({ highlighted }) => highlighted)
    .map(({ start, matches: [top] }) => `${start} ${top?.statement}`);
