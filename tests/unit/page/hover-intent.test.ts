import { describe, expect, it } from 'vitest';
import {
  dwellTime,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hoverStep,
  idle,
  leaveTime,
} from '../../../page/hover-intent';

/*
 *              pointer on a mark                  timer (500 ms)
 *   ┌──────┐ ───────────────────▶ ┌──────────┐ ───────────────────▶ ┌──────┐ ──▶ crossing: on another
 *   │ idle │                      │ dwelling │                      │ open │ ◀── mark for 500 ms
 *   └──────┘ ◀─────────────────── └──────────┘                      └──────┘
 *    ▲  ▲  │  off the mark, click       │  another mark: dwells anew  │  ▲
 *    │  │  │  beside, selection         └──▶ dwelling                 │  │ mark or card entered
 *    │  │  │                                                          │  │
 *    │  │  └── click, tap, key: at once ─────────────────────────▶ open │
 *    │  │                                                off mark and card
 *    │  └── Escape, click beside, selection, claim gone ── open, leaving ▼  │
 *    │                        timer (300 ms)                       ┌─────────┐
 *    └──────────────────────────────────────────────────────────── │ leaving │
 *                                                                  └─────────┘
 *   A card opened by key, click or tap, or clicked in, is pinned: the pointer neither closes nor moves it.
 *   A second tap on the same mark opens the panel.
 */

const hover = { openOn: 'hover' } as const;
const click = { openOn: 'click' } as const;

const open = (claim: string): HoverState => ({ phase: 'open', claim, pinned: false });
const pinned = (claim: string): HoverState => ({ phase: 'open', claim, pinned: true });
const leaving = (claim: string): HoverState => ({ phase: 'leaving', claim, pinned: false });
const crossing = (claim: string, next: string): HoverState => ({ phase: 'crossing', claim, next });
const dwelling = (claim: string): HoverState => ({ phase: 'dwelling', claim });

const on = (claim: string): HoverEvent => ({ type: 'pointer', claim });
const off: HoverEvent = { type: 'pointer', claim: null };

const stop: HoverEffect = { type: 'stop-timer' };
const wait = (ms: number): HoverEffect => ({ type: 'start-timer', ms });
const shows = (claim: string, focus = false): HoverEffect => ({ type: 'show', claim, focus });
const hides = (returnFocus = false): HoverEffect => ({ type: 'hide', returnFocus });

type Row = [
  what: string,
  from: HoverState,
  event: HoverEvent,
  to: HoverState,
  effects: HoverEffect[],
  rules?: { openOn: 'hover' | 'click' },
];

