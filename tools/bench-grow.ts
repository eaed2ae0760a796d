import { createEngine } from '../engine/engine';
import { growCollectionInSteps, growPack } from '../engine/grow/grow-pack';
import { textOf } from '../engine/grow/kept-text';
import { type ReadArticle, readKeptArticle } from '../engine/grow/read-kept-article';
import type { KeptArticle } from '../engine/grow/types';
import type { Pack } from '../engine/pack/types';
import { segmentSentences } from '../engine/text/segment-sentences';
import { median, processorMs } from './bench/processor-time';
import { runTool } from './command-line/run-tool';
import { bundlePack, packFolders } from './corpus/build-packs';
import { readPackFolder } from './corpus/read-pack-folder';
import { type Crisis, readCrises } from './crises/read-crises';
import { inventedArticles } from './grow/invented-articles';

const help = `Usage: npm run bench:grow

Measures the processor time of keeping one more article of forty invented sentences beside collections of 5, 20
and 50: cutting it, then grouping all of them anew and drafting the pack, and the longest step between which
other work may be done. The background has grown the collection before, and kept other articles beside it, never
this one; what it takes that has just started, and remembers nothing, stands beside. Then what a sentence of a page
costs with the pack of 50 articles, against the shipped pack with pages of its own crisis. Exit code 1 when a limit is
broken.`;

const sizes = [5, 20, 50];

const sentencesEach = 40;

/** Most milliseconds for one more article, where the collection has been grown before, and for one step of it. */
const longestKeep = 2_000;
const longestStep = 250;

/** What a sentence of a page may cost with the largest story, in what one costs with the shipped pack. */
const dearestSentence = 1.1;

/** Grouping fifty articles takes a second: few runs tell enough. */
const runs = 3;

async function main(): Promise<void> {
  const articles = articlesOf(
    await readCrises('tools/reader/statements'),
    Math.max(...sizes) + runs + 1,
  );
  console.log('articles   sentences   ms to keep one more   longest step ms   ms just started');
  for (const size of sizes) {
    // The first run counts for nothing but to have the code compiled.
    const started = median(() => {
      keep(articles.slice(0, size).map(readKeptArticle), articles[size] as KeptArticle);
    }, 1);
    const kept = articles.slice(0, size).map(readKeptArticle);
    let longest = Infinity;
    let next = size;
    const whole = median(() => {
      longest = Math.min(longest, keep(kept, articles[next] as KeptArticle));
      next += 1;
    }, runs);
    const sentences = kept.reduce((sum, each) => sum + each.sentences.length, 0);
    console.log(
      [
        String(size).padEnd(8),
        String(sentences).padStart(11),
        whole.toFixed(0).padStart(21),
        longest.toFixed(0).padStart(17),
        started.toFixed(0).padStart(17),
      ].join(' '),
    );
    if (whole > longestKeep)
      fail(`${size} articles: ${whole.toFixed(0)} ms, promised ${longestKeep}`);
    if (longest > longestStep)
      fail(`${size} articles: a step of ${longest.toFixed(0)} ms, promised ${longestStep}`);
  }
  const [shipped] = await Promise.all((await packFolders()).map(readPackFolder));
  if (!shipped) throw new Error('No pack in corpus/ to measure against');
  const most = Math.max(...sizes);
  const next = articles[most] as KeptArticle;
  const kept = articles.slice(0, most).map(readKeptArticle);
  const story = growPack({ id: 'kept', title: 'Kept', articles: kept, decisions: [] });
  const [usual, grown] = sentenceCosts([
    { pack: shipped, texts: shipped.articles.map(({ text }) => text) },
    { pack: story, texts: [textOf(next)] },
  ]) as [number, number];
  const ratio = grown / usual;
  console.log(
    `\na page with ${kept.length} articles kept (${story.statements.length} statements): ${grown.toFixed(2)} ms a sentence,`,
    `${ratio.toFixed(2)} of ${usual.toFixed(2)} with the shipped pack (${shipped.statements.length} statements)`,
  );
  if (ratio > dearestSentence)
    fail(
      `a page costs ${ratio.toFixed(2)} of what it does with the shipped pack, promised ${dearestSentence}`,
    );
}

/** Milliseconds of processor time a sentence of texts takes, each with its pack. */
function sentenceCosts(cases: readonly { pack: Pack; texts: readonly string[] }[]): number[] {
  const runnable = cases.map(({ pack, texts }) => {
    const engine = createEngine([bundlePack(pack)]);
    const sentences = texts.reduce((sum, text) => sum + segmentSentences(text).length, 0);
    const read = (): void => {
      for (const text of texts) engine.analyseArticle({ text });
    };
    read();
    return { read, sentences };
  });
  return runnable.map(({ read, sentences }) => median(read, pageRuns) / sentences);
}

/** Reading a page takes little: more runs steady the figure. */
const pageRuns = 9;

/** Keeps an article beside others; the longest step in milliseconds. */
function keep(kept: readonly ReadArticle[], next: KeptArticle): number {
  const articles = [...kept, readKeptArticle(next)];
  const steps = growCollectionInSteps({ id: 'kept', title: 'Kept', articles, decisions: [] });
  let longest = 0;
  for (;;) {
    const start = processorMs();
    const { done } = steps.next();
    longest = Math.max(longest, processorMs() - start);
    if (done) return longest;
  }
}

/** Invented articles of forty sentences, of all crises by turns, so that each has its like among the others. */
function articlesOf(crises: readonly Crisis[], count: number): KeptArticle[] {
  const paragraphs = crises.map((crisis) =>
    inventedArticles(crisis).articles.flatMap((article) => article.paragraphs),
  );
  return Array.from({ length: count }, (_, i): KeptArticle => {
    const own = paragraphs[i % paragraphs.length] as string[];
    const from = Math.floor(i / paragraphs.length) * 20;
    return {
      id: `article-${i}`,
      url: `https://outlet-${i % 9}.example/${i}`,
      outlet: `Outlet ${i % 9}`,
      day: '2035-05-01',
      daySource: 'page',
      language: 'en',
      paragraphs: [...own.slice(from), ...own].slice(0, sentencesEach),
    };
  });
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await runTool(help, main);
