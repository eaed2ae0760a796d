import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { saidOfError } from '#i18n';

export type AnswerState<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; cause: string };

/**
 * Asks again whenever `key` changes or `retry` is called. Asked again for the same key, the old answer
 * stands until the new one comes; an answer that comes after the key has changed is dropped. `key`
 * stands for everything `ask` reads; a null key asks nothing and stays loading.
 * @param detail asked again when it changes, as by `retry`: the old answer stands meanwhile
 */
export function useAnswer<T>(
  key: string | null,
  ask: () => Promise<T>,
  detail?: string,
): { answer: AnswerState<T>; retry: () => void } {
  const [answer, setAnswer] = useState<AnswerState<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const answered = useRef<string | null>(null);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    if (answered.current !== key) setAnswer({ state: 'loading' });
    answered.current = key;
    ask().then(
      (value) => current && setAnswer({ state: 'ready', value }),
      (error: unknown) => current && setAnswer({ state: 'failed', cause: saidOfError(error) }),
    );
    return () => {
      current = false;
    };
  }, [key, attempt, detail]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { answer, retry };
}
