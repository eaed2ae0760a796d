/** Until it is looked again, in milliseconds: short beside anything a browser does. */
const firstPause = 40;

/** By how much each pause is longer, and how long it is at most: looking takes the browser's time from what is waited for. */
const growth = 1.25;
const longestPause = 160;

const defaultTimeoutMs = 15_000;

/**
 * Asks until the answer is neither null nor false, and gives it back.
 *
 * @param what is waited for, for the message when it does not come.
 * @throws when the time is up.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | false> | T | null | false,
  timeoutMs = defaultTimeoutMs,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * growth)) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await new Promise((settle) => setTimeout(settle, pause));
  }
}
