import { i18n } from '#i18n';
import type { Claim } from '../../engine/match/types';
import type { SiteMode } from '../../settings/settings';
import cardStyles from './card.css?inline';
import type { CardAction } from './card-action';
import type { CardContent, StatementViews } from './card-content';
import { drawViews } from './draw-views';
import { type CardAnchor, followAnchor } from './follow-anchor';
import { type Pending, pendingCard } from './pending-card';
import type { PlainView } from './plain-views';
import { titleId } from './title-id';
import type { SwitchedOff } from './UndoNotice';
import type { CardSight, WatchSight } from './watch-sight';

/** What the card shows for one marked sentence. */
export type CardModel = {
  claim: Claim;
  content: CardContent | Pending;
};

type MatchId = Pick<StatementViews, 'pack' | 'statement'>;

/**
 * What the reader does in the card. After `notSame`, `setSiteMode` and `setEnabled` the
 * card itself says what happened and where to undo it: leave it open; it calls `close` when the
 * reader is done with it.
 */
export type CardCallbacks = {
  /** Open the panel at this match. Called synchronously in the click, to keep the gesture. */
  compare(match: MatchId): void;
  /** Hide it, or show it again. Absent where there is no page of the reader's to hide it on; so are the next two. */
  notSame?(match: MatchId, isHidden: boolean): void;
  setSiteMode?(mode: SiteMode): void;
  setEnabled?(enabled: boolean): void;
  /** Escape or the close button: hide and give the focus back. */
  close(): void;
  pointerEntered(): void;
  pointerLeft(): void;
  /** Anywhere in the card but on Compare. */
  clicked(): void;
};

export type CardHandle = {
  /**
   * Shows the model beside the anchor, or replaces what is shown. The anchor is the hovered line of
   * the sentence; it is measured again whenever the page scrolls or is resized.
   */
  show(model: CardModel, anchor: CardAnchor): void;
  /**
   * Does unseen, a step at a time, what is slow only once: texts, fonts, styles, layout. Ends when
   * something else is shown or rehearsed.
   */
  rehearse(model: CardModel): Generator<void>;
  hide(): void;
  /** Moves the focus into the dialog. */
  focus(): void;
  /** Whether it tells what the reader switched off from it, and offers to undo that. */
  offersUndo(): boolean;
  /** Removes everything from the root. */
  destroy(): void;
};

/** What the reader has done on the card. */
type CardState = {
  /** Index of the statement that is shown, of all that the sentence reports. */
  selected: number;
  receiptOpen: boolean;
  switchedOff: SwitchedOff | null;
  /** Whether a click was left undone, since the page may have made it another's. */
  isInDoubt: boolean;
};

/** What is done in the card is ours: the page's own shortcuts and menus must not answer it. */
const silenced = [
  'click',
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
];

const untouched: CardState = {
  selected: 0,
  receiptOpen: false,
  switchedOff: null,
  isInDoubt: false,
};

/** What changes nothing but the card itself, and does so at every click. */
const harmless: readonly CardAction[] = ['previous', 'next', 'why'];

/**
 * Builds the card in a shadow root of ours; it stays empty and closed until `show`.
 * @param watchSight watches on pages of others whether the card is seen: a click that stores or opens something
 *   counts only then. Without it every click counts.
 */
