import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { endWithExtension } from './end-with-extension';
import { runPage } from './run-page';

/**
 * Top frames only: an article in a frame of the same origin is read from here, and frames of other
 * origins hold advertisements, comments and players.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  // The text is there; pictures may take seconds more. Work is cut into slices, so that loading goes on.
  runAt: 'document_end',
  main(ctx) {
    const onMarks = endWithExtension(ctx, document);
    void runPage(document, ctx.signal, { onMarks });
  },
});
