import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Receipt } from '../../engine/match/types';
import { MatchReceipt } from '../receipt/MatchReceipt';
import { HeadingFacts, Speaker } from './CardHeading';
import styles from './card-content.css?inline';
import { PopoverComparison } from './PopoverComparison';
import { type PlainView, plainViews } from './plain-views';

/** Id of the receipt in the card, for the button that opens it. */
export const receiptId = 'sidelight-receipt';

/**
 * What one statement's card says, ready to be shown. Made in the background, where the pack is: pages
 * get no more of it than they show, and carry no code to put it into words.
 */
export type CardContent = {
  speaker: PlainView[];
  facts: PlainView[];
  wordings: PlainView[];
  /** Why the sentence was taken to report the statement. */
  receipt: PlainView[];
  /** On the button that opens the panel. */
  compareLabel: string;
  /** A style sheet for all of it, the same every time. */
  styles: string;
};

export function cardContent(comparison: Comparison, receipt: Receipt): CardContent {
  return {
    speaker: plainViews(<Speaker comparison={comparison} />),
    facts: plainViews(<HeadingFacts comparison={comparison} />),
    wordings: plainViews(
      <>
        {receipt.polarity === 'opposite' && <p class="reversed">{i18n.t('popover.opposite')}</p>}
        <PopoverComparison comparison={comparison} />
      </>,
    ),
    receipt: plainViews(<MatchReceipt receipt={receipt} id={receiptId} />),
    compareLabel:
      comparison.outletCount === 0
        ? i18n.t('popover.compare')
        : i18n.t('popover.compareAll', comparison.outletCount),
    styles,
  };
}
