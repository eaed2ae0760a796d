import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine';
import { runToEnd } from '../engine/match/decision/run-to-end';
import { indexPackInSteps } from '../engine/match/learning/learn-pack';
import { ServerProblem } from '../teams/ask-server';
import { type AskedPart, partsOfPage, readPage } from '../teams/asked-parts';
import { type Connection, readConnection } from '../teams/connection';
import type { CrisisHead, StatementContent } from '../teams/documents';
import { packOfDocuments } from '../teams/pack-of-documents';
import { fetchHeads, fetchStatements } from '../teams/search-server';
import { syntheticArchive } from './bench/synthetic-archive';
import { runTool } from './command-line/run-tool';
import { ensureIndex, loadStatements, writeHead } from './teams/load-statements';
import { missingForSearchNode, startSearchNode } from './teams/search-node';
import { type SyntheticCrisis, syntheticStatements } from './teams/synthetic-statements';

const help = `Usage: npm run bench:teams -- [--count N] [--heap 2g] [--local N] [--rounds N]

Loads N made-up statements (20,000 unless told otherwise) into an OpenSearch of one node on this machine, and measures how
long it answers for pages of 40 and of 300 parts, how many pages a second it answers eight readers, and what the browser
does with an answer; beside it, pages read against an archive of --local wordings (200,000; 0 for none) that is on this
machine. A million takes some minutes to load: npm run bench:teams -- --count 1000000 --heap 2g. Needs Java 17 and Maven.`;

/** Pages that are asked about in turn: fewer would be in the server's memory. */
const pagesAsked = 40;

/** Pages read against the archive on this machine. */
const pagesReadHere = 20;

/** Readers who ask at one moment, where pages a second are counted, and for how long, in milliseconds. */
const readers = 8;
const countedFor = 10_000;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '20000' },
      heap: { type: 'string', default: '1g' },
      local: { type: 'string', default: '200000' },
      rounds: { type: 'string', default: '60' },
    },
  });
  const missing = missingForSearchNode();
  if (missing !== null) throw new Error(`This needs ${missing}.`);
  // Times are by the clock, since the server is another program: what else runs counts.
  const tellLoad = () =>
    console.log(`${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)}`);
  tellLoad();
  const node = await startSearchNode({ heap: values.heap });
  try {
    const read = readConnection({ server: node.address, index: 'bench' });
    if (!('connection' in read)) throw new Error(`${node.address} is no address.`);
    const { connection } = read;
    const crisis = syntheticStatements(Number(values.count));
    await load(connection, crisis, Number(values.count));
    const { heads } = await fetchHeads(connection);
    const [head] = heads;
    if (!head) throw new Error('The head of the crisis was refused.');
    console.log(
      `head: ${(JSON.stringify(head).length / 1e6).toFixed(2)} MB, ${head.stems.length} stems, ${head.complete ? 'all of them' : 'the most frequent'}`,
    );
    for (const size of [40, 300])
      await measurePages(connection, crisis, head, size, Number(values.rounds));
  } finally {
    await node.stop();
  }
  if (Number(values.local) > 0) measureLocal(Number(values.local));
  tellLoad();
}

async function load(connection: Connection, crisis: SyntheticCrisis, count: number): Promise<void> {
  await ensureIndex(connection);
  const started = performance.now();
  let told = 0;
  await loadStatements(connection, crisis.documents(), ({ read }) => {
    if (read - told < count / 20 && read < count) return;
    told = read;
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `loaded ${read} in ${seconds.toFixed(0)} s, ${Math.round(read / seconds)} a second`,
    );
  });
  await writeHead(connection, crisis.head);
  const answer = await fetch(`${connection.server}/${connection.index}/_stats/store`);
  const { _all } = (await answer.json()) as {
    _all: { primaries: { store: { size_in_bytes: number } } };
  };
  console.log(`index: ${(_all.primaries.store.size_in_bytes / 1e6).toFixed(0)} MB`);
}

async function measurePages(
  connection: Connection,
  crisis: SyntheticCrisis,
  head: CrisisHead,
  size: number,
  rounds: number,
): Promise<void> {
  const pages = Array.from({ length: pagesAsked }, (_, number) => crisis.page(size, number));
  const parts = pages.map((page) => partsOfPage(readPage(page)).slice(0, size));
  let unanswered = 0;
  const ask = async (number: number) => {
    try {
      return await fetchStatements(connection, parts[number % parts.length] as AskedPart[], [head]);
    } catch (error) {
      if (!(error instanceof ServerProblem) || error.kind !== 'slow') throw error;
      unanswered += 1;
      return null;
    }
  };
  for (let number = 0; number < parts.length; number += 1) await ask(number);
  unanswered = 0;
  const times: number[] = [];
  let statements = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const answer = await ask(round);
    times.push(performance.now() - started);
    statements += answer?.found.reduce((sum, { length }) => sum + length, 0) ?? 0;
  }
  let answered = 0;
  const end = performance.now() + countedFor;
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let i = reader; performance.now() < end; i += readers) if (await ask(i)) answered += 1;
    }),
  );
  const reading: number[] = [];
  for (const page of pages.slice(0, 5)) {
    const number = pages.indexOf(page);
    const answer = await ask(number);
    const contents = (answer?.found ?? [])
      .flatMap((hits) => hits.flatMap((hit) => hit.contents))
      .slice(0, 240) satisfies StatementContent[];
    const open = createEngine([]).openAnalysis(page);
    const started = performance.now();
    const checked = packOfDocuments(head, contents);
    if (!checked) throw new Error('The answer was refused.');
    runToEnd(
      open.withPacksInSteps([
        {
          format: 'sidelight-pack',
          formatVersion: 1,
          sha256: '',
          pack: checked.pack,
          learned: null,
        },
      ]),
    );
    reading.push(performance.now() - started);
  }
  console.log(
    `page of ${size} parts: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, ` +
      `${(statements / rounds).toFixed(0)} hits; ${(answered / (countedFor / 1000)).toFixed(1)} pages a second for ${readers} readers; ` +
      `checking, learning and reading the answer ${quantile(reading, 0.5)} ms; ` +
      `${unanswered} requests without an answer in ten seconds`,
  );
}

/** Pages of as many sentences against an archive on this machine, by the index that the extension keeps of it. */
function measureLocal(wordings: number): void {
  const { pack, page } = syntheticArchive(wordings);
  const begun = performance.now();
  const { learned, index } = runToEnd(indexPackInSteps(pack));
  const built = performance.now() - begun;
  const engine = createEngine([{ pack, learned, index }]);
  for (const size of [40, 300]) {
    const articles = Array.from({ length: pagesReadHere }, () => ({
      url: 'https://page.example/',
      datePublished: '2023-12-31',
      text: page(size),
    }));
    for (const article of articles.slice(0, 3)) engine.openAnalysis(article);
    const times = articles.map((article) => {
      const started = performance.now();
      engine.openAnalysis(article);
      return performance.now() - started;
    });
    console.log(
      `archive of ${wordings} wordings here, page of ${size} sentences: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (built in ${(built / 1000).toFixed(0)} s)`,
    );
  }
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}

await runTool(help, bench);
