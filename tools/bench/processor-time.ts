/** Runs of which the median is taken; the first is not counted. */
const timedRuns = 5;

/** Processor time of this process so far: other programs on the machine do not count. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median milliseconds of a task over some runs. */
export function median(task: () => void, runs = timedRuns): number {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = processorMs();
    task();
    if (run > 0) times.push(processorMs() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}
