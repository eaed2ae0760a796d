import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../tools/browser/launch-chromium';

export type Marking = {
  /** From the end of parsing until marks are registered, in milliseconds, one a run. */
  untilMarks: number[];
  /** Longest stretch of the extension's code in one task, in milliseconds, one a run. */
  longestTask: number[];
  /** Tasks over 50 ms with more than a slice of the extension's code in them, and all others. */
  longTasks: number;
  otherLongTasks: number;
};

/** A task longer than this is felt, in milliseconds. */
const longTask = 50;

/** Longest time marks may take before the run counts as failed, in milliseconds. */
const patience = 20_000;

type TraceEvent = {
  name: string;
  tid: number;
  pid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { name?: string; data?: { url?: string } };
};

/** Milliseconds of a task, and how many of them ran the extension's code. */
type Task = { ms: number; ours: number };

/** A task that has less of the extension's code in it is another's, in milliseconds. */
const slice = 8;

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
  const marking: Marking = { untilMarks: [], longestTask: [], longTasks: 0, otherLongTasks: 0 };
  for (let run = 0; run <= runs; run++) {
    const page = await context.newPage();
    if (body !== undefined)
      await page.route(url, (route) =>
        route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
      );
    const trace = await traceTasks(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const untilMarks = await page.evaluate(marksSinceText, patience);
    const tasks = await trace();
    await page.close();
    if (run === 0) continue;
    marking.untilMarks.push(untilMarks);
    const longest = Math.max(...tasks.map(({ ours }) => ours));
    if (longest === 0) throw new Error('The trace shows no task of the extension.');
    marking.longestTask.push(longest);
    const long = tasks.filter(({ ms }) => ms > longTask);
    marking.longTasks += long.filter(({ ours }) => ours > slice).length;
    marking.otherLongTasks += long.filter(({ ours }) => ours <= slice).length;
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

/** Records the main thread's tasks until the returned function is called. */
async function traceTasks(page: Page): Promise<() => Promise<Task[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'toplevel',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
      ],
    },
  });
  return async () => {
    const done = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await done;
    return mainThreadTasks(events);
  };
}

function mainThreadTasks(events: TraceEvent[]): Task[] {
  const thread = events.find(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const own = events.filter((event) => event.args?.data?.url?.startsWith('chrome-extension:'));
  // The page's own renderer: another tab may have one too.
  const { pid, tid } = own[0] ?? thread ?? { pid: 0, tid: 0 };
  const ofThread = own.filter((event) => event.pid === pid && event.tid === tid);
  return events
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .map(({ ts, dur = 0 }) => {
      const within = ofThread.filter((event) => event.ts >= ts && event.ts <= ts + dur);
      return { ms: dur / 1000, ours: covered(within) / 1000 };
    });
}

/** Time covered by events, which may lie within one another. */
function covered(events: TraceEvent[]): number {
  let sum = 0;
  let end = 0;
  for (const { ts, dur = 0 } of events.sort((a, b) => a.ts - b.ts)) {
    if (ts + dur <= end) continue;
    sum += ts + dur - Math.max(ts, end);
    end = ts + dur;
  }
  return sum;
}
