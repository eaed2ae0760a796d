/** Sends one command of the DevTools protocol to one target. */
export type SendCommand = (
  method: string,
  parameters?: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

/** A place where JavaScript runs: a page's own world, a content script's, a panel's. */
export type Realm = {
  /**
   * Runs a function there; it must not use anything from outside itself. Argument and answer
   * travel as JSON.
   *
   * @throws what the function throws.
   */
  evaluate<T>(fn: () => T | Promise<T>): Promise<T>;
  evaluate<T, A>(fn: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
};

type EvaluationResult = {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
};

/** A realm reached through the protocol; without a context id it is the target's main world. */
export function createRealm(send: SendCommand, contextId?: number): Realm {
  return {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const answer = (await send('Runtime.evaluate', {
        expression: callExpression(fn, argument),
        awaitPromise: true,
        returnByValue: true,
        ...(contextId !== undefined && { contextId }),
      })) as EvaluationResult;
      const { result, exceptionDetails } = answer;
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as T;
    },
  };
}

function callExpression(fn: (argument: never) => unknown, argument: unknown): string {
  // esbuild names inner functions through a `__name` of the module that stays behind.
  return `((__name) => (${fn})(${JSON.stringify(argument) ?? ''}))((fn) => fn)`;
}