export function mountCard(
  root: ShadowRoot,
  callbacks: CardCallbacks,
  watchSight?: WatchSight,
): CardHandle {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  const contentSheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, contentSheet];
  let contentStyles = '';

  const dialog = root.ownerDocument.createElement('div');
  dialog.className = 'sidelight-card';
  dialog.popover = 'manual';
  dialog.tabIndex = -1;
  // Direction is the one thing that `all: initial` leaves to the page.
  dialog.dir = i18n.dir;
  dialog.lang = i18n.lang;
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', titleId);
  root.append(dialog);

  let stopFollowing: (() => void) | null = null;
  let followed: CardAnchor | null = null;
  let sight: CardSight | undefined;
  /** Whether the card was seen when the button of the mouse went down, or the finger; a page may hide that it did. */
  let isPressSeen: boolean | undefined;
  let shown: CardModel | null = null;
  let state = untouched;

  const selected = (): StatementViews | undefined =>
    typeof shown?.content === 'object' ? shown.content.statements[state.selected] : undefined;
  const views = (): PlainView[] => {
    if (!shown) return [];
    const { claim, content } = shown;
    if (typeof content === 'string') return pendingCard(claim, content);
    const notice = state.switchedOff && content.notices[state.switchedOff];
    const card = notice ?? selected()?.[state.receiptOpen ? 'cardWithReceipt' : 'card'] ?? [];
    return state.isInDoubt ? [...card, ...content.leftUndone] : card;
  };
  const draw = () => drawViews(views(), dialog);
  const take = (model: CardModel) => {
    shown = model;
    const { content } = model;
    if (typeof content === 'object' && content.styles !== contentStyles) {
      contentStyles = content.styles;
      contentSheet.replaceSync(contentStyles);
    }
    draw();
  };
  const change = (changed: Partial<CardState>) => {
    const before = state.switchedOff;
    state = { ...state, ...changed };
    draw();
    // The button that was pressed is gone, and the focus with it.
    if (state.switchedOff !== before)
      dialog.querySelector<HTMLElement>('.primary-button')?.focus({ preventScroll: true });
  };
  /** The next card begins anew, also on the same claim: no notice of what was switched off before. */
  const empty = () => {
    shown = null;
    state = untouched;
    draw();
  };

  const setSiteMode = (switchedOff: 'off' | 'quiet') => {
    callbacks.setSiteMode?.(switchedOff);
    change({ switchedOff });
  };
  const actions: Record<Exclude<CardAction, 'close'>, (match: MatchId) => void> = {
    previous: () => change({ selected: state.selected - 1 }),
    next: () => change({ selected: state.selected + 1 }),
    compare: callbacks.compare,
    why: () => change({ receiptOpen: !state.receiptOpen }),
    notSame(match) {
      callbacks.notSame?.(match, true);
      change({ switchedOff: 'match' });
    },
    siteOff: () => setSiteMode('off'),
    siteQuiet: () => setSiteMode('quiet'),
    allOff() {
      callbacks.setEnabled?.(false);
      change({ switchedOff: 'everywhere' });
    },
    undo(match) {
      if (state.switchedOff === 'everywhere') callbacks.setEnabled?.(true);
      if (state.switchedOff === 'match') callbacks.notSame?.(match, false);
      else callbacks.setSiteMode?.('on');
      change({ switchedOff: null });
    },
  };

  for (const type of silenced) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.addEventListener('pointerdown', (event) => {
    isPressSeen = sight?.isSeen(event);
  });
  dialog.addEventListener('click', (event) => {
    const isSeen = isPressSeen ?? sight?.isSeen(event);
    isPressSeen = undefined;
    const button = (event.target as Element).closest('button');
    const action = button?.value as CardAction | undefined;
    // Who compares goes on in the panel, and to other marks.
    if (action !== 'compare') callbacks.clicked();
    const match = selected();
    if (action === 'close') return callbacks.close();
    if (!action || !match) return;
    const isInDoubt = isSeen === false && !harmless.includes(action);
    if (isInDoubt !== state.isInDoubt) change({ isInDoubt });
    if (isInDoubt) sight?.putOnTop();
    else actions[action](match);
  });
  dialog.addEventListener('pointerenter', callbacks.pointerEntered);
  dialog.addEventListener('pointerleave', callbacks.pointerLeft);
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') callbacks.close();
  });

  /** Laid out but not seen, and not open either. */
  const setUnseen = (isUnseen: boolean) => {
    dialog.style.display = isUnseen ? 'flex' : '';
    dialog.style.visibility = isUnseen ? 'hidden' : '';
  };

  const hide = () => {
    stopFollowing?.();
    stopFollowing = null;
    followed = null;
    sight?.stop();
    sight = undefined;
    if (dialog.matches(':popover-open')) dialog.hidePopover();
    empty();
  };

  return {
    show(model, anchor) {
      setUnseen(false);
      if (shown?.claim.id !== model.claim.id) empty();
      take(model);
      if (!dialog.matches(':popover-open')) dialog.showPopover();
      sight ??= watchSight?.(dialog);
      // What comes for an open card stands where the card is.
      if (anchor === followed) return;
      followed = anchor;
      stopFollowing?.();
      stopFollowing = followAnchor(anchor, dialog, sight?.moved);
    },
    *rehearse(model) {
      if (dialog.matches(':popover-open')) return;
      take(model);
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
    offersUndo: () => state.switchedOff !== null,
    destroy() {
      hide();
      dialog.remove();
      root.adoptedStyleSheets = [];
    },
  };
}
