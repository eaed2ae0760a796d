import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../../entrypoints/background/turns';

/** Work of so many steps of five milliseconds. */
function* worksFor<T>(steps: number, result: T): Generator<void, T> {
  for (let i = 0; i < steps; i += 1) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    yield;
  }
  return result;
}

describe('createTurns', () => {
  it('does short work before long work that was there first', async () => {
    const turns = createTurns();
    const done: string[] = [];
    const long = turns.take(1, worksFor(60, 'long')).then((name) => done.push(name));
    const short = turns.take(2, worksFor(4, 'short')).then((name) => done.push(name));
    await Promise.all([long, short]);
    expect(done).toEqual(['short', 'long']);
  });

  it('leaves undone what a tab asked before, and serves others all the same', async () => {
    const turns = createTurns();
    const older = turns.take(1, worksFor(20, 'older'));
    const other = turns.take(2, worksFor(20, 'other'));
    const newer = turns.take(1, worksFor(1, 'newer'));
    await expect(older).rejects.toThrow('newer');
    expect(await newer).toBe('newer');
    expect(await other).toBe('other');
  });

  it('leaves undone what a tab that is closed asked for', async () => {
    const turns = createTurns();
    let steps = 0;
    const counted = (function* () {
      for (;;) {
        steps += 1;
        yield* worksFor(1, null);
      }
    })();
    const asked = turns.take(1, counted);
    turns.drop(1);
    await expect(asked).rejects.toThrow('gone');
    const before = steps;
    expect(await turns.take(2, worksFor(4, 'other'))).toBe('other');
    expect(steps).toBe(before);
  });

  it('does work of no tab beside other work of no tab', async () => {
    const turns = createTurns();
    const both = [turns.take(undefined, worksFor(8, 1)), turns.take(undefined, worksFor(8, 2))];
    expect(await Promise.all(both)).toEqual([1, 2]);
  });

  it('rejects with what the work throws, and goes on', async () => {
    const turns = createTurns();
    const failing = (function* (): Generator<void, never> {
      yield;
      throw new Error('of its own');
    })();
    await expect(turns.take(1, failing)).rejects.toThrow('of its own');
    expect(await turns.take(1, worksFor(1, 'next'))).toBe('next');
  });
});
