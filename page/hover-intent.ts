/** How long the pointer rests on a mark before its card opens, in milliseconds. */
export const dwellTime = 500;
/** How long the card stays after the pointer left mark and card, in milliseconds. */
export const leaveTime = 300;

/**
 * - `idle`: nothing is shown, nothing is pending.
 * - `dwelling`: the pointer rests on a mark; the card opens when the timer ends.
 * - `open`: the card shows a claim; `pinned` when the reader opened it by keyboard or click, or clicked in it,
 *   so that a pointer lying elsewhere does not close it.
 * - `leaving`: the pointer has left mark and card; the card closes when the timer ends.
 * - `crossing`: the pointer is on another mark, maybe on its way to the card; the card goes over to that mark
 *   when the timer ends.
 */
export type HoverState =
  | { phase: 'idle' }
  | { phase: 'dwelling'; claim: string }
  | { phase: 'open' | 'leaving'; claim: string; pinned: boolean }
  | { phase: 'crossing'; claim: string; next: string };

export type HoverEvent =
  /** The pointer is on a mark, or on none (`null`). */
  | { type: 'pointer'; claim: string | null }
  | { type: 'card-entered' }
  | { type: 'card-left' }
  | { type: 'card-clicked' }
  /** Mouse or pen; `null` beside every mark. */
  | { type: 'click'; claim: string | null }
  | { type: 'tap'; claim: string | null }
  /** Command or Enter. */
  | { type: 'key'; claim: string }
  | { type: 'escape' }
  | { type: 'timer' }
  | { type: 'selection-started' }
  /** The claim's text has left the page, or marks were switched off. */
  | { type: 'claim-gone'; claim: string };

export type HoverEffect =
  | { type: 'start-timer'; ms: number }
  | { type: 'stop-timer' }
  | { type: 'show'; claim: string; focus: boolean }
  | { type: 'hide'; returnFocus: boolean }
  | { type: 'open-panel'; claim: string };

export type HoverRules = { openOn: 'hover' | 'click' };

type Step = { state: HoverState; effects: HoverEffect[] };

export const idle: HoverState = { phase: 'idle' };

const stay = (state: HoverState): Step => ({ state, effects: [] });

const show = (claim: string, focus: boolean, pinned = focus): Step => ({
  state: { phase: 'open', claim, pinned },
  effects: [{ type: 'stop-timer' }, { type: 'show', claim, focus }],
});

const close = (state: HoverState, returnFocus: boolean): Step => ({
  state: idle,
  effects:
    state.phase === 'idle'
      ? []
      : state.phase === 'dwelling'
        ? [{ type: 'stop-timer' }]
        : [{ type: 'stop-timer' }, { type: 'hide', returnFocus }],
});

/** What a step of the pointer, keyboard or clock does to the card. Pure; the state machine stands over its test. */
export function hoverStep(state: HoverState, event: HoverEvent, rules: HoverRules): Step {
  switch (event.type) {
    case 'pointer':
      return pointerStep(state, event.claim, rules);
    case 'card-entered':
      return comeBack(state);
    case 'card-clicked':
      return state.phase === 'open' ? stay({ ...state, pinned: true }) : stay(state);
    case 'card-left':
      return state.phase === 'open' && !state.pinned ? leave(state) : stay(state);
    case 'click':
      if (event.claim !== null) return show(event.claim, false, true);
      return close(state, false);
    case 'tap':
      if (event.claim === null) return close(state, false);
      if (state.phase === 'open' && state.claim === event.claim)
        return {
          state: idle,
          effects: [
            { type: 'open-panel', claim: event.claim },
            { type: 'hide', returnFocus: false },
          ],
        };
      return show(event.claim, false, true);
    case 'key':
      return show(event.claim, true);
    case 'escape':
      return close(state, true);
    case 'selection-started':
      return close(state, false);
    case 'claim-gone':
      return state.phase !== 'idle' && state.claim === event.claim
        ? close(state, false)
        : stay(state);
    case 'timer':
      if (state.phase === 'dwelling') return show(state.claim, false);
      if (state.phase === 'crossing') return show(state.next, false);
      return state.phase === 'leaving' ? close(state, false) : stay(state);
  }
}

type ShownState = Exclude<HoverState, { phase: 'idle' | 'dwelling' }>;

const leave = ({ claim }: ShownState): Step => ({
  state: { phase: 'leaving', claim, pinned: false },
  effects: [{ type: 'start-timer', ms: leaveTime }],
});

/** Back on the card or on its mark. */
const comeBack = (state: HoverState): Step =>
  state.phase === 'leaving' || state.phase === 'crossing'
    ? {
        state: { phase: 'open', claim: state.claim, pinned: false },
        effects: [{ type: 'stop-timer' }],
      }
    : stay(state);

function pointerStep(state: HoverState, claim: string | null, rules: HoverRules): Step {
  if (claim === null) {
    if (state.phase === 'dwelling') return close(state, false);
    const isOnOther = state.phase === 'crossing';
    return isOnOther || (state.phase === 'open' && !state.pinned) ? leave(state) : stay(state);
  }
  if (state.phase !== 'idle' && state.phase !== 'dwelling') {
    if (state.claim === claim) return comeBack(state);
    const isKnown = state.phase === 'crossing' ? state.next === claim : state.pinned;
    if (rules.openOn === 'click' || isKnown) return stay(state);
    return {
      state: { phase: 'crossing', claim: state.claim, next: claim },
      effects: [{ type: 'start-timer', ms: dwellTime }],
    };
  }
  if (rules.openOn === 'click') return stay(state);
  if (state.phase === 'dwelling' && state.claim === claim) return stay(state);
  return {
    state: { phase: 'dwelling', claim },
    effects: [{ type: 'start-timer', ms: dwellTime }],
  };
}
