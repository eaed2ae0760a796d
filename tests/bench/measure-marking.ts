import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';

export type Marking = {
  /** From the end of parsing until marks are registered, in milliseconds, one a run. */
  untilMarks: number[];
  /** Longest task of the page's main thread, in milliseconds, one a run. */
  longestTask: number[];
  longTasks: number;
  tasks: number;
};

/** A task longer than this is felt, in milliseconds. */
const longTask = 50;

/** Longest time marks may take before the run counts as failed, in milliseconds. */
const patience = 20_000;

type TraceEvent = { name: string; ph: string; tid: number; pid: number; dur?: number; ts: number };

/**
 * Loads the page several times and measures from its text being there until marks are registered,
 * with all tasks of its main thread. The first load warms the worker and is not counted. `body`
 * stands for what the server would answer.
 */
export async function measureMarking(
  { context }: ExtensionBrowser,
  url: string,
  runs: number,
  body?: string,
): Promise<Marking> {
  const marking: Marking = { untilMarks: [], longestTask: [], longTasks: 0, tasks: 0 };
  for (let run = 0; run <= runs; run++) {
    const page = await context.newPage();
    if (body !== undefined)
      await page.route(url, (route) =>
        route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
      );
    const trace = await traceTasks(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const untilMarks = await page.evaluate(marksSinceText, patience);
    const durations = await trace();
    await page.close();
    if (run === 0) continue;
    marking.untilMarks.push(untilMarks);
    marking.longestTask.push(Math.max(...durations));
    marking.longTasks += durations.filter((ms) => ms > longTask).length;
    marking.tasks += durations.length;
  }
  return marking;
}

/** Runs in the page. */
async function marksSinceText(patience: number): Promise<number> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const textReady = navigation?.domInteractive ?? 0;
  for (;;) {
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('sidelight-') && highlight.size > 0) return performance.now() - textReady;
    if (performance.now() - textReady > patience) throw new Error('No mark was painted.');
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => resolve());
    });
  }
}

/** Records the main thread's tasks until the returned function is called; durations in milliseconds. */
async function traceTasks(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'toplevel',
        '__metadata',
        'blink.user_timing',
      ],
    },
  } as never);
  return async () => {
    const done = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await done;
    const threads = events.filter(
      (event) =>
        event.name === 'thread_name' &&
        (event as never as { args: { name: string } }).args.name === 'CrRendererMain',
    );
    const isMain = (event: TraceEvent) =>
      threads.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
    return events
      .filter((event) => event.name === 'RunTask' && event.dur !== undefined && isMain(event))
      .map(({ dur }) => (dur as number) / 1000);
  };
}
