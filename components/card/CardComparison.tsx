import { i18n, isolated } from '#i18n';
import type { Comparison, ComparisonRow, Denial } from '../../engine/compare/types';
import { formatDate } from '../wording/format-date';
import { copyLabel, otherOutlets, pageRow, quotationLabel } from '../wording/row-facts';
import { SlotStrip } from '../wording/SlotStrip';
import { OtherWording, PageExcerpt } from './CardWording';

/** How many other outlets the card shows; the panel has them all. */
const outletsShown = 3;

/** How many denials the card shows. */
const denialsShown = 2;

/**
 * The difference at a glance, up to three other outlets' words and who denies it; last the page's own, which stand beside
 * the card anyway.
 */
export function CardComparison({ comparison }: { comparison: Comparison }) {
  const page = pageRow(comparison);
  const others = otherOutlets(comparison, outletsShown);
  const denials = comparison.denials.filter((denial) => denial.direction === 'deniedBy');
  return (
    <>
      {others.length > 0 ? (
        <SlotStrip comparison={comparison} />
      ) : (
        <p class="card-message">{i18n.t('card.noOtherOutlet')}</p>
      )}
      {others.map((row) => (
        <OutletWording key={row.article ?? row.outlet.name} comparison={comparison} row={row} />
      ))}
      {denials.slice(0, denialsShown).map((denial) => (
        <DenialLine key={denial.statement} denial={denial} />
      ))}
      {denials.length > denialsShown && (
        <p class="card-message">{i18n.t('denial.more', denials.length - denialsShown)}</p>
      )}
      {page && (
        <section class="page-words">
          <h3 class="outlet">{i18n.t('card.thisPage')}</h3>
          <PageExcerpt comparison={comparison} row={comparison.rows.indexOf(page)} />
        </section>
      )}
    </>
  );
}

function OutletWording({ comparison, row }: { comparison: Comparison; row: ComparisonRow }) {
  const facts = [
    row.datePublished && formatDate(row.datePublished),
    quotationLabel(row),
    copyLabel(row),
  ];
  const isReversed = row.notes.some(({ kind }) => kind === 'reversed-meaning');
  return (
    <section class="outlet-words">
      <h3 class="outlet">
        {isolated(row.outlet.name)}
        <span class="outlet-facts">{facts.filter(Boolean).join(' · ')}</span>
      </h3>
      {isReversed && <p class="reversed">{i18n.t('card.reversed')}</p>}
      <OtherWording comparison={comparison} row={comparison.rows.indexOf(row)} />
    </section>
  );
}

function DenialLine({ denial }: { denial: Denial }) {
  return (
    <section class="denial">
      <h3 class="outlet">
        {denial.speaker ? i18n.t('denial.by', [denial.speaker]) : i18n.t('denial.byOther')}
        <span class="outlet-facts">
          {[formatDate(denial.dateCreated), denial.drafted && i18n.t('denial.drafted')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h3>
      <p dir="auto">{denial.text}</p>
    </section>
  );
}
