import type { ExtensionBrowser } from '../browser/launch-chromium';
import { createWorkerKiller } from './kill-worker';
import { createRandom } from './random';
import { firstState, matchedPairs, startSession } from './reading-session';
import { type Expected, expectAll, firstTint, steps } from './steps';

export type KillOptions = {
  browser: ExtensionBrowser;
  /** Address of an article with marks. */
  url: string;
  /** How often a running worker is to be killed. */
  count: number;
  seed: number;
  onKill?(kills: number): void;
};

export type KillReport = {
  kills: number;
  /** Steps the reader took; in some of them no worker was there to be killed. */
  steps: number;
  /** Kills by the step they fell into. */
  byStep: Record<string, number>;
  seconds: number;
};

/**
 * Reads, hovers, hides, searches, imports and changes settings as a reader would, while the worker is killed
 * once in each step, at a random moment. Throws, with seed and step, when a step never comes to what
 * it must lead to, or when in the end a setting or a hidden match is lost.
 */
export async function runKills(options: KillOptions): Promise<KillReport> {
  const { browser, url, count, seed, onKill } = options;
  const started = performance.now();
  const random = createRandom(seed);
  const session = await startSession(browser, url);
  const kill = await createWorkerKiller(browser, session.options);
  const expected: Expected = {
    pairs: matchedPairs(await firstState(session)),
    hidden: [],
    sites: [],
    tint: firstTint,
    isImported: false,
  };
  const report: KillReport = { kills: 0, steps: 0, byStep: {}, seconds: 0 };
  while (report.kills < count) {
    const step = random.pick(steps);
    const moment = random.below(step.span);
    report.steps++;
    try {
      const killed = pause(moment).then(kill);
      const [, hit] = await Promise.all([step.run(session, expected, random), killed]);
      if (!hit) continue;
    } catch (error) {
      const place = `seed ${seed}, step ${report.steps} (${step.name}), killed after ${moment} ms`;
      throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
    }
    report.kills++;
    report.byStep[step.name] = (report.byStep[step.name] ?? 0) + 1;
    onKill?.(report.kills);
  }
  await expectAll(session, expected);
  for (const page of [session.article.page, session.options, session.panel]) await page.close();
  report.seconds = (performance.now() - started) / 1000;
  return report;
}

const pause = (ms: number) => new Promise((settle) => setTimeout(settle, ms));
