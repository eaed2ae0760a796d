import { createAsk } from './create-ask';
import type { PageToBackground } from './protocol';

/**
 * Asks the background from a page of the reader's; see `createAsk`. Apart from our own pages' `send.ts`, so that
 * content scripts carry no name of a call that they may not make.
 */
export const askFromPage = createAsk<PageToBackground>([
  'hideMatch',
  'unhideMatch',
  'setSiteMode',
  'setEnabled',
]);
