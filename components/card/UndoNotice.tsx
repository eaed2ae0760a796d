import { i18n } from '#i18n';
import { ActionButton } from './ActionButton';
import { titleId } from './title-id';

/** What the reader can switch off from the card; it then says where to undo it. */
export type SwitchedOff = 'match' | 'off' | 'quiet' | 'everywhere';

const notices = {
  match: { title: 'undo.matchTitle', text: 'undo.matchText' },
  quiet: { title: 'undo.quietTitle', text: 'undo.quietText' },
  off: { title: 'undo.offTitle', text: 'undo.offText' },
  everywhere: { title: 'undo.everywhereTitle', text: 'undo.everywhereText' },
} as const;

/** Says what was just switched off and where to undo it later, undoes it, and offers the neighbouring choices. */
export function UndoNotice({ host, switchedOff }: { host: string; switchedOff: SwitchedOff }) {
  return (
    <div class="card-body undo-notice">
      <h2 id={titleId} class="speaker">
        {i18n.t(notices[switchedOff].title, [host])}
      </h2>
      <p role="status">{i18n.t(notices[switchedOff].text)}</p>
      <div class="quiet-actions">
        <ActionButton action="undo">
          {i18n.t(switchedOff === 'match' ? 'hidden.undo' : 'undo.turnOnAgain')}
        </ActionButton>
        {switchedOff === 'off' && (
          <>
            <ActionButton action="siteQuiet">{i18n.t('undo.onlyQuiet')}</ActionButton>
            <ActionButton action="allOff">{i18n.t('undo.offEverywhere')}</ActionButton>
          </>
        )}
      </div>
      <ActionButton action="close" class="primary-button">
        {i18n.t('undo.done')}
      </ActionButton>
    </div>
  );
}
