import type { Marionette } from './marionette';
import type { Realm } from './realm';

/**
 * The page in Firefox's sidebar. It belongs to the browser's window and runs in another process, so
 * a script is sent to it and its answer awaited.
 */
export function sidebarRealm({ send }: Marionette): Realm {
  return {
    async evaluate<T>(fn: (argument: never) => T | Promise<T>, argument?: unknown): Promise<T> {
      const call = `((__name) => (${fn})(${JSON.stringify(argument) ?? ''}))((fn) => fn)`;
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        const { value } = await send<{ value: T }>('WebDriver:ExecuteScript', {
          script: askSidebar,
          args: [call],
        });
        return value;
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
  };
}

/** Runs in the browser's window; null while no sidebar of an extension is open. */
const askSidebar = `
  const frame = document.getElementById('sidebar')?.contentDocument
    ?.getElementById('webext-panels-browser');
  if (!frame?.messageManager) return null;
  const { messageManager } = frame;
  const name = 'answer' + Math.random();
  const script =
    '{ const { document, window } = content;' +
    'Promise.resolve(' + arguments[0] + ').then((value) => sendAsyncMessage("' + name + '", value)) }';
  return new Promise((settle) => {
    const listener = ({ data }) => {
      messageManager.removeMessageListener(name, listener);
      settle(data);
    };
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });
`;
