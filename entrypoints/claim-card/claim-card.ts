import { i18n } from '#i18n';
import { type CardCallbacks, type CardHandle, mountCard } from '../../components/card/mount-card';
import type { Claim, Match } from '../../engine/match/types';
import type { emit } from '../../messaging/events';
import type { askBackground } from '../../messaging/send';
import type { rootOf } from '../../page/dom-access';
import { findClaim } from '../../page/find-claim';
import type { Highlighter, Mark } from '../../page/highlighter';
import { createHostElement } from '../../page/host-element';
import { type HoverEffect, type HoverEvent, hoverStep, idle } from '../../page/hover-intent';
import { type LineAnchor, lineAnchor } from '../../page/line-anchor';
import { createLiveRegion } from '../../page/live-region';
import { isSeen } from '../../page/page-boxes';
import type { hearReader } from '../../page/reader-input';
import { type Direction, foldsBetween, scrollToMark, stepClaim } from '../../page/step-claims';
import { watchPointer } from '../../page/watch-pointer';
import type { Settings } from '../../settings/settings';
import type { MarkedPage } from '../article.content/marked-page';
import { createCardContents } from './card-contents';
import { giveFocusBack } from './give-focus-back';
import { runWhileResting } from './run-while-resting';

export type CardSource = {
  openOn(): Settings['openOn'];
  /** Whether some word of a pack is in the text. */
  mentions(text: string): boolean;
  page: MarkedPage;
  /** The content script's own, so that this script does not carry them a second time. */
  ask: typeof askBackground;
  emit: typeof emit;
  rootOf: typeof rootOf;
  hearReader: typeof hearReader;
  /** The pointer's last move before the card was there, or null. */
  lastMove: PointerEvent | null;
  /** The card has taken itself and the host off the page. */
  removed(): void;
  signal: AbortSignal;
};

export type ClaimCard = {
  host: Element;
  /** Goes to the mark `direction` of the current one and shows its card, with the focus in it. */
  step(direction: Direction): void;
  /** Scrolls to the mark and shows which it is. */
  pointOut(mark: Mark): void;
  /** Says once how many statements the page reports. */
  announce(count: number): void;
  /** Takes the host off the page, at once or when the reader closes the open card. */
  removeWhenClosed(): void;
  remove(): void;
  /** To be called when the marks were painted anew: the card of a claim that is gone closes. */
  marksChanged(): void;
};

/**
 * How long the pointer rests on a mark before what the card will say is asked for, in milliseconds: well
 * before it opens, and longer than a pointer takes that only passes.
 */
const askAhead = 150;

