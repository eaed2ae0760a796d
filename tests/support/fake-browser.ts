import { fakeBrowser } from 'wxt/testing/fake-browser';

const { runtime } = fakeBrowser;

/** Who a message in memory is from: a page of the extension, as the browser would attest it. */
export const ownSender = () => ({ id: runtime.id, url: runtime.getURL('/sidepanel.html') });

// The fake names no sender, and a message of nobody is refused.
runtime.sendMessage = async (message: unknown) => {
  const replies = await runtime.onMessage.trigger(message, ownSender());
  return replies.find((reply) => reply !== undefined);
};

// The fake speaks no language.
fakeBrowser.i18n.getUILanguage = () => 'en-GB';

/** Stands in for `wxt/browser`: storage, messages and alarms in memory. */
export const browser = fakeBrowser;
