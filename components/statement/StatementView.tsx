import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Comparison, Denial, DifferenceType } from '../../engine/compare/types';
import type { Receipt } from '../../engine/match/types';
import type { Id } from '../../engine/pack/types';
import { MatchReceipt } from '../receipt/MatchReceipt';
import { PageNotes } from '../wording/PageNotes';
import { SlotStrip } from '../wording/SlotStrip';
import { DenialPairs } from './DenialPairs';
import { NoticeList } from './NoticeList';
import { RelatedStatements } from './RelatedStatements';
import { StatementHeading } from './StatementHeading';
import { type Layout, WordingComparison } from './WordingComparison';
import { WordingDetails } from './WordingDetails';

type Props = {
  comparison: Comparison;
  /** Why the page's sentence was matched; null when the statement was opened from the corpus. */
  receipt: Receipt | null;
  onOpenStatement: (statement: Id) => void;
  /** Refuses a denial that was drafted; absent where nothing may be refused. */
  onRefuseDenial?: (denial: Denial) => void;
  /** Hides this match for good; absent when there is no page's sentence to part it from. */
  onNotSame?: () => void;
  /** How the reader wants wordings laid out; null where no choice was made. */
  layout: Layout | null;
  onLayoutChange: (layout: Layout) => void;
  /** Compares all with an article's wording; with the page's where it is null. */
  onBaseChange: (article: Id | null) => void;
  /** Buttons that copy or save the comparison. */
  exportMenu: ComponentChildren;
};

/** All wordings of one statement side by side, with what differs, who denies it and why it matched. */
export function StatementView(props: Props) {
  const { comparison, receipt, onOpenStatement, onNotSame, exportMenu } = props;
  const [only, setOnly] = useState<DifferenceType | null>(null);
  return (
    <article class="statement-view">
      <StatementHeading comparison={comparison} isOthers={receipt?.speaker === 'differs'} />
      <PageNotes comparison={comparison} />
      <SlotStrip comparison={comparison} />
      <DenialPairs
        comparison={comparison}
        onOpenStatement={onOpenStatement}
        {...(props.onRefuseDenial && { onRefuse: props.onRefuseDenial })}
      />
      <WordingComparison
        comparison={comparison}
        only={only}
        onOnlyChange={setOnly}
        layout={props.layout}
        onLayoutChange={props.onLayoutChange}
        onBaseChange={props.onBaseChange}
      />
      <NoticeList comparison={comparison} />
      <section class="statement-section">
        <h3>{i18n.t('statement.inTheirArticles')}</h3>
        {comparison.rows.map((row) => (
          <WordingDetails key={row.article ?? 'page'} row={row} only={only} />
        ))}
      </section>
      <RelatedStatements comparison={comparison} onOpenStatement={onOpenStatement} />
      <section class="statement-section screen-only">
        {receipt && (
          <details>
            <summary>{i18n.t('receipt.label')}</summary>
            <MatchReceipt receipt={receipt} />
          </details>
        )}
        {exportMenu}
        {onNotSame && (
          <button type="button" class="link-button" onClick={onNotSame}>
            {i18n.t('statement.notSame')}
          </button>
        )}
      </section>
      <p class="meta pack-line">
        {i18n.t('statement.packLine', [comparison.pack.title, comparison.pack.version])}
      </p>
    </article>
  );
}
