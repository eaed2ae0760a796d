import type { CardContent } from '../../components/card/card-content';
import type { Pending } from '../../components/card/pending-card';
import type { Claim } from '../../engine/match/types';

/** What the card of one sentence says: as long as it is `loading`, another is there when it has arrived. */
export type AskedCard = { content: CardContent | Pending; arrived: Promise<void> };

/**
 * What the page's cards say, each asked for once; what failed is asked for again by the next who wants
 * it. `ask` answers with null when there is nothing to be had any more.
 */
export function createCardContents(
  ask: (claim: Claim) => Promise<CardContent | null>,
): (claim: Claim) => AskedCard {
  const asked = new Map<string, AskedCard>();
  return (claim) => {
    const key = keyOf(claim);
    const known = asked.get(key);
    if (known) return known;
    const arrive = async () => {
      try {
        card.content = (await ask(claim)) ?? 'gone';
      } catch {
        card.content = 'failed';
        asked.delete(key);
      }
    };
    const card: AskedCard = { content: 'loading', arrived: Promise.resolve() };
    asked.set(key, card);
    card.arrived = arrive();
    return card;
  };
}

/** A match that was hidden has the sentence another card. */
const keyOf = ({ text, matches }: Claim) =>
  [text, ...matches.map(({ pack, statement }) => `${pack} ${statement}`)].join('\n');
