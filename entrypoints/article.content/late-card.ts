import { hearReader, type UseInput } from '../../page/reader-input';
import type { ClaimCard } from '../page-card/types';

/** How long a page that never rests may keep the card from being made, in milliseconds. */
const longestWait = 1_000;

/** The card of a page, whose code comes after the first marks. */
export type LateCard = {
  /** Calls `use` with the card as soon as the page rests, or the pointer moves. */
  whenResting(use: (card: ClaimCard) => void): void;
  /** Calls `use` with the card: now when it is there, else as soon as its code is. */
  atOnce(use: (card: ClaimCard) => void): void;
  /** The card if there is one. */
  now(): ClaimCard | null;
  /** To be called when the card has taken itself off the page. */
  removed(): void;
};

/**
 * Fetches the code and makes the card, or answers with null when the page no longer wants one. The
 * pointer's last move may have been the one onto a mark.
 */
export type MakeCard = (lastMove: () => PointerEvent | null) => Promise<ClaimCard | null>;

/**
 * When `make` fails, as on a page whose extension is gone, there is no card and nothing is heard of it; the reader's next
 * move has it made again, since the background may only have ended in between.
 */
export function createLateCard(make: MakeCard, signal: AbortSignal): LateCard {
  let card: ClaimCard | null = null;
  let making: Promise<void> | null = null;
  let waiting: number | undefined;
  const waitingFor: ((card: ClaimCard) => void)[] = [];
  let lastMove: PointerEvent | null = null;
  const onInput: UseInput = (event) => {
    // A finger taps and a pressed button selects; neither rests on a mark.
    const isMove = event.type === 'pointermove' && event.pointerType !== 'touch';
    if (isMove && event.buttons === 0) lastMove = event;
    begin();
  };

  const arrive = async () => {
    try {
      card = await make(() => lastMove);
    } catch {
      // The marks stay as they are, and what the reader does next asks again.
      return;
    } finally {
      making = null;
    }
    for (const each of waitingFor.splice(0)) if (card) each(card);
  };
  const begin = () => {
    if (waiting !== undefined) cancelIdleCallback(waiting);
    waiting = undefined;
    if (waitingFor.length > 0 && !signal.aborted) making ??= arrive();
  };
  signal.addEventListener('abort', begin);

  return {
    now: () => card,
    whenResting(use) {
      if (card) return use(card);
      waitingFor.push(use);
      hearReader(window, onInput, signal);
      if (!making) waiting ??= requestIdleCallback(begin, { timeout: longestWait });
    },
    atOnce(use) {
      if (card) return use(card);
      waitingFor.push(use);
      begin();
    },
    removed() {
      card = null;
    },
  };
}
