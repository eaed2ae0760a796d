import { i18n } from '#i18n';
import type {
  PopoverCallbacks,
  PopoverHandle,
  PopoverModel,
} from '../../components/popover/mount-popover';
import type { Comparison } from '../../engine/compare/types';
import type { Claim, Match } from '../../engine/match/types';
import { emit } from '../../messaging/events';
import type { CompareRequest } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import type { Settings } from '../../messaging/settings';
import { createClaimFinder } from '../../page/find-claim';
import type { Highlighter } from '../../page/highlighter';
import { createHostElement } from '../../page/host-element';
import { type HoverEffect, type HoverEvent, hoverStep, idle } from '../../page/hover-intent';
import { type LineAnchor, lineAnchor } from '../../page/line-anchor';
import { createLiveRegion } from '../../page/live-region';
import { watchPointer } from '../../page/watch-pointer';
import type { MountPopover } from './load-popover';

export type CardSource = {
  openOn(): Settings['openOn'];
  claim(id: string): Claim | null;
  /** The claim the keyboard is at, or null. */
  current(): string | null;
  /** Open shadow roots that hold text of the page. */
  shadowRoots(): Iterable<ShadowRoot>;
  about(): PopoverModel['page'];
  compareRequest(claim: Claim, match: Match): CompareRequest;
  loadPopover(): Promise<MountPopover>;
  /** The card has taken itself and the host off the page. */
  removed(): void;
  signal: AbortSignal;
};

export type ClaimCard = {
  host: Element;
  dispatch(event: HoverEvent): void;
  /** Says once how many statements the page reports. */
  announce(count: number): void;
  /** Takes the host off the page, at once or when the reader closes the open card. */
  removeWhenClosed(): void;
  remove(): void;
  /** To be called when the marks were painted anew: the card of a claim that is gone closes. */
  marksChanged(): void;
};

