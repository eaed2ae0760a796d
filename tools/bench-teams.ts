import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine';
import { runToEnd } from '../engine/match/decision/run-to-end';
import { type AskedPart, partsOfPage, readPage } from '../teams/asked-parts';
import { type Connection, readConnection } from '../teams/connection';
import type { CrisisHead, StatementContent } from '../teams/documents';
import { packOfDocuments } from '../teams/pack-of-documents';
import { fetchHeads, fetchStatements } from '../teams/search-server';
import { importablePackFile } from './bench/importable-pack';
import { runTool } from './command-line/run-tool';
import { ensureIndex, loadStatements, writeHead } from './teams/load-statements';
import { missingForSearchNode, startSearchNode } from './teams/search-node';
import { type SyntheticCrisis, syntheticStatements } from './teams/synthetic-statements';

const help = `Usage: npm run bench:teams -- [--count N] [--heap 2g] [--local N] [--rounds N]

Loads N made-up statements (20,000 unless told otherwise) into an OpenSearch of one node on this machine, and measures how
long it answers for pages of 40 and of 300 parts, how many pages a second it answers eight readers, and what the browser
does with an answer; beside it, a page read against a pack of --local statements (2,000) that is on this machine. Needs
Java 17 and Maven.`;

/** Readers who ask at one moment, where pages a second are counted, and for how long, in milliseconds. */
const readers = 8;
const countedFor = 10_000;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '20000' },
      heap: { type: 'string', default: '1g' },
      local: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '60' },
    },
  });
  const missing = missingForSearchNode();
  if (missing !== null) throw new Error(`This needs ${missing}.`);
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
    measureLocal(Number(values.local), crisis);
  } finally {
    await node.stop();
  }
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
  const pages = Array.from({ length: 40 }, (_, number) => crisis.page(size, number));
  const parts = pages.map((page) => partsOfPage(readPage(page)).slice(0, size));
  const ask = (number: number) =>
    fetchStatements(connection, parts[number % parts.length] as AskedPart[], [head]);
  for (let number = 0; number < parts.length; number += 1) await ask(number);
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
      for (let i = reader; performance.now() < end; i += readers) {
        await ask(i);
        answered += 1;
      }
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
      `checking, learning and reading the answer ${quantile(reading, 0.5)} ms`,
  );
}

/** The same kind of page against a pack on this machine. */
function measureLocal(statements: number, crisis: SyntheticCrisis): void {
  const bundle = JSON.parse(importablePackFile(statements));
  const started = performance.now();
  const engine = createEngine([bundle]);
  const opened = performance.now() - started;
  for (const size of [40, 300]) {
    const page = crisis.page(size, 0);
    engine.openAnalysis(page);
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      engine.openAnalysis(page);
      return performance.now() - begun;
    });
    console.log(
      `local pack of ${statements} statements, page of ${size} sentences: p50 ${quantile(times, 0.5)} ms (learned in ${(opened / 1000).toFixed(1)} s)`,
    );
  }
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}

await runTool(help, bench);
