import { i18n, speak } from '#i18n';
import { findClaim } from '../../page/find-claim';
import { createHostElement } from '../../page/host-element';
import type { HoverEvent } from '../../page/hover-intent';
import { createLiveRegion } from '../../page/live-region';
import { foldsBetween, scrollToMark, stepClaim } from '../../page/step-claims';
import { watchPointer } from '../../page/watch-pointer';
import { createCardController } from './card-controller';
import { createShownCard } from './shown-card';
import type { CreateClaimCard } from './types';

/** The card with everything that opens and closes it. Made when a page has its first marks. */
export const createClaimCard: CreateClaimCard = (document, highlighter, source) => {
  const { page, lastMove } = source;
  speak(source.spoken);
  const ended = new AbortController();
  const signal = AbortSignal.any([source.signal, ended.signal]);
  const host = createHostElement(document);
  const say = createLiveRegion(host.root);
  let pointerLine: number | undefined;

  const card = createShownCard(
    host,
    highlighter,
    source,
    (event) => dispatch(event),
    () => pointerLine,
    ended,
    signal,
  );
  const dispatch: (event: HoverEvent) => void = createCardController(source.openOn, card, signal);

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
  if (lastMove)
    dispatch({ type: 'pointer', claim: claimAt(document, lastMove.clientX, lastMove.clientY) });
  signal.addEventListener('abort', () => {
    card.destroy();
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
    removeWhenClosed: card.removeWhenClosed,
    remove: () => ended.abort(),
    marksChanged() {
      followMarks();
      card.marksChanged();
    },
  };
};
