import { type Browser, browser } from 'wxt/browser';

/**
 * Whose word a message is, as the browser attests it: `ours` for the background and the extension's
 * pages, `page` for our content script, which shares a process with the page and is trusted no
 * further than it, `stranger` for anything else.
 */
export function whoSent(sender: Browser.runtime.MessageSender): 'ours' | 'page' | 'stranger' {
  if (sender.id !== browser.runtime.id) return 'stranger';
  return sender.url?.startsWith(browser.runtime.getURL('/')) ? 'ours' : 'page';
}
