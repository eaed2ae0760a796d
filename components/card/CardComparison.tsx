import { i18n } from '#i18n';
import type { Comparison, ComparisonRow, Denial } from '../../engine/compare/types';
import { formatDate } from '../wording/format-date';
import { copyLabel, keyColumns, otherOutlets, pageRow, quotationLabel } from '../wording/row-facts';
import { DifferenceTags, WordingText } from '../wording/WordingText';

/** How many other outlets the card shows; the panel has them all. */
const outletsShown = 3;

/** How many denials the card shows. */
const denialsShown = 2;

/** The page's words, up to three other outlets' with what differs marked, and who denies it. */
export function CardComparison({ comparison }: { comparison: Comparison }) {
  const page = pageRow(comparison);
  const others = otherOutlets(comparison, outletsShown);
  const denials = comparison.denials.filter((denial) => denial.direction === 'deniedBy');
  return (
    <>
      {page && (
        <section class="page-words">
          <h3 class="label">{i18n.t('card.thisPage')}</h3>
          <p class="wording-text">
            <WordingText cells={page.cells} keyColumns={keyColumns(page, others)} />
          </p>
        </section>
      )}
      {others.length === 0 && <p class="card-message">{i18n.t('card.noOtherOutlet')}</p>}
      {others.map((row) => (
        <OutletWording key={row.article ?? row.outlet.name} row={row} />
      ))}
      {denials.slice(0, denialsShown).map((denial) => (
        <DenialLine key={denial.statement} denial={denial} />
      ))}
      {denials.length > denialsShown && (
        <p class="card-message">{i18n.t('denial.more', denials.length - denialsShown)}</p>
      )}
    </>
  );
}

function OutletWording({ row }: { row: ComparisonRow }) {
  const facts = [
    row.datePublished && formatDate(row.datePublished),
    quotationLabel(row),
    copyLabel(row),
  ];
  const isReversed = row.notes.some(({ kind }) => kind === 'reversed-meaning');
  return (
    <section class="outlet-words">
      <h3 class="outlet">
        {row.outlet.name}
        <span class="outlet-facts">{facts.filter(Boolean).join(' · ')}</span>
      </h3>
      <p class="wording-text">
        <WordingText cells={row.cells} />
      </p>
      {isReversed && <p class="reversed">{i18n.t('card.reversed')}</p>}
      <DifferenceTags cells={row.cells} />
    </section>
  );
}

function DenialLine({ denial }: { denial: Denial }) {
  return (
    <section class="denial">
      <h3 class="outlet">
        {denial.speaker ? i18n.t('denial.by', [denial.speaker]) : i18n.t('denial.byOther')}
        <span class="outlet-facts">{formatDate(denial.dateCreated)}</span>
      </h3>
      <p>{denial.text}</p>
    </section>
  );
}
