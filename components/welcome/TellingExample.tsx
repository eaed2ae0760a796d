import { i18n, listed } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import { OtherWording } from '../card/CardWording';
import { formatDate } from '../wording/format-date';
import { otherOutlets } from '../wording/row-facts';
import { SlotStrip } from '../wording/SlotStrip';

/** As many as a reader takes in at a glance. */
const outletsShown = 3;

/** One statement in the words of three outlets, with what differs marked: what Sidelight is for, before it is tried. */
export function TellingExample({ comparison }: { comparison: Comparison }) {
  const rows = otherOutlets(comparison, outletsShown);
  const { speaker, dateCreated } = comparison;
  return (
    <section class="example">
      <h2>{i18n.t('welcome.exampleHeading', [listed(rows.map(({ outlet }) => outlet.name))])}</h2>
      {speaker && (
        <p class="meta">
          {[speaker.name, speaker.jobTitle, i18n.t('when.said', [formatDate(dateCreated)])]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <SlotStrip comparison={comparison} />
      {rows.map((row) => (
        <div key={row.article} class="example-words">
          <h3>{row.outlet.name}</h3>
          <OtherWording comparison={comparison} row={comparison.rows.indexOf(row)} />
        </div>
      ))}
    </section>
  );
}
