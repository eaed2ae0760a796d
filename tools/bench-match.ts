import MiniSearch from 'minisearch';
import { createEngine } from '../engine/engine';
import { segmentSentences } from '../engine/text/segment-sentences';
import { median, processorMs } from './bench/processor-time';
import { syntheticNews } from './bench/synthetic-pack';
import { runTool } from './command-line/run-tool';
import { bundlePack } from './corpus/build-packs';

const help = `Usage: npm run bench:match [-- SIZE…]

Measures the processor time the engine takes for a sentence against packs of 200, 2,000 and 20,000 made-up
statements, beside MiniSearch with its default options over the same sentences. Exit code 1 when a
limit is broken.

  SIZE    pack sizes to measure, of those three (default: all; the largest takes minutes to learn)`;

/** Pack sizes and the most milliseconds a sentence may take, where there is a promise. */
const packSizes: readonly (readonly [number, number | null])[] = [
  [200, 1.5],
  [2_000, null],
  [20_000, 3],
];

/** A long article. */
const sentencesRead = 300;

/** Most milliseconds for a long article against a pack of today's size. */
const longestArticle = 150;

async function main(): Promise<void> {
  console.log(
    'statements   learn s   load s   ms a sentence   ms 300 sentences   plain MiniSearch ms a sentence',
  );
  for (const [size, limit] of chosenSizes(process.argv.slice(2))) {
    const news = syntheticNews(size);
    const learning = processorMs();
    const bundle = bundlePack(news.pack);
    const loading = processorMs();
    const engine = createEngine([bundle]);
    const loaded = processorMs();
    const text = news.page(sentencesRead);
    const whole = median(() => engine.analyseArticle({ text, datePublished: '2022-01-21' }));
    const plain = plainSearch(
      news.pack.statements.map((s) => [s.text, ...s.formulations].join(' ')),
    );
    const sentences = segmentSentences(text).map(({ start, end }) => text.slice(start, end));
    const baseline = median(() => {
      for (const sentence of sentences) plain.search(sentence);
    });
    const each = whole / sentences.length;
    console.log(
      [
        String(size).padEnd(12),
        ((loading - learning) / 1000).toFixed(1).padStart(7),
        ((loaded - loading) / 1000).toFixed(1).padStart(8),
        each.toFixed(2).padStart(15),
        whole.toFixed(0).padStart(18),
        (baseline / sentences.length).toFixed(2).padStart(33),
      ].join(' '),
    );
    if (limit !== null && each > limit)
      fail(`${size} statements: ${each.toFixed(2)} ms a sentence, promised ${limit}`);
    if (size === packSizes[0]?.[0] && whole > longestArticle)
      fail(`${sentencesRead} sentences: ${whole.toFixed(0)} ms, promised ${longestArticle}`);
  }
}

function chosenSizes(args: readonly string[]): typeof packSizes {
  const unknown = args.find((arg) => !packSizes.some(([size]) => String(size) === arg));
  if (unknown !== undefined) {
    throw new Error(`No pack of ${unknown} statements is measured.\n\n${help}`);
  }
  return args.length ? packSizes.filter(([size]) => args.includes(String(size))) : packSizes;
}

function plainSearch(texts: readonly string[]): MiniSearch<{ id: number; text: string }> {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return index;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await runTool(help, main);
