import { type HoverEvent, hoverStep, idle } from '../../page/hover-intent';
import type { Settings } from '../../settings/settings';

/** What the card is told to do. */
export type CardOrders = {
  /** Opens it on a claim, or goes over to it: at the pointer's line, or with the focus in it. */
  show(claim: string, focus: boolean): void;
  hide(returnFocus: boolean): void;
  /** Opens the panel at the first statement of the claim. */
  openFirst(claim: string): void;
  /** Has what it will say asked for and tried out unseen, while the pointer still dwells. */
  askAhead(claim: string): void;
  /** Whether it waits for the reader, wherever the pointer goes: it tells what was switched off. */
  waits(): boolean;
};

/**
 * How long the pointer rests on a mark before what the card will say is asked for, in milliseconds: well
 * before it opens, and longer than a pointer takes that only passes.
 */
const askAheadTime = 150;

/**
 * Holds in which state the card is (`HoverState`) and its clock, and gives
 * orders until `signal` aborts. To be told what the reader and the page do.
 */
export function createCardController(
  openOn: () => Settings['openOn'],
  orders: CardOrders,
  signal: AbortSignal,
): (event: HoverEvent) => void {
  let state = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let aheadTimer: ReturnType<typeof setTimeout> | undefined;

  const stopTimers = () => {
    clearTimeout(timer);
    clearTimeout(aheadTimer);
  };
  const startTimers = (ms: number) => {
    stopTimers();
    timer = setTimeout(dispatch, ms, { type: 'timer' });
    const awaited =
      state.phase === 'dwelling' ? state.claim : state.phase === 'crossing' && state.next;
    if (awaited) aheadTimer = setTimeout(orders.askAhead, askAheadTime, awaited);
  };
  const dispatch = (event: HoverEvent) => {
    if ((event.type === 'card-left' || event.type === 'pointer') && orders.waits()) return;
    const step = hoverStep(state, event, { openOn: openOn() });
    state = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'start-timer') startTimers(effect.ms);
      else if (effect.type === 'stop-timer') stopTimers();
      else if (effect.type === 'show') orders.show(effect.claim, effect.focus);
      else if (effect.type === 'hide') orders.hide(effect.returnFocus);
      else orders.openFirst(effect.claim);
    }
  };
  signal.addEventListener('abort', stopTimers);
  return dispatch;
}
