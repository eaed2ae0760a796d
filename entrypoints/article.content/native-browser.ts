/*
 * Stands in for `webextension-polyfill` in the content script, where every page pays for each byte. The
 * browsers we support speak promises by themselves; all that Chromium lacks is a message listener that
 * answers with one. `wxt.config.ts` puts this module in the polyfill's place.
 */

type Listener = (message: unknown, sender: chrome.runtime.MessageSender) => unknown;
type NativeListener = Parameters<typeof chrome.runtime.onMessage.addListener>[0];

const natives = new WeakMap<Listener, NativeListener>();

/** A listener as Chromium wants it: true for an answer that comes later. */
function nativeOf(listener: Listener): NativeListener {
  let native = natives.get(listener);
  if (!native) {
    native = (message, sender, sendResponse) => {
      const answer = listener(message, sender);
      if (!(answer instanceof Promise)) return false;
      answer.then(sendResponse, () => sendResponse(undefined));
      return true;
    };
    natives.set(listener, native);
  }
  return native;
}

const onMessage = {
  addListener: (listener: Listener) => chrome.runtime.onMessage.addListener(nativeOf(listener)),
  removeListener: (listener: Listener) =>
    chrome.runtime.onMessage.removeListener(nativeOf(listener)),
};

const chromium = {
  runtime: {
    /** Gone after an update of the extension: how a content script learns of its end. */
    get id() {
      return chrome.runtime?.id;
    },
    getURL: (path: string) => chrome.runtime.getURL(path),
    sendMessage: (message: unknown) => chrome.runtime.sendMessage(message),
    onMessage,
  },
  storage: chrome.storage,
  i18n: chrome.i18n,
};

/** Firefox's own API does all that is needed. */
const native: unknown = (globalThis as { browser?: unknown }).browser;

export default native ?? chromium;
