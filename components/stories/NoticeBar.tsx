import { i18n } from '#i18n';

/** What was done last, and how it is taken back where it can be. */
export type Notice = { text: string; onUndo?: (() => void) | undefined };

type Props = {
  notice: Notice | null;
  /** Cause and cure of what could not be done last. */
  error: string | null;
};

/** Says what came of the reader's last doing, with the way back: in sight wherever the reader is. */
export function NoticeBar({ notice, error }: Props) {
  return (
    <>
      <div class="stories-notice">
        <p role="status" dir="auto">
          {notice?.text}
        </p>
        {notice?.onUndo && (
          <button type="button" onClick={notice.onUndo}>
            {i18n.t('keep.undo')}
          </button>
        )}
      </div>
      {error && (
        <p class="option-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
