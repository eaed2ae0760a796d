import { i18n } from '#i18n';
import type { Pause } from '../../teams/back-off';
import { problemSentence } from './problem-sentence';

type Props = {
  /** The server, as readers know it. */
  host: string;
  /** When the page was asked about, in milliseconds since 1970; null when it was not. */
  at: number | null;
  /** Statements it gave. */
  found: number;
  isPartial: boolean;
  refused: number;
  /** Why it is left alone, and until when; null when it is not. */
  pause: Pause | null;
};

/** Whether the team's server was asked about the page, what it gave, and what is wrong with it if anything is. */
export function AskedPageLine({ host, at, found, isPartial, refused, pause }: Props) {
  return (
    <div class="asked-page" role="status">
      <p class="meta">
        {at === null
          ? i18n.t('team.panelNotAsked', [host])
          : found === 0
            ? i18n.t('team.panelNothing', [host])
            : i18n.t('team.panelAsked', found, [found, host])}
        {at !== null && isPartial && ` ${i18n.t('team.panelPartial')}`}
        {at !== null && refused > 0 && ` ${i18n.t('team.panelRefusedSome', refused, [refused])}`}
      </p>
      {pause && (
        <p class="meta">
          {problemSentence(pause.kind, host, pause.detail)}{' '}
          {i18n.t('team.again', [timeOf(pause.until)])}
        </p>
      )}
    </div>
  );
}

const timeOf = (at: number) =>
  new Date(at).toLocaleTimeString(i18n.t('dateLocale'), { hour: '2-digit', minute: '2-digit' });
