import type { Marionette } from './marionette';
import type { Realm } from './realm';

/** The page of the extension that the session looks at, with the page's own rights: it has `browser`. */
export function ownPageRealm({ send }: Marionette): Realm {
  return {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const { value } = await send<{ value: T }>('WebDriver:ExecuteScript', {
        script: `return ((__name) => (${fn})(arguments[0]))((fn) => fn);`,
        args: [argument ?? null],
      });
      return value;
    },
  };
}

/** The extension's content script in the tab that the session looks at: it has `browser` as well. */
export function contentScriptRealm({ send }: Marionette): Realm {
  return {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const call = `((__name) => (${fn})(${JSON.stringify(argument) ?? ''}))((fn) => fn)`;
      const { value } = await send<{ value: string }>('WebDriver:ExecuteScript', {
        script: runInContentScript,
        args: [`Promise.resolve(${call}).then((value) => JSON.stringify(value) ?? 'null')`],
        sandbox: 'system',
      });
      return JSON.parse(value) as T;
    },
  };
}

/** Runs with the browser's own rights in the tab's process, where its content scripts live. */
const runInContentScript = `
  const { ExtensionContent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionContent.sys.mjs',
  );
  const world = ExtensionContent.getAllContentScriptGlobals().find(
    (each) => Cu.evalInSandbox('document', each) === document,
  );
  if (!world) throw new Error('No content script runs in this tab.');
  return new Promise((settle, fail) => {
    const [done, failed] = [settle, fail].map((fn) => Cu.exportFunction((text) => fn(text), world));
    const run = Cu.evalInSandbox(
      '(run, done, failed) => run().then(done, (error) => failed(String(error)))',
      world,
    );
    run(Cu.evalInSandbox('() => ' + arguments[0], world), done, failed);
  });
`;
