let lastWork: Promise<unknown> = Promise.resolve();
let erased = 0;

/**
 * Does what writes to the storage, one after another, so that none writes over what another has read. Gives, or
 * rejects with, what the work does; later work is done in any case. Work must not wait for work it starts here.
 */
export function storedInTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = lastWork.then(work);
  lastWork = done.catch(() => {});
  return done;
}

/** To be called when everything stored is erased. */
export function noteErasure(): void {
  erased += 1;
}

/**
 * Tells, whenever it is asked, whether everything was erased since: what was begun before must then not be
 * stored any more.
 */
export function watchErasure(): () => boolean {
  const before = erased;
  return () => erased !== before;
}