/** The card with everything that opens and closes it. Made when a page has its first marks. */
export function createClaimCard(
  document: Document,
  highlighter: Highlighter,
  source: CardSource,
): ClaimCard {
  const { page } = source;
  const ended = new AbortController();
  const signal = AbortSignal.any([source.signal, ended.signal]);
  const host = createHostElement(document);
  const say = createLiveRegion(host.root);
  const cardOf = createCardContents((claim) =>
    source.ask('readCard', {
      host: page.host,
      matches: shownMatches(claim).map((match) => ({
        ...page.compareRequest(claim, match),
        receipt: match.evidence,
      })),
    }),
  );
  let state = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let aheadTimer: ReturnType<typeof setTimeout> | undefined;
  let pointerLine: number | undefined;
  let focusBefore: Element | null = null;
  let shown: { claim: Claim; anchor: LineAnchor } | null = null;
  let isLeaving = false;

  let mounted: CardHandle | null = null;
  /** Made while the page rests, or when it is first needed. */
  const mountedCard = (): CardHandle => {
    mounted ??= mountCard(host.root, callbacks);
    return mounted;
  };
  const callbacks: CardCallbacks = {
    compare: (match) => {
      if (shown) openPanel(shown.claim, match);
    },
    notSame: ({ pack, statement }) => {
      if (!shown) return;
      quietly(source.ask('hideMatch', { pack, statement, sentence: shown.claim.text }));
    },
    setSiteMode: (mode) => quietly(source.ask('setSiteMode', { host: page.host, mode })),
    setEnabled: (enabled) => quietly(source.ask('setEnabled', enabled)),
    close: () => dispatch({ type: 'escape' }),
    pointerEntered: () => dispatch({ type: 'card-entered' }),
    pointerLeft: () => dispatch({ type: 'card-left' }),
  };

  const openPanel = (claim: Claim, { pack, statement }: Pick<Match, 'pack' | 'statement'>) =>
    quietly(source.ask('openPanel', { claim: claim.id, pack, statement }));

  /** Has what the card will say asked for and tried out unseen, while the pointer still dwells. */
  const askAheadFor = async (id: string) => {
    const claim = page.claim(id);
    if (!claim) return;
    const card = cardOf(claim);
    await card.arrived;
    runWhileResting(mountedCard().rehearse({ claim, content: card.content }), signal);
  };

  const show = (id: string, focus: boolean) => {
    const claim = page.claim(id);
    const mark = highlighter.markOf(id);
    isLeaving = false;
    if (!claim || !mark || !isSeen(mark.range)) return dispatch({ type: 'claim-gone', claim: id });
    if (!shown) focusBefore = document.activeElement;
    host.place();
    highlighter.activate(id);
    const anchor = lineAnchor(mark.range, focus ? undefined : pointerLine);
    const opened = { claim, anchor };
    shown = opened;
    const card = cardOf(claim);
    const draw = () => {
      // An answer may come too late.
      if (shown === opened) mountedCard().show({ claim, content: card.content }, anchor);
    };
    draw();
    if (card.content === 'loading') void card.arrived.then(draw);
    if (focus) mountedCard().focus();
    source.emit('claimEntered', { claim: id });
  };

  const hide = (returnFocus: boolean) => {
    const claim = shown?.claim.id;
    shown = null;
    mounted?.hide();
    highlighter.activate(null);
    if (returnFocus && claim) giveFocusBack(focusBefore, highlighter.markOf(claim)?.range);
    focusBefore = null;
    if (isLeaving) ended.abort();
  };

  const stopTimers = () => {
    clearTimeout(timer);
    clearTimeout(aheadTimer);
  };

  const perform = (effect: HoverEffect) => {
    if (effect.type === 'start-timer') {
      stopTimers();
      timer = setTimeout(() => dispatch({ type: 'timer' }), effect.ms);
      if (state.phase === 'dwelling') aheadTimer = setTimeout(askAheadFor, askAhead, state.claim);
    } else if (effect.type === 'stop-timer') stopTimers();
    else if (effect.type === 'show') show(effect.claim, effect.focus);
    else if (effect.type === 'hide') hide(effect.returnFocus);
    else {
      const claim = page.claim(effect.claim);
      const match = claim?.matches[0];
      if (claim && match) openPanel(claim, match);
    }
  };

  const dispatch = (event: HoverEvent) => {
    const step = hoverStep(state, event, { openOn: source.openOn() });
    state = step.state;
    for (const effect of step.effects) perform(effect);
  };

  const claimAt = (at: Document, x: number, y: number) => {
    pointerLine = y;
    return findClaim(highlighter.painted(), at, x, y);
  };
  const listenTo = watchPointer(
    host.element,
    claimAt,
    page.current,
    dispatch,
    source.hearReader,
    signal,
  );
  const listen = (at: Document) => {
    const root = source.rootOf(at);
    if (root) listenTo(at, root);
  };
  const followMarks = () => {
    for (const { element } of highlighter.marks()) listen(element.ownerDocument);
  };
  listen(document);
  followMarks();
  const { lastMove } = source;
  if (lastMove)
    dispatch({ type: 'pointer', claim: claimAt(document, lastMove.clientX, lastMove.clientY) });

  /** Readies the card while the page rests, so that its first opening is as quick as all others. */
  const rehearse = function* () {
    mountedCard();
    yield;
    const claim = page.claim(highlighter.marks()[0]?.claim ?? '');
    if (claim) yield* mountedCard().rehearse({ claim, content: 'loading' });
  };
  runWhileResting(rehearse(), signal);
  signal.addEventListener('abort', () => {
    stopTimers();
    mounted?.destroy();
    host.remove();
    source.removed();
  });

  return {
    host: host.element,
    step(direction) {
      const height = document.documentElement.clientHeight;
      const current = page.current();
      const next = stepClaim(highlighter.marks(), current, direction, height);
      const from = current === null ? null : highlighter.markOf(current);
      const mark = next && page.goTo(next.claim);
      if (!mark) return;
      // Folds are the reader's to open: what is in them is not known, only that it may be of interest.
      const skipped = foldsBetween(from, mark, direction).filter((fold) =>
        [...fold.childNodes].some(({ textContent }) => source.mentions(textContent ?? '')),
      );
      if (skipped.length > 0) say(i18n.t('page.foldsSkipped', skipped.length));
      scrollToMark(mark);
      dispatch({ type: 'key', claim: mark.claim });
    },
    pointOut(mark) {
      scrollToMark(mark);
      highlighter.activate(mark.claim);
    },
    announce: (count) => say(i18n.t('page.announcement', count)),
    removeWhenClosed() {
      isLeaving = true;
      if (!shown) ended.abort();
    },
    remove: () => ended.abort(),
    marksChanged() {
      followMarks();
      if (!shown) return;
      const { claim, anchor } = shown;
      const mark = highlighter.markOf(claim.id);
      if (mark && page.claim(claim.id)?.text === claim.text) anchor.follow(mark.range);
      else if (!mounted?.offersUndo()) dispatch({ type: 'claim-gone', claim: claim.id });
    },
  };
}

/** The reader sees what was marked; suggestions are the panel's. */
function shownMatches({ matches }: Claim): Match[] {
  const marked = matches.filter(({ score, evidence }) => score >= evidence.thresholds.mark);
  return marked.length > 0 ? marked : matches.slice(0, 1);
}

/**
 * The background may be gone after an update of the extension; the page must not hear of it. What
 * failed shows: the panel stays closed, the mark stays.
 */
function quietly(answer: Promise<unknown>): void {
  answer.catch(() => {});
}
