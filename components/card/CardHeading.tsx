import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import { deniedBy } from '../wording/denied-by';
import { formatDate, formatDaysBefore } from '../wording/format-date';

/** Who said it and in what office; the event where no one did. */
export function Speaker({ comparison: { speaker, event } }: { comparison: Comparison }) {
  return (
    <>
      {speaker?.name ?? event?.name ?? i18n.t('speaker.none')}
      {speaker?.jobTitle && <span class="speaker-role">, {speaker.jobTitle}</span>}
    </>
  );
}

/** Instead of its speaker, where the page has the claim from somebody else than the others: whom they have it from. */
export function OtherSpeaker({ comparison: { speaker } }: { comparison: Comparison }) {
  return (
    <p class="other-speaker">
      {speaker ? i18n.t('claim.elsewhereFrom', [speaker.name]) : i18n.t('claim.elsewhereFromOther')}
    </p>
  );
}

/** When it was said, as short as can be; how long before the page for who asks. */
export function WhenSaid({ comparison }: { comparison: Comparison }) {
  const { speaker, dateCreated, daysBeforePage } = comparison;
  const date = formatDate(dateCreated);
  const told = speaker ? i18n.t('when.said', [date]) : i18n.t('when.happened', [date]);
  const title = [told, formatDaysBefore(daysBeforePage)].filter(Boolean).join(' · ');
  return (
    <p class="when-said" title={title}>
      <time dateTime={dateCreated}>{date}</time>
    </p>
  );
}

/** Who denies it, in one line: their words stand further down. */
export function DeniedFlag({ comparison }: { comparison: Comparison }) {
  const denials = comparison.denials.filter(({ direction }) => direction === 'deniedBy');
  if (denials.length === 0) return null;
  return <p class="denied-flag">{deniedBy(denials.map(({ speaker }) => speaker))}</p>;
}
