import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Receipt } from '../../engine/match/types';
import { MatchReceipt } from '../receipt/MatchReceipt';
import { PageNotes } from '../wording/PageNotes';
import { ActionButton } from './ActionButton';
import { CardComparison } from './CardComparison';
import { DeniedFlag, OtherSpeaker, Speaker, WhenSaid } from './CardHeading';
import { CloseIcon } from './CloseIcon';
import { MatchPager } from './MatchPager';
import { titleId } from './title-id';

type Props = {
  comparison: Comparison;
  /** Why the sentence was taken to report the statement, and whether that is shown. */
  receipt: Receipt;
  receiptOpen: boolean;
  /** Which of how many statements of the sentence this one is, from 0. */
  selected: number;
  count: number;
  /** Whether there is a page of the reader's to hide the match on, or to switch off. */
  canHide: boolean;
};

const receiptId = 'sidelight-receipt';

/** The card of one statement: who said it, how others worded it, what can be done about it. */
export function StatementCard(props: Props) {
  const { comparison, receipt, receiptOpen } = props;
  // The statement's own speaker is not whom the page has it from.
  const isOthers = receipt.speaker === 'differs';
  return (
    <>
      <header class="card-header">
        <h2 id={titleId} class="speaker" dir="auto">
          {isOthers ? i18n.t('card.otherSpeaker') : <Speaker comparison={comparison} />}
        </h2>
        <WhenSaid comparison={comparison} />
        <MatchPager count={props.count} selected={props.selected} />
        <ActionButton action="close" class="icon-button">
          <CloseIcon />
          <span class="heard-only">{i18n.t('card.close')}</span>
        </ActionButton>
      </header>
      <div
        class="card-body"
        // Scrolls, so it has to be reached by keyboard too.
        tabIndex={0}
        role="group"
        aria-label={i18n.t('card.wordings')}
      >
        {isOthers && <OtherSpeaker comparison={comparison} />}
        <PageNotes comparison={comparison} />
        <DeniedFlag comparison={comparison} />
        {receipt.polarity === 'opposite' && <p class="reversed">{i18n.t('card.opposite')}</p>}
        <CardComparison comparison={comparison} />
        {receiptOpen && <MatchReceipt receipt={receipt} id={receiptId} />}
      </div>
      <footer class="card-footer">
        <ActionButton action="compare" class="primary-button">
          {comparison.outletCount === 0
            ? i18n.t('card.compare')
            : i18n.t('card.compareAll', comparison.outletCount)}
        </ActionButton>
        {props.canHide && (
          <>
            <ActionButton action="notSame">{i18n.t('card.notSame')}</ActionButton>
            <ActionButton action="siteOff">{i18n.t('card.hideOnSite')}</ActionButton>
          </>
        )}
        <ActionButton action="why" aria-expanded={receiptOpen} aria-controls={receiptId}>
          {i18n.t('card.why')}
        </ActionButton>
      </footer>
    </>
  );
}
