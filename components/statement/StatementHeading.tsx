import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import { formatDate, formatDaysBefore } from '../wording/format-date';

type Props = {
  comparison: Comparison;
  /** The page has the claim from another speaker than the one who is named. */
  isOthers: boolean;
};

/** Speaker, office, event and day; below them our neutral summary, marked as ours; in a story, one outlet's words. */
export function StatementHeading({ comparison, isOthers }: Props) {
  const { speaker, event, dateCreated, daysBeforePage, gloss } = comparison;
  const date = formatDate(dateCreated);
  const before = formatDaysBefore(daysBeforePage);
  const isPrinted = comparison.rows.some(({ kind, text }) => kind === 'wording' && text === gloss);
  return (
    <header class="statement-heading">
      <h2>{speaker?.name ?? event?.name ?? i18n.t('speaker.none')}</h2>
      {speaker?.jobTitle && <p class="meta">{speaker.jobTitle}</p>}
      <p class="meta">
        <time dateTime={dateCreated}>
          {speaker ? i18n.t('when.said', [date]) : i18n.t('when.happened', [date])}
        </time>
        {before && <> · {before}</>}
        {speaker && event && <> · {event.name}</>}
      </p>
      {isOthers && <p class="meta">{i18n.t('statement.otherSpeaker')}</p>}
      <p class="gloss">
        <span dir="auto">{gloss}</span>
        {!isPrinted && <span class="gloss-mark"> {i18n.t('statement.ourSummary')}</span>}
      </p>
    </header>
  );
}