/** The popover with everything that opens and closes it. Made when a page has its first marks. */
export function createClaimCard(
  document: Document,
  highlighter: Highlighter,
  source: CardSource,
): ClaimCard {
  const ended = new AbortController();
  const signal = AbortSignal.any([source.signal, ended.signal]);
  const host = createHostElement(document);
  const say = createLiveRegion(host.root);
  const comparisons = new Map<string, Comparison | null>();
  let state = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every showing; an answer that finds another number comes too late. */
  let showing = 0;
  let pointerLine: number | undefined;
  let focusBefore: Element | null = null;
  let shown: { claim: Claim; matches: Match[]; anchor: LineAnchor } | null = null;
  let isLeaving = false;

  let mounted: PopoverHandle | null = null;
  /** Loads the popover once, while the page rests or when it is first needed. */
  const withPopover = async (use: (popover: PopoverHandle) => void) => {
    if (!mounted) {
      const mountPopover = await source.loadPopover();
      if (signal.aborted) return;
      mounted ??= mountPopover(host.root, callbacks);
    }
    use(mounted);
  };
  const usePopover = (use: (popover: PopoverHandle) => void) => {
    // At once when it is there: opening the panel needs the reader's gesture.
    if (mounted) use(mounted);
    else withPopover(use).catch(() => {});
  };
  const callbacks: PopoverCallbacks = {
    selectMatch: (index) => showMatch(index),
    compare: (match) => {
      if (shown) openPanel(shown.claim, match);
    },
    notSame: (match) => {
      if (!shown) return;
      const { pack, statement } = match;
      void ask(() =>
        askBackground('hideMatch', { pack, statement, sentence: shown?.claim.text ?? '' }),
      );
    },
    setSiteMode: (mode) => {
      void ask(() => askBackground('setSiteMode', { host: source.about().host, mode }));
    },
    setEnabled: (enabled) => {
      void ask(() => askBackground('setEnabled', enabled));
    },
    close: () => dispatch({ type: 'escape' }),
    pointerEntered: () => dispatch({ type: 'card-entered' }),
    pointerLeft: () => dispatch({ type: 'card-left' }),
  };

  const openPanel = (claim: Claim, match: Match) => {
    const { pack, statement } = match;
    void ask(() => askBackground('openPanel', { claim: claim.id, pack, statement }));
  };

  const showMatch = (selected: number) => {
    if (!shown) return;
    const { claim, matches, anchor } = shown;
    const match = matches[selected];
    if (!match) return;
    const token = ++showing;
    const key = `${match.pack} ${match.statement} ${claim.text}`;
    const render = (comparison: PopoverModel['comparison']) =>
      usePopover((popover) => {
        if (token === showing)
          popover.show({ claim, matches, selected, comparison, page: source.about() }, anchor);
      });
    const known = comparisons.get(key);
    if (known !== undefined) {
      render(known ? { state: 'ready', value: known } : { state: 'gone' });
      return;
    }
    render({ state: 'loading' });
    askBackground('compareStatement', source.compareRequest(claim, match)).then(
      (value) => {
        comparisons.set(key, value);
        render(value ? { state: 'ready', value } : { state: 'gone' });
      },
      () => render({ state: 'failed' }),
    );
  };

  const show = (id: string, focus: boolean) => {
    const claim = source.claim(id);
    const mark = highlighter.markOf(id);
    isLeaving = false;
    if (!claim || !mark) return dispatch({ type: 'claim-gone', claim: id });
    if (!shown) focusBefore = document.activeElement;
    host.place();
    highlighter.activate(id);
    const anchor = lineAnchor(mark.range, mark.element, focus ? undefined : pointerLine);
    const marked = claim.matches.filter(isMarked);
    shown = { claim, matches: marked.length > 0 ? marked : claim.matches.slice(0, 1), anchor };
    showMatch(0);
    if (focus) usePopover((popover) => shown && popover.focus());
    emit('claimEntered', { claim: id });
  };

  const hide = (returnFocus: boolean) => {
    showing++;
    const claim = shown?.claim.id;
    shown = null;
    mounted?.hide();
    highlighter.activate(null);
    if (returnFocus && claim) giveFocusBack(claim);
    if (isLeaving) ended.abort();
  };

  const giveFocusBack = (claim: string) => {
    const before = focusBefore;
    focusBefore = null;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
      return;
    }
    // Nothing had the focus: Tab goes on from the claim.
    const range = highlighter.markOf(claim)?.range;
    if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
  };

  const perform = (effect: HoverEffect) => {
    if (effect.type === 'start-timer') {
      clearTimeout(timer);
      timer = setTimeout(() => dispatch({ type: 'timer' }), effect.ms);
    } else if (effect.type === 'stop-timer') clearTimeout(timer);
    else if (effect.type === 'show') show(effect.claim, effect.focus);
    else if (effect.type === 'hide') hide(effect.returnFocus);
    else {
      const claim = source.claim(effect.claim);
      const match = claim?.matches[0];
      if (claim && match) openPanel(claim, match);
    }
  };

  const dispatch = (event: HoverEvent) => {
    const step = hoverStep(state, event, { openOn: source.openOn() });
    state = step.state;
    for (const effect of step.effects) perform(effect);
  };

  document.addEventListener('pointermove', (event) => (pointerLine = event.clientY), {
    signal,
    passive: true,
    capture: true,
  });
  let findClaim = createClaimFinder(document, highlighter.marks(), source.shadowRoots());
  watchPointer(document, host.element, (x, y) => findClaim(x, y), source.current, dispatch, signal);

  const idleMount = requestIdleCallback(() => usePopover(() => {}));
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelIdleCallback(idleMount);
    mounted?.destroy();
    host.remove();
    source.removed();
  });

  return {
    host: host.element,
    dispatch,
    announce: (count) => say(i18n.t('page.announcement', count)),
    removeWhenClosed() {
      isLeaving = true;
      if (!shown) ended.abort();
    },
    remove: () => ended.abort(),
    marksChanged() {
      findClaim = createClaimFinder(document, highlighter.marks(), source.shadowRoots());
      if (!shown) return;
      const { claim, anchor } = shown;
      const mark = highlighter.markOf(claim.id);
      if (!mark || source.claim(claim.id)?.text !== claim.text)
        dispatch({ type: 'claim-gone', claim: claim.id });
      else anchor.follow(mark.range, mark.element);
    },
  };
}

/** The reader sees what was marked; suggestions are the panel's. */
const isMarked = (match: Match) => match.score >= match.evidence.thresholds.mark;

/** The background may be gone after an update of the extension; the page must not hear of it. */
async function ask(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch {
    // What failed shows: the panel stays closed, the mark stays.
  }
}
