import type { Claim, Match } from '../../engine/match/types';
import type { Spoken } from '../../i18n/texts';
import type { emit } from '../../messaging/events';
import type { CompareRequest } from '../../messaging/protocol';
import type { askFromPage } from '../../messaging/send-from-page';
import type { rootOf } from '../../page/dom-access';
import type { Highlighter, Mark } from '../../page/highlighter';
import type { hearReader } from '../../page/reader-input';
import type { Direction } from '../../page/step-claims';
import type { Settings } from '../../settings/settings';

/** What the card needs to know of the page it stands on. */
export type MarkedPage = {
  /** Host name, as sites are listed by. */
  host: string;
  /** Makes the claim the current one; null when it is not marked. */
  goTo(claim: string): Mark | null;
  /** Id of the claim the keyboard is at. */
  current(): string | null;
  claim(id: string): Claim | null;
  compareRequest(claim: Claim, match: Match): CompareRequest;
};

/** What the page's script gives the card to work with. */
export type CardSource = {
  openOn(): Settings['openOn'];
  /** Whether some word of a pack is in the text. */
  mentions(text: string): boolean;
  page: MarkedPage;
  /** What the card says by itself, in the reader's language. */
  spoken: Spoken;
  /** The content script's own, so that this script does not carry them a second time. */
  ask: typeof askFromPage;
  emit: typeof emit;
  rootOf: typeof rootOf;
  hearReader: typeof hearReader;
  /** The pointer's last move before the card was there, or null. */
  lastMove: PointerEvent | null;
  /** The card has taken itself and the host off the page. */
  removed(): void;
  signal: AbortSignal;
};

/** The card of a page, as the page's script has it. */
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

/** Makes the card with everything that opens and closes it. */
export type CreateClaimCard = (
  document: Document,
  highlighter: Highlighter,
  source: CardSource,
) => ClaimCard;
