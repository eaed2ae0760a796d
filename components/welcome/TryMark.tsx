import type { PracticeMark } from './practice-marks';

/** What a reader does with a mark; the element is what the card stands beside. */
export type TryAction = 'click' | 'key' | 'enter' | 'leave';

export type OnTry = (action: TryAction, mark: PracticeMark, element: HTMLElement) => void;

/** A sentence that is marked as on pages, and opens its card. */
export function TryMark({ mark, onTry }: { mark: PracticeMark; onTry: OnTry }) {
  const act = (action: TryAction) => (event: { currentTarget: HTMLElement }) =>
    onTry(action, mark, event.currentTarget);
  // Not a <button>: browsers lay those out as blocks, and a sentence must wrap with its paragraph.
  return (
    <span
      role="button"
      tabIndex={0}
      class={mark.denied ? 'try-mark mark-denied' : 'try-mark mark-worded'}
      aria-haspopup="dialog"
      onPointerEnter={act('enter')}
      onPointerLeave={act('leave')}
      onClick={act('click')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act('key')(event);
      }}
    >
      {mark.sentence}
    </span>
  );
}
