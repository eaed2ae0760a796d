import type { CardContent } from '../../components/popover/card-content';
import type { Claim, Match } from '../../engine/match/types';

/** What the page's cards say, each asked for once. */
export type CardContents = {
  /** Null when there is nothing to be had any more, undefined when it is not here yet. */
  known(claim: Claim, match: Match): CardContent | null | undefined;
  /** Has it made known; rejects when it cannot be had now. */
  ask(claim: Claim, match: Match): Promise<void>;
};

export function createCardContents(
  ask: (claim: Claim, match: Match) => Promise<CardContent | null>,
): CardContents {
  const contents = new Map<string, CardContent | null>();
  const asked = new Map<string, Promise<void>>();
  return {
    known: (claim, match) => contents.get(keyOf(claim, match)),
    ask(claim, match) {
      const key = keyOf(claim, match);
      let answer = asked.get(key);
      if (!answer) {
        answer = ask(claim, match).then((content) => void contents.set(key, content));
        asked.set(key, answer);
        // The next one to ask tries again.
        answer.catch(() => asked.delete(key));
      }
      return answer;
    },
  };
}

const keyOf = (claim: Claim, { pack, statement }: Match) => `${pack} ${statement} ${claim.text}`;
