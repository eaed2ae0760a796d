import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { stopHearing } from '../../page/reader-input';
import { endWithExtension } from './end-with-extension';
import { runPage } from './run-page';

/**
 * Top frames only: most others hold advertisements, comments and players. Frames of the page's own origin
 * are read from here, through their documents.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  // The text is there; pictures may take seconds more. Work is cut into slices, so that loading goes on.
  runAt: 'document_end',
  main(ctx) {
    const onMarks = endWithExtension(ctx, document);
    ctx.signal.addEventListener('abort', stopHearing);
    void runPage(document, ctx.signal, { onMarks });
  },
});
