/** How long the pointer rests on a mark before its card opens, in milliseconds. */
export const dwellTime = 500;
/** How long the card stays after the pointer left mark and card, in milliseconds. */
export const leaveTime = 300;

/**
 * - `idle`: nothing is shown, nothing is pending.
 * - `dwelling`: the pointer rests on a mark; the card opens when the timer ends.
 * - `open`: the card shows a claim; `pinned` when the reader opened it by keyboard, so that a pointer
 *   lying elsewhere does not close it.
 * - `leaving`: the pointer has left mark and card; the card closes when the timer ends.
 */
export type HoverState =
  | { phase: 'idle' }
  | { phase: 'dwelling'; claim: string }
  | { phase: 'open' | 'leaving'; claim: string; pinned: boolean };

export type HoverEvent =
  /** The pointer is on a mark, or on none (`null`). */
  | { type: 'pointer'; claim: string | null }
  | { type: 'card-entered' }
  | { type: 'card-left' }
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

const show = (claim: string, focus: boolean): Step => ({
  state: { phase: 'open', claim, pinned: focus },
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
      return state.phase === 'leaving'
        ? { state: { ...state, phase: 'open' }, effects: [{ type: 'stop-timer' }] }
        : stay(state);
    case 'card-left':
      return state.phase === 'open' && !state.pinned ? leave(state) : stay(state);
    case 'click':
      if (event.claim !== null) return show(event.claim, false);
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
      return show(event.claim, false);
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
      return state.phase === 'leaving' ? close(state, false) : stay(state);
  }
}

type OpenState = Extract<HoverState, { pinned: boolean }>;

const leave = (state: OpenState): Step => ({
  state: { ...state, phase: 'leaving' },
  effects: [{ type: 'start-timer', ms: leaveTime }],
});

function pointerStep(state: HoverState, claim: string | null, rules: HoverRules): Step {
  if (claim === null) {
    if (state.phase === 'dwelling') return close(state, false);
    return state.phase === 'open' && !state.pinned ? leave(state) : stay(state);
  }
  if (state.phase === 'open' || state.phase === 'leaving') {
    if (state.claim === claim)
      return state.phase === 'leaving'
        ? { state: { ...state, phase: 'open' }, effects: [{ type: 'stop-timer' }] }
        : stay(state);
    return rules.openOn === 'hover' && !state.pinned ? show(claim, false) : stay(state);
  }
  if (rules.openOn === 'click') return stay(state);
  if (state.phase === 'dwelling' && state.claim === claim) return stay(state);
  return {
    state: { phase: 'dwelling', claim },
    effects: [{ type: 'start-timer', ms: dwellTime }],
  };
}
