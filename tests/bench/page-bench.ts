import { Readability } from '@mozilla/readability';
import Mark from 'mark.js';
import { findClaim } from '../../page/find-claim';
import { allText, shadowText } from '../../page/frame-access';
import { createGate, type GateWords } from '../../page/gate';
import { createHighlighter, type Mark as PaintedMark } from '../../page/highlighter';
import { emptyMemory, readArticle } from '../../page/read-article';
import { createTextMap } from '../../page/text-map';
import { watchPage } from '../../page/watch-page';
import { median } from './statistics';

/*
 * Runs in the page that is measured. Each pair of functions does our work and the yardstick's on the
 * same document, in turns, so that both meet the same machine.
 */

/** Milliseconds of each run of one piece of work. */
export type Times = { ours: number[]; yardstick: number[] };

/** The clock of pages is coarse, in milliseconds. */
const clockTick = 0.1;

const now = () => performance.now();

function time(work: () => unknown): number {
  const start = now();
  work();
  return now() - start;
}

/** All text of the page, node by node. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    length += (node as Text).data.length;
  return length;
}

/** What a page without a word of a pack costs: before its text is known to have none, and while it rests. */
export type AsleepTimes = Times & { resting: number[] };

/** Against one walk over the page's text. Once each, cold: so it is in a page. */
export function asleep(words: GateWords, oursFirst: boolean): AsleepTimes {
  const gate = createGate(words);
  const memory = emptyMemory();
  const search = () => time(() => createGate(words).mayPass(allText(document, memory.scopes)));
  const rest = () =>
    time(() => {
      gate.mayPass(shadowText(document, memory));
      watch.wasRead('asleep', 0);
    });
  const watch = watchPage(document, memory, () => false, {
    changed() {},
    mentions: gate.mentions,
    replaced() {},
  });
  const walk = oursFirst ? 0 : time(walkText);
  const ours = [search()];
  const resting = [rest()];
  watch.stop();
  return { ours, resting, yardstick: [walk || time(walkText)] };
}

/** Readability works on a copy, which a live page would have to be made of first; the copy is not counted. */
export function reading(runs: number): Times {
  const copies: Document[] = [];
  for (let i = 0; i < runs; i++) copies.push(document.cloneNode(true) as Document);
  const times: Times = { ours: [], yardstick: [] };
  for (const copy of copies) {
    times.ours.push(time(() => readArticle(document)));
    times.yardstick.push(time(() => new Readability(copy).parse()));
  }
  return times;
}

/** Sentences spread over the article, as offsets. */
function sentences(text: string, count: number): { start: number; end: number }[] {
  const all = [...text.matchAll(/[^.\n]{40,300}\./g)].map(({ index, 0: found }) => {
    const start = index + found.length - found.trimStart().length;
    return { start, end: index + found.length };
  });
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** The way from offsets to marks, and as many sentences of the article. */
function prepareMarks(count: number): { texts: string[]; marks(): PaintedMark[] } {
  const article = readArticle(document);
  if (!article) throw new Error('The page has no article to mark.');
  const map = createTextMap(article.blocks);
  const spans = sentences(map.text, count);
  const marks = () =>
    spans.flatMap((span, index) => {
      const range = map.toRange(span);
      const element = map.blockAt(span.start)?.element;
      return range && element ? [{ claim: `c${index}`, range, element, denied: false }] : [];
    });
  return { marks, texts: marks().map(({ range }) => range.toString()) };
}

const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** From the work's beginning to the end of the frame that shows it. */
async function untilShown(work: () => unknown): Promise<number> {
  await nextFrame();
  const start = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => resolve(now()));
  });
  work();
  // The first task behind the frame that the work was done in.
  await new Promise<void>((resolve) => setTimeout(resolve));
  return now() - start;
}

/**
 * Painting the same sentences as ranges and as mark.js's elements, offsets to pixels: what it takes
 * over a frame in which nothing is done.
 */
export async function painting(count: number, runs: number): Promise<Times> {
  const times: Times = { ours: [], yardstick: [] };
  const highlighter = createHighlighter(document);
  const marker = new Mark(document.body);
  for (let run = 0; run < runs; run++) {
    // The text nodes are others after mark.js has been at them.
    const { marks, texts } = prepareMarks(count);
    const empty = median([
      await untilShown(() => {}),
      await untilShown(() => {}),
      await untilShown(() => {}),
    ]);
    const ours = await untilShown(() =>
      highlighter.paint(marks(), { tint: 'auto', underline: 'dotted' }),
    );
    highlighter.clear();
    times.ours.push(Math.max(clockTick, ours - empty));
    const yardstick = await untilShown(() => {
      for (const text of texts)
        marker.mark(text, { acrossElements: true, separateWordSearch: false, diacritics: false });
    });
    await new Promise<void>((resolve) => marker.unmark({ done: () => resolve() }));
    document.body.normalize();
    times.yardstick.push(Math.max(clockTick, yardstick - empty));
  }
  return times;
}

/** Hit tests at points spread over the viewport, each in milliseconds. */
export function hitTests(count: number): number[] {
  const marks = prepareMarks(count).marks();
  const points = Array.from({ length: 400 }, (_, index) => ({
    x: ((index * 37) % 100) * (window.innerWidth / 100),
    y: ((index * 61) % 100) * (window.innerHeight / 100),
  }));
  // One clock tick is longer than a hit test: times are of ten points each.
  const times: number[] = [];
  for (let i = 0; i < points.length; i += 10)
    times.push(
      time(() => points.slice(i, i + 10).map(({ x, y }) => findClaim(marks, document, x, y))) / 10,
    );
  return times;
}
