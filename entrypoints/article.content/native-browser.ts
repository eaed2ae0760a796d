/*
 * Stands in for `webextension-polyfill` in the content script, where every page pays for each byte: for
 * what a page asks of it, the browsers we support speak promises by themselves. `wxt.config.ts` puts
 * this module in the polyfill's place.
 */
export default (globalThis as { browser?: unknown }).browser ?? chrome;
