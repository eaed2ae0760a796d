import type { Claim, Match } from '../../engine/match/types';
import type { CardContent } from './card-content';
import { drawViews } from './draw-views';
import { followAnchor, type PopoverAnchor } from './follow-anchor';
import { type CardState, PopoverCard, plainCard } from './PopoverCard';
import popoverStyles from './popover.css?inline';

/** What the popover shows for one marked sentence. */
export type PopoverModel = {
  claim: Claim;
  /** The claim's matches the reader may see (marked, not hidden), best first; never empty. */
  matches: Match[];
  /** Index into `matches` of the one that is shown. */
  selected: number;
  /** What is said of `matches[selected]`: being asked for, here, no longer to be had, or failed. */
  content:
    | { state: 'loading' }
    | { state: 'ready'; value: CardContent }
    | { state: 'gone' }
    | { state: 'failed' };
  /** The page as the reader knows it: outlet as printed, else the host name stands for it. */
  page: { host: string; outlet?: string; datePublished?: string };
};

/**
 * What the reader does in the popover. After `notSame`, `setSiteMode` and `setEnabled` the
 * popover itself says what happened and where to undo it: leave it open; it calls `close` when the
 * reader is done with it.
 */
export type PopoverCallbacks = {
  /** The reader turned to another match of the sentence: `show` it, first as loading. */
  selectMatch(index: number): void;
  /** Open the panel at this match. Called synchronously in the click, to keep the gesture. */
  compare(match: Match): void;
  /** Absent where there is no page of the reader's to hide it on; so are the next two. */
  notSame?(match: Match): void;
  setSiteMode?(mode: 'on' | 'quiet' | 'off'): void;
  setEnabled?(enabled: boolean): void;
  /** Escape or the close button: hide and give the focus back. */
  close(): void;
  pointerEntered(): void;
  pointerLeft(): void;
};

export type PopoverHandle = {
  /**
   * Shows the model beside the anchor, or replaces what is shown. The anchor is the hovered line of
   * the sentence; it is measured again whenever the page scrolls or is resized.
   */
  show(model: PopoverModel, anchor: PopoverAnchor): void;
  /**
   * Does unseen, a step at a time, what is slow only once: texts, fonts, styles, layout. Ends early
   * when something is shown meanwhile.
   */
  rehearse(model: PopoverModel): Generator<void>;
  hide(): void;
  /** Moves the focus into the dialog. */
  focus(): void;
  /** Removes everything from the root. */
  destroy(): void;
};

/** Builds the popover in a shadow root of ours; it stays empty and closed until `show`. */
export function mountPopover(root: ShadowRoot, callbacks: PopoverCallbacks): PopoverHandle {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(popoverStyles);
  const contentSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, contentSheet];
  let contentStyles = '';

  const dialog = root.ownerDocument.createElement('div');
  dialog.className = 'sidelight-popover';
  dialog.popover = 'manual';
  dialog.tabIndex = -1;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', 'sidelight-title');
  root.append(dialog);

  let stopFollowing: (() => void) | null = null;
  let shown: PopoverModel | null = null;
  let state = plainCard;

  const draw = () => {
    if (!shown) return drawViews(null, dialog);
    drawViews(
      <PopoverCard model={shown} callbacks={callbacks} state={state} onChange={change} />,
      dialog,
    );
  };
  const change = (next: CardState) => {
    const isOtherView = next.switchedOff !== state.switchedOff;
    state = next;
    draw();
    // The button that was pressed is gone, and the focus with it.
    if (isOtherView)
      dialog.querySelector<HTMLElement>('.primary-button')?.focus({ preventScroll: true });
  };
  /** The next card begins anew, also on the same claim: no notice of what was switched off before. */
  const empty = () => {
    shown = null;
    state = plainCard;
    draw();
  };

  dialog.addEventListener('pointerenter', () => callbacks.pointerEntered());
  dialog.addEventListener('pointerleave', () => callbacks.pointerLeft());
  dialog.addEventListener('keydown', (event) => {
    // Keys pressed in the popover are ours: the page's own shortcuts must not fire.
    event.stopPropagation();
    if (event.key === 'Escape') callbacks.close();
  });

  /** Laid out but not seen, and not open either. */
  const setUnseen = (isUnseen: boolean) => {
    dialog.style.display = isUnseen ? 'flex' : '';
    dialog.style.visibility = isUnseen ? 'hidden' : '';
  };

  const hide = () => {
    stopFollowing?.();
    stopFollowing = null;
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    empty();
  };

  return {
    show(model, anchor) {
      setUnseen(false);
      if (shown?.claim.id !== model.claim.id) empty();
      shown = model;
      const { content } = model;
      if (content.state === 'ready' && content.value.styles !== contentStyles) {
        contentStyles = content.value.styles;
        contentSheet.replaceSync(contentStyles);
      }
      draw();
      if (!dialog.matches(':popover-open')) dialog.showPopover();
      stopFollowing?.();
      stopFollowing = followAnchor(anchor, dialog);
    },
    *rehearse(model) {
      shown = model;
      draw();
      yield;
      if (shown !== model) return;
      setUnseen(true);
      // Asking for a colour has styles computed and nothing laid out.
      getComputedStyle(dialog).color;
      yield;
      if (shown !== model) return;
      dialog.getBoundingClientRect();
      yield;
      if (shown !== model) return;
      setUnseen(false);
      empty();
    },
    hide,
    focus: () => dialog.focus({ preventScroll: true }),
    destroy() {
      hide();
      dialog.remove();
      root.adoptedStyleSheets = [];
    },
  };
}