const rows: Row[] = [
  ['rests on a mark', idle, on('a'), dwelling('a'), [wait(dwellTime)]],
  ['moves within the mark', dwelling('a'), on('a'), dwelling('a'), []],
  [
    'goes to the next mark before the time',
    dwelling('a'),
    on('b'),
    dwelling('b'),
    [wait(dwellTime)],
  ],
  ['leaves before the time', dwelling('a'), off, idle, [stop]],
  ['has dwelled', dwelling('a'), { type: 'timer' }, open('a'), [stop, shows('a')]],
  ['moves to a neighbour while open', open('a'), on('b'), crossing('a', 'b'), [wait(dwellTime)]],
  ['moves within the neighbour', crossing('a', 'b'), on('b'), crossing('a', 'b'), []],
  ['goes on to a third', crossing('a', 'b'), on('c'), crossing('a', 'c'), [wait(dwellTime)]],
  ['rests on the neighbour', crossing('a', 'b'), { type: 'timer' }, open('b'), [stop, shows('b')]],
  ['passes the neighbour', crossing('a', 'b'), off, leaving('a'), [wait(leaveTime)]],
  [
    'enters the card past a neighbour',
    crossing('a', 'b'),
    { type: 'card-entered' },
    open('a'),
    [stop],
  ],
  ['comes back from the neighbour', crossing('a', 'b'), on('a'), open('a'), [stop]],
  ['moves within the open mark', open('a'), on('a'), open('a'), []],
  ['leaves the open mark', open('a'), off, leaving('a'), [wait(leaveTime)]],
  ['wanders further', leaving('a'), off, leaving('a'), []],
  ['comes back to the mark', leaving('a'), on('a'), open('a'), [stop]],
  ['enters the card', leaving('a'), { type: 'card-entered' }, open('a'), [stop]],
  ['leaves the card', open('a'), { type: 'card-left' }, leaving('a'), [wait(leaveTime)]],
  [
    'goes to a neighbour on the way out',
    leaving('a'),
    on('b'),
    crossing('a', 'b'),
    [wait(dwellTime)],
  ],
  ['has left', leaving('a'), { type: 'timer' }, idle, [stop, hides()]],
  ['clicks a mark', idle, { type: 'click', claim: 'a' }, pinned('a'), [stop, shows('a')]],
  ['clicks in the card', open('a'), { type: 'card-clicked' }, pinned('a'), []],
  [
    'clicks while dwelling',
    dwelling('a'),
    { type: 'click', claim: 'a' },
    pinned('a'),
    [stop, shows('a')],
  ],
  ['clicks beside', open('a'), { type: 'click', claim: null }, idle, [stop, hides()]],
  ['clicks beside when nothing is open', idle, { type: 'click', claim: null }, idle, []],
  ['taps a mark', idle, { type: 'tap', claim: 'a' }, pinned('a'), [stop, shows('a')]],
  [
    'taps the open mark again',
    open('a'),
    { type: 'tap', claim: 'a' },
    idle,
    [{ type: 'open-panel', claim: 'a' }, hides()],
  ],
  ['taps another mark', open('a'), { type: 'tap', claim: 'b' }, pinned('b'), [stop, shows('b')]],
  ['taps beside', open('a'), { type: 'tap', claim: null }, idle, [stop, hides()]],
  ['opens by key', idle, { type: 'key', claim: 'a' }, pinned('a'), [stop, shows('a', true)]],
  [
    'opens the next by key',
    pinned('a'),
    { type: 'key', claim: 'b' },
    pinned('b'),
    [stop, shows('b', true)],
  ],
  ['lies off the pinned mark', pinned('a'), off, pinned('a'), []],
  ['lies on another mark while pinned', pinned('a'), on('b'), pinned('a'), []],
  ['leaves the pinned card', pinned('a'), { type: 'card-left' }, pinned('a'), []],
  [
    'clicks another mark while pinned',
    pinned('a'),
    { type: 'click', claim: 'b' },
    pinned('b'),
    [stop, shows('b')],
  ],
  ['presses Escape', open('a'), { type: 'escape' }, idle, [stop, hides(true)]],
  ['presses Escape on the way out', leaving('a'), { type: 'escape' }, idle, [stop, hides(true)]],
  ['presses Escape while dwelling', dwelling('a'), { type: 'escape' }, idle, [stop]],
  ['presses Escape with nothing open', idle, { type: 'escape' }, idle, []],
  ['selects text while dwelling', dwelling('a'), { type: 'selection-started' }, idle, [stop]],
  ['selects text while open', open('a'), { type: 'selection-started' }, idle, [stop, hides()]],
  [
    'sees the open claim’s text vanish',
    open('a'),
    { type: 'claim-gone', claim: 'a' },
    idle,
    [stop, hides()],
  ],
  [
    'sees another claim’s text vanish',
    open('a'),
    { type: 'claim-gone', claim: 'b' },
    open('a'),
    [],
  ],
  ['gets a timer nobody waits for', open('a'), { type: 'timer' }, open('a'), []],
  ['rests on a mark, click only', idle, on('a'), idle, [], click],
  ['moves to a neighbour, click only', open('a'), on('b'), open('a'), [], click],
  ['leaves the open mark, click only', open('a'), off, leaving('a'), [wait(leaveTime)], click],
  [
    'clicks a mark, click only',
    idle,
    { type: 'click', claim: 'a' },
    pinned('a'),
    [stop, shows('a')],
    click,
  ],
];

describe('the reader', () => {
  it.each(rows)('%s', (_, from, event, state, effects, rules = hover) => {
    expect(hoverStep(from, event, rules)).toEqual({ state, effects });
  });
});

describe('hover intent, whatever happens', () => {
  const events: HoverEvent[] = [
    on('a'),
    on('b'),
    off,
    { type: 'card-entered' },
    { type: 'card-left' },
    { type: 'card-clicked' },
    { type: 'click', claim: 'a' },
    { type: 'click', claim: null },
    { type: 'tap', claim: 'b' },
    { type: 'key', claim: 'b' },
    { type: 'escape' },
    { type: 'timer' },
    { type: 'selection-started' },
    { type: 'claim-gone', claim: 'a' },
  ];
  const states = [idle, dwelling('a'), open('a'), pinned('a'), leaving('a'), crossing('a', 'b')];

  it.each(states.flatMap((from) => events.map((event) => ({ from, event }))))(
    'shows and hides what the state says: $from.phase, $event.type',
    ({ from, event }) => {
      const { state, effects } = hoverStep(from, event, hover);
      const isOpen = ({ phase }: HoverState) => phase !== 'idle' && phase !== 'dwelling';
      const wasShown = isOpen(from);
      const isShown = isOpen(state);
      const shown = effects.some((effect) => effect.type === 'show');
      const hidden = effects.some((effect) => effect.type === 'hide');
      expect(isShown).toBe((wasShown || shown) && !hidden);
      const waits = effects.some((effect) => effect.type === 'start-timer');
      if (waits) expect(['dwelling', 'leaving', 'crossing']).toContain(state.phase);
    },
  );
});
