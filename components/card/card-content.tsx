import type { Comparison } from '../../engine/compare/types';
import type { Receipt } from '../../engine/match/types';
import type { Id } from '../../engine/pack/types';
import styles from './card-content.css?inline';
import { LeftUndone } from './LeftUndone';
import { type PlainView, plainViews } from './plain-views';
import { StatementCard } from './StatementCard';
import { type SwitchedOff, UndoNotice } from './UndoNotice';

/**
 * All that the card of one sentence can say, ready to be drawn. Made in the background, where the pack
 * is: pages get no more of it than they show, and carry no code to put it into words.
 */
export type CardContent = {
  /**
   * One for each statement that the sentence reports and another outlet has, best first; where no other outlet has
   * any, the best. Never empty.
   */
  statements: StatementViews[];
  /** What the card says once something was switched off from it. */
  notices: Partial<Record<SwitchedOff, PlainView[]>>;
  /** What it says besides, when a click was left undone since the page may have covered the card. */
  leftUndone: PlainView[];
  /** A style sheet for all of it, the same every time. */
  styles: string;
};

export type StatementViews = {
  pack: Id;
  statement: Id;
  card: PlainView[];
  /** The same, and why the sentence was taken to report the statement. */
  cardWithReceipt: PlainView[];
};

/** What there is to say about a statement that a sentence reports. */
export type ComparedMatch = { comparison: Comparison; receipt: Receipt };

/**
 * @param matches best first; throws when there are none.
 * @param host the site of the page, as the reader knows it; null where the sentence is on no page of
 *   the reader's, so that there is nothing to hide or switch off.
 */
export function cardContent(matches: ComparedMatch[], host: string | null): CardContent {
  if (matches.length === 0)
    throw new Error('A card needs a match. Say that there is none instead.');
  const shared = matches.filter(({ comparison }) => comparison.outletCount > 0);
  const shown = shared.length > 0 ? shared : matches.slice(0, 1);
  return {
    statements: shown.map(({ comparison, receipt }, selected) => {
      const card = (receiptOpen: boolean) =>
        plainViews(
          <StatementCard
            comparison={comparison}
            receipt={receipt}
            receiptOpen={receiptOpen}
            selected={selected}
            count={shown.length}
            canHide={host !== null}
          />,
        );
      return {
        pack: comparison.pack.id,
        statement: comparison.statement,
        card: card(false),
        cardWithReceipt: card(true),
      };
    }),
    notices: host === null ? {} : noticesOn(host),
    leftUndone: plainViews(<LeftUndone />),
    styles,
  };
}

function noticesOn(host: string): CardContent['notices'] {
  const all: SwitchedOff[] = ['match', 'off', 'quiet', 'everywhere'];
  return Object.fromEntries(
    all.map((switchedOff) => [
      switchedOff,
      plainViews(<UndoNotice host={host} switchedOff={switchedOff} />),
    ]),
  );
}
