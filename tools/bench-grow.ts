import { growCollectionInSteps } from '../engine/grow/grow-pack';
import { type ReadArticle, readKeptArticle } from '../engine/grow/read-kept-article';
import type { KeptArticle } from '../engine/grow/types';
import { median, processorMs } from './bench/processor-time';
import { runTool } from './command-line/run-tool';
import { type Crisis, readCrises } from './crises/read-crises';
import { inventedArticles } from './grow/invented-articles';

const help = `Usage: npm run bench:grow

Measures the processor time of keeping one more article of forty invented sentences beside collections of 5, 20
and 50: cutting it, then grouping all of them anew and drafting the pack, and the longest step between which
other work may be done. Exit code 1 when a limit is broken.`;

const sizes = [5, 20, 50];

const sentencesEach = 40;

/** Most milliseconds for one more article, and for one step of it. */
const longestKeep = 2_000;
const longestStep = 250;

/** Grouping fifty articles takes a second: few runs tell enough. */
const runs = 3;

async function main(): Promise<void> {
  const articles = articlesOf(await readCrises('tools/reader/statements'), Math.max(...sizes) + 1);
  console.log('articles   sentences   ms to keep one more   longest step ms');
  for (const size of sizes) {
    const kept = articles.slice(0, size).map(readKeptArticle);
    const next = articles[size] as KeptArticle;
    let longest = Infinity;
    const whole = median(() => {
      longest = Math.min(longest, keep(kept, next));
    }, runs);
    const sentences = kept.reduce((sum, each) => sum + each.sentences.length, 0);
    console.log(
      [
        String(size).padEnd(8),
        String(sentences).padStart(11),
        whole.toFixed(0).padStart(21),
        longest.toFixed(0).padStart(17),
      ].join(' '),
    );
    if (whole > longestKeep)
      fail(`${size} articles: ${whole.toFixed(0)} ms, promised ${longestKeep}`);
    if (longest > longestStep)
      fail(`${size} articles: a step of ${longest.toFixed(0)} ms, promised ${longestStep}`);
  }
}

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
