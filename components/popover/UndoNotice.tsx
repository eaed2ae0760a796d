import { i18n } from '#i18n';
import type { PopoverCallbacks } from './mount-popover';
import type { SwitchedOff } from './PopoverCard';

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
        {noticeTitle(switchedOff, host)}
      </h2>
      <p role="status">{noticeText(switchedOff)}</p>
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

function noticeTitle(switchedOff: SwitchedOff, host: string): string {
  switch (switchedOff) {
    case 'match':
      return i18n.t('undo.matchTitle');
    case 'quiet':
      return i18n.t('undo.quietTitle', [host]);
    case 'off':
      return i18n.t('undo.offTitle', [host]);
    case 'everywhere':
      return i18n.t('undo.everywhereTitle');
  }
}

function noticeText(switchedOff: SwitchedOff): string {
  switch (switchedOff) {
    case 'match':
      return i18n.t('undo.matchText');
    case 'quiet':
      return i18n.t('undo.quietText');
    case 'off':
      return i18n.t('undo.offText');
    case 'everywhere':
      return i18n.t('undo.everywhereText');
  }
}
