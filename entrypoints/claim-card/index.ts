import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardSlot } from '../page-card/card-slot';
import { createClaimCard } from '../page-card/claim-card';

/**
 * All that only pages with marks need, apart from the content script: loaded by it on those pages, and
 * nowhere else. Runs in the content script's own world.
 */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    cardSlot().createClaimCard = createClaimCard;
  },
});
