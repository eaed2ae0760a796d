import { defineContentScript } from 'wxt/utils/define-content-script';
import { hearReader } from '../../page/reader-input';

/**
 * Takes the first place among a page's listeners, before the page runs anything: pages that stop events for
 * all others stop none for us. All the rest is the article's script, which comes when the text is there.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_start',
  main: () => hearReader(window),
});
