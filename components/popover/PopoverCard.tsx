import { i18n } from '#i18n';
import { CloseIcon } from './CloseIcon';
import { receiptId } from './card-content';
import { MatchPager } from './MatchPager';
import type { PopoverCallbacks, PopoverModel } from './mount-popover';
import { UndoNotice } from './UndoNotice';

type Props = {
  model: PopoverModel;
  callbacks: PopoverCallbacks;
  state: CardState;
  onChange: (state: CardState) => void;
};

/** What the reader switched off from here; the card then says where to undo it. */
export type SwitchedOff = 'match' | 'off' | 'quiet' | 'everywhere';

/** What the reader has done on the card. */
export type CardState = { switchedOff: SwitchedOff | null; receiptOpen: boolean };

export const plainCard: CardState = { switchedOff: null, receiptOpen: false };

/** The card of one marked sentence: who said it, how others worded it, what can be done about it. */
export function PopoverCard({ model, callbacks, state, onChange }: Props) {
  const { switchedOff, receiptOpen } = state;
  const setSwitchedOff = (next: SwitchedOff | null) => onChange({ ...state, switchedOff: next });
  const { claim, matches, selected, content, page } = model;
  const match = matches[selected];
  const ready = content.state === 'ready' ? content.value : null;

  if (switchedOff) {
    return (
      <UndoNotice
        host={page.host}
        switchedOff={switchedOff}
        callbacks={callbacks}
        onChange={setSwitchedOff}
      />
    );
  }

  return (
    <>
      <header class="card-header">
        <div class="card-heading">
          <h2 id="sidelight-title" class="speaker">
            {ready?.speaker ?? claim.speaker?.name ?? i18n.t('speaker.none')}
          </h2>
          <div class="heading-facts">
            <div class="facts">{ready?.facts}</div>
            <MatchPager
              count={matches.length}
              selected={selected}
              onSelect={callbacks.selectMatch}
            />
          </div>
        </div>
        <button type="button" class="icon-button" onClick={callbacks.close}>
          <CloseIcon />
          <span class="heard-only">{i18n.t('popover.close')}</span>
        </button>
      </header>
      <div
        class="card-body"
        // Scrolls, so it has to be reached by keyboard too.
        tabIndex={0}
        role="group"
        aria-label={i18n.t('popover.wordings')}
        aria-busy={content.state === 'loading'}
      >
        {ready ? ready.wordings : <ContentPending text={claim.text} state={content.state} />}
        {receiptOpen && ready?.receipt}
      </div>
      {match && (
        <footer class="card-footer">
          <button type="button" class="primary-button" onClick={() => callbacks.compare(match)}>
            {ready?.compareLabel ?? i18n.t('popover.compare')}
          </button>
          <div class="quiet-actions">
            {callbacks.notSame && (
              <button
                type="button"
                onClick={() => {
                  callbacks.notSame?.(match);
                  setSwitchedOff('match');
                }}
              >
                {i18n.t('popover.notSame')}
              </button>
            )}
            {callbacks.setSiteMode && (
              <button
                type="button"
                onClick={() => {
                  callbacks.setSiteMode?.('off');
                  setSwitchedOff('off');
                }}
              >
                {i18n.t('popover.hideOnSite')}
              </button>
            )}
            <button
              type="button"
              disabled={!ready}
              aria-expanded={receiptOpen}
              aria-controls={receiptId}
              onClick={() => onChange({ ...state, receiptOpen: !receiptOpen })}
            >
              {i18n.t('popover.why')}
            </button>
          </div>
        </footer>
      )}
    </>
  );
}

function ContentPending(props: { text: string; state: PopoverModel['content']['state'] }) {
  return (
    <>
      <p class="wording-text">{props.text}</p>
      {props.state === 'loading' ? (
        <div class="skeleton" role="status">
          <span class="heard-only">{i18n.t('popover.loading')}</span>
        </div>
      ) : (
        <p class="card-message" role="status">
          {props.state === 'gone' ? i18n.t('popover.gone') : i18n.t('popover.failed')}
        </p>
      )}
    </>
  );
}
