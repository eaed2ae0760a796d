import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCardController } from '../../../../entrypoints/page-card/card-controller';
import { dwellTime, leaveTime } from '../../../../page/hover-intent';

/** A card that writes down what it is told, and what tells it. */
function controlled() {
  const told: string[] = [];
  const end = new AbortController();
  const orders = {
    show: (claim: string, focus: boolean) => told.push(`show ${claim}${focus ? ' focused' : ''}`),
    hide: (returnFocus: boolean) => told.push(returnFocus ? 'hide and give back' : 'hide'),
    openFirst: (claim: string) => told.push(`panel ${claim}`),
    askAhead: (claim: string) => told.push(`ask ${claim}`),
    waits: () => waiting.on,
  };
  const waiting = { on: false };
  return { told, end, waiting, dispatch: createCardController(() => 'hover', orders, end.signal) };
}

describe('the card’s controller', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has the card asked for while the pointer dwells, then shown, and hidden after it left', () => {
    const { told, dispatch } = controlled();
    dispatch({ type: 'pointer', claim: 'a' });
    vi.advanceTimersByTime(dwellTime - 1);
    expect(told).toEqual(['ask a']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['ask a', 'show a']);
    dispatch({ type: 'pointer', claim: null });
    vi.advanceTimersByTime(leaveTime);
    expect(told).toEqual(['ask a', 'show a', 'hide']);
  });

  it('leaves the card open, wherever the pointer goes, while it tells what was switched off', () => {
    const { told, dispatch, waiting } = controlled();
    dispatch({ type: 'click', claim: 'a' });
    waiting.on = true;
    dispatch({ type: 'card-left' });
    dispatch({ type: 'pointer', claim: null });
    vi.advanceTimersByTime(2 * leaveTime);
    expect(told).toEqual(['show a']);
    dispatch({ type: 'click', claim: null });
    expect(told).toEqual(['show a', 'hide']);
  });

  it('orders nothing for a pointer that only passes', () => {
    const { told, dispatch } = controlled();
    dispatch({ type: 'pointer', claim: 'a' });
    vi.advanceTimersByTime(100);
    dispatch({ type: 'pointer', claim: null });
    vi.advanceTimersByTime(dwellTime + leaveTime);
    expect(told).toEqual([]);
  });

  it('opens the panel at the second tap', () => {
    const { told, dispatch } = controlled();
    dispatch({ type: 'tap', claim: 'a' });
    dispatch({ type: 'tap', claim: 'a' });
    expect(told).toEqual(['show a', 'panel a', 'hide']);
  });

  it('gives the focus back on Escape from a card opened by keyboard', () => {
    const { told, dispatch } = controlled();
    dispatch({ type: 'key', claim: 'a' });
    dispatch({ type: 'escape' });
    expect(told).toEqual(['show a focused', 'hide and give back']);
  });

  it('has no clock any more when the card has ended', () => {
    const { told, end, dispatch } = controlled();
    dispatch({ type: 'pointer', claim: 'a' });
    end.abort();
    vi.advanceTimersByTime(dwellTime);
    expect(told).toEqual([]);
  });
});
