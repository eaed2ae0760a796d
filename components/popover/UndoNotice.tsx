import { i18n } from '#i18n';
import type { PopoverCallbacks } from './mount-popover';
import type { SwitchedOff } from './PopoverCard';

const notices = {
  match: { title: 'undo.matchTitle', text: 'undo.matchText' },
  quiet: { title: 'undo.quietTitle', text: 'undo.quietText' },
  off: { title: 'undo.offTitle', text: 'undo.offText' },
  everywhere: { title: 'undo.everywhereTitle', text: 'undo.everywhereText' },
} as const;

type Props = {
  host: string;
  switchedOff: SwitchedOff;
  callbacks: PopoverCallbacks;
  onChange: (switchedOff: SwitchedOff | null) => void;
};

/** Says what was just switched off and where to undo it, and offers the neighbouring choices. */
export function UndoNotice({ host, switchedOff, callbacks, onChange }: Props) {
  const undoSite = () => {
    if (switchedOff === 'everywhere') callbacks.setEnabled?.(true);
    callbacks.setSiteMode?.('on');
    onChange(null);
  };
  const goQuiet = () => {
    callbacks.setSiteMode?.('quiet');
    onChange('quiet');
  };
  const goOffEverywhere = () => {
    callbacks.setEnabled?.(false);
    onChange('everywhere');
  };
  const ofSite = switchedOff !== 'match';

  return (
    <div class="card-body undo-notice">
      <h2 id="sidelight-title" class="speaker">
        {i18n.t(notices[switchedOff].title, [host])}
      </h2>
      <p role="status">{i18n.t(notices[switchedOff].text)}</p>
      <div class="quiet-actions">
        {ofSite && (
          <button type="button" onClick={undoSite}>
            {i18n.t('undo.turnOnAgain')}
          </button>
        )}
        {switchedOff === 'off' && (
          <>
            <button type="button" onClick={goQuiet}>
              {i18n.t('undo.onlyQuiet')}
            </button>
            <button type="button" onClick={goOffEverywhere}>
              {i18n.t('undo.offEverywhere')}
            </button>
          </>
        )}
      </div>
      <button type="button" class="primary-button" onClick={callbacks.close}>
        {i18n.t('undo.done')}
      </button>
    </div>
  );
}
