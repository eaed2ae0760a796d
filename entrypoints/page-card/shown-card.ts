import { type CardCallbacks, type CardHandle, mountCard } from '../../components/card/mount-card';
import { watchSight } from '../../components/card/watch-sight';
import { watchTopLayer } from '../../components/card/watch-top-layer';
import type { Claim, Match } from '../../engine/match/types';
import type { Highlighter } from '../../page/highlighter';
import type { HostElement } from '../../page/host-element';
import type { HoverEvent } from '../../page/hover-intent';
import { type LineAnchor, lineAnchor } from '../../page/line-anchor';
import { isSeen } from '../../page/page-boxes';
import { createCardContents } from './card-contents';
import type { CardOrders } from './card-controller';
import { giveFocusBack } from './give-focus-back';
import { runWhileResting } from './run-while-resting';
import type { CardSource } from './types';

/** The card as readers see it: closed, or open on one claim. */
export type ShownCard = CardOrders & {
  /** Ends the card, at once or when the reader closes it. */
  removeWhenClosed(): void;
  marksChanged(): void;
  /** Takes everything of the card out of the host. */
  destroy(): void;
};

type Open = {
  claim: Claim;
  anchor: LineAnchor;
  /** What had the focus before the card was opened. */
  focusBefore: Element | null;
};

/**
 * Makes the card, which stays closed.
 * @param dispatch to be told what the reader does in the card
 * @param pointerLine where the pointer is or was, in pixels from the top of its document's viewport
 * @param ended aborted by the card when it has been closed for the last time
 */
export function createShownCard(
  host: HostElement,
  highlighter: Highlighter,
  source: CardSource,
  dispatch: (event: HoverEvent) => void,
  pointerLine: () => number | undefined,
  ended: AbortController,
  signal: AbortSignal,
): ShownCard {
  const { page } = source;
  /** Null while the card is closed. */
  let open: Open | null = null;
  /** Whether the open card is the last: with it the host goes. */
  let isLast = false;
  let mounted: CardHandle | null = null;

  /** Made while the page rests, or when it is first needed. */
  const mountedCard = (): CardHandle => {
    const watch = import.meta.env.FIREFOX ? watchTopLayer : watchSight;
    mounted ??= mountCard(host.root, callbacks, watch);
    return mounted;
  };
  const cardOf = createCardContents((claim) =>
    source.ask('readCard', {
      host: page.host,
      matches: shownMatches(claim).map((match) => ({
        ...page.compareRequest(claim, match),
        receipt: match.receipt,
      })),
    }),
  );
  const openPanel = (claim: Claim, { pack, statement }: Pick<Match, 'pack' | 'statement'>) =>
    quietly(source.ask('openPanel', { claim: claim.id, pack, statement }));
  const callbacks: CardCallbacks = {
    compare: (match) => {
      if (open) openPanel(open.claim, match);
    },
    notSame: ({ pack, statement }, isHidden) => {
      if (!open) return;
      const call = isHidden ? 'hideMatch' : 'unhideMatch';
      quietly(source.ask(call, { pack, statement, sentence: open.claim.text }));
    },
    setSiteMode: (mode) => quietly(source.ask('setSiteMode', { host: page.host, mode })),
    setEnabled: (enabled) => quietly(source.ask('setEnabled', enabled)),
    close: () => dispatch({ type: 'escape' }),
    pointerEntered: () => dispatch({ type: 'card-entered' }),
    pointerLeft: () => dispatch({ type: 'card-left' }),
    clicked: () => dispatch({ type: 'card-clicked' }),
  };

  /** Readies the card while the page rests, so that its first opening is as quick as all others. */
  const rehearse = function* () {
    mountedCard();
    yield;
    const claim = page.claim(highlighter.marks()[0]?.claim ?? '');
    if (claim) yield* mountedCard().rehearse({ claim, content: 'loading' });
  };
  runWhileResting(rehearse(), signal);

  return {
    show(id, focus) {
      const claim = page.claim(id);
      const mark = highlighter.markOf(id);
      isLast = false;
      if (!claim || !mark || !isSeen(mark.range))
        return dispatch({ type: 'claim-gone', claim: id });
      const focusBefore = open ? open.focusBefore : host.root.ownerDocument.activeElement;
      host.place();
      highlighter.activate(id);
      const anchor = lineAnchor(mark.range, focus ? undefined : pointerLine());
      const opened = { claim, anchor, focusBefore };
      open = opened;
      const card = cardOf(claim);
      const draw = () => {
        // An answer may come too late.
        if (open === opened) mountedCard().show({ claim, content: card.content }, anchor);
      };
      draw();
      if (card.content === 'loading') void card.arrived.then(draw);
      if (focus) mountedCard().focus();
      source.emit('claimEntered', { claim: id });
    },
    hide(returnFocus) {
      const before = open;
      open = null;
      mounted?.hide();
      highlighter.activate(null);
      if (returnFocus && before)
        giveFocusBack(before.focusBefore, highlighter.markOf(before.claim.id)?.range);
      if (isLast) ended.abort();
    },
    async askAhead(id) {
      const claim = page.claim(id);
      if (!claim) return;
      const card = cardOf(claim);
      await card.arrived;
      runWhileResting(mountedCard().rehearse({ claim, content: card.content }), signal);
    },
    openFirst(id) {
      const claim = page.claim(id);
      const match = claim?.matches[0];
      if (claim && match) openPanel(claim, match);
    },
    waits: () => mounted?.offersUndo() === true,
    removeWhenClosed() {
      isLast = true;
      if (!open) ended.abort();
    },
    destroy: () => mounted?.destroy(),
    marksChanged() {
      if (!open) return;
      const { claim, anchor } = open;
      const mark = highlighter.markOf(claim.id);
      if (mark && page.claim(claim.id)?.text === claim.text) anchor.follow(mark.range);
      else if (!mounted?.offersUndo()) dispatch({ type: 'claim-gone', claim: claim.id });
    },
  };
}

/** The reader sees what was marked; suggestions are the panel's. */
function shownMatches({ matches }: Claim): Match[] {
  const marked = matches.filter(
    ({ probability, receipt }) => probability >= receipt.thresholds.mark,
  );
  return marked.length > 0 ? marked : matches.slice(0, 1);
}

/**
 * The background may be gone after an update of the extension; the page must not hear of it. What
 * failed shows: the panel stays closed, the mark stays.
 */
function quietly(answer: Promise<unknown>): void {
  answer.catch(() => {});
}
