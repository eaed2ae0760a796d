import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPopover } from '../../components/popover/mount-popover';
import { popoverSlot } from '../article.content/load-popover';

/**
 * The popover's code, apart from the content script: loaded by it on pages that have marks, and
 * nowhere else. Runs in the content script's own world.
 */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    popoverSlot().mountPopover = mountPopover;
  },
});
