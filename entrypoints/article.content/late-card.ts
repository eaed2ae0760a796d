import type { ClaimCard } from '../claim-card/claim-card';

/**
 * How long a page that never rests may keep the card from being made, in milliseconds: the pointer
 * has to lie on a mark for longer than half of it before a card opens.
 */
const longestWait = 1_000;

/** The card of a page, whose code comes after the first marks. */
export type LateCard = {
  /** Calls `use` with the card as soon as the page rests. */
  whenResting(use: (card: ClaimCard) => void): void;
  /** Calls `use` with the card: now when it is there, else as soon as its code is. */
  atOnce(use: (card: ClaimCard) => void): void;
  /** The card if there is one. */
  now(): ClaimCard | null;
  /** To be called when the card has taken itself off the page. */
  removed(): void;
};

/**
 * `make` fetches the code and makes the card, or answers with null when the page no longer wants one.
 * When it fails, as on a page whose extension is gone, there is no card and nothing is heard of it.
 */
export function createLateCard(
  make: () => Promise<ClaimCard | null>,
  signal: AbortSignal,
): LateCard {
  let card: ClaimCard | null = null;
  let making: Promise<void> | null = null;
  let waiting: number | undefined;
  const waitingFor: ((card: ClaimCard) => void)[] = [];

  const arrive = async () => {
    try {
      card = await make();
    } catch {
      // The marks stay as they are.
    }
    making = null;
    for (const use of waitingFor.splice(0)) if (card) use(card);
  };
  const begin = () => {
    if (waiting !== undefined) cancelIdleCallback(waiting);
    waiting = undefined;
    if (!signal.aborted) making ??= arrive();
  };
  signal.addEventListener('abort', begin);

  return {
    now: () => card,
    whenResting(use) {
      if (card) return use(card);
      waitingFor.push(use);
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
