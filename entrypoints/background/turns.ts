/** Longest stretch of work for one tab before another has its turn, in milliseconds. */
const sliceTime = 25;

export type Turns = {
  /**
   * What the steps come to, done in turns with other tabs' work. A tab has one piece of work: a newer one takes
   * the place of the one before, whose promise is rejected. Work of no tab stands by itself; with a symbol it can
   * be dropped as well.
   */
  take<T>(tab: number | symbol | undefined, steps: Generator<unknown, T>): Promise<T>;
  /** Leaves undone what is still to be done for a tab, or under a symbol. */
  drop(tab: number | symbol): void;
};

type Work = {
  steps: Generator<unknown, unknown>;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
};

/** Serves tabs in slices, each in its turn, so that none waits longer for another's large page than for its own. */
export function createTurns(): Turns {
  const waiting = new Map<number | symbol, Work>();
  let isWorking = false;

  const leave = (key: number | symbol) => {
    const work = waiting.get(key);
    if (!work) return;
    waiting.delete(key);
    work.steps.return(undefined);
    work.reject(new Error('The page asked something newer, or is gone.'));
  };

  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    for (let [next] = waiting; next; [next] = waiting) {
      const [key, { steps, resolve, reject }] = next;
      // Behind all others; what comes for the tab meanwhile takes this place.
      waiting.delete(key);
      waiting.set(key, next[1]);
      try {
        const value = runSlice(steps);
        if (value) {
          waiting.delete(key);
          resolve(value.value as never);
        }
      } catch (error) {
        waiting.delete(key);
        reject(error);
      }
      await nextTask();
    }
    isWorking = false;
  };

  return {
    take(tab, steps) {
      const key = tab ?? Symbol('no tab');
      leave(key);
      return new Promise((resolve, reject) => {
        waiting.set(key, { steps, resolve, reject });
        void work();
      });
    },
    drop: leave,
  };
}

/** Null when there is more to do. */
function runSlice<T>(steps: Generator<unknown, T>): { value: T } | null {
  const start = performance.now();
  do {
    const step = steps.next();
    if (step.done) return { value: step.value };
  } while (performance.now() - start < sliceTime);
  return null;
}

/** Lets messages in: those of other tabs, and newer ones of this. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
