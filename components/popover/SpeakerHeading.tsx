import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Claim } from '../../engine/match/types';
import { deniedBy } from '../wording/denied-by';
import { formatDate, formatDaysBefore } from '../wording/format-date';

type Props = {
  claim: Claim;
  comparison: Comparison | null;
  /** Stands at the end of the line below the name. */
  children?: ComponentChildren;
};

/** Who said it and in what office, when, and how long before the page; the event where no one did. */
export function SpeakerHeading({ claim, comparison, children }: Props) {
  const speaker = comparison?.speaker;
  // Until the comparison is here the page's own speaker stands; a fact has none, whoever the page names.
  const name = comparison ? (speaker?.name ?? comparison.event?.name) : claim.speaker?.name;
  return (
    <>
      <h2 id="sidelight-title" class="speaker">
        {name ?? i18n.t('speaker.none')}
        {speaker?.jobTitle && <span class="speaker-role">, {speaker.jobTitle}</span>}
      </h2>
      <div class="heading-facts">
        {comparison && <WhenSaid comparison={comparison} />}
        {comparison && <DeniedFlag comparison={comparison} />}
        {children}
      </div>
    </>
  );
}

function WhenSaid({ comparison }: { comparison: Comparison }) {
  const { speaker, dateCreated, daysBeforePage } = comparison;
  const date = formatDate(dateCreated);
  const before = formatDaysBefore(daysBeforePage);
  return (
    <p class="when-said">
      <time dateTime={dateCreated}>
        {speaker ? i18n.t('when.said', [date]) : i18n.t('when.happened', [date])}
      </time>
      {before && <> · {before}</>}
    </p>
  );
}

/** Who denies it, in one line: their words stand further down. */
function DeniedFlag({ comparison }: { comparison: Comparison }) {
  const denials = comparison.denials.filter(({ direction }) => direction === 'denied-by');
  if (denials.length === 0) return null;
  return <p class="denied-flag">{deniedBy(denials.map(({ speaker }) => speaker))}</p>;
}
