/** How often to look again, in milliseconds: short beside anything a browser does. */
const interval = 40;

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
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await new Promise((settle) => setTimeout(settle, interval));
  }
}
