import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands in for `wxt/browser`: storage, messages and alarms in memory. */
export const browser = fakeBrowser;
