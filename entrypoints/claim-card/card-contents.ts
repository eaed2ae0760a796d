import type { CardContent } from '../../components/popover/card-content';
import type { Claim } from '../../engine/match/types';

/** What the page's cards say, each asked for once. */
export type CardContents = {
  /** `gone` when there is nothing to be had any more, undefined when it is not here yet. */
  known(claim: Claim): CardContent | 'gone' | undefined;
  /** Has it made known; rejects when it cannot be had now. */
  ask(claim: Claim): Promise<void>;
};

export function createCardContents(
  ask: (claim: Claim) => Promise<CardContent | null>,
): CardContents {
  const contents = new Map<string, CardContent | 'gone'>();
  const asked = new Map<string, Promise<void>>();
  return {
    known: (claim) => contents.get(keyOf(claim)),
    ask(claim) {
      const key = keyOf(claim);
      let answer = asked.get(key);
      if (!answer) {
        answer = ask(claim).then((content) => void contents.set(key, content ?? 'gone'));
        asked.set(key, answer);
        // The next one to ask tries again.
        answer.catch(() => asked.delete(key));
      }
      return answer;
    },
  };
}

/** A match that was hidden has the sentence another card. */
const keyOf = ({ text, matches }: Claim) =>
  [text, ...matches.map(({ pack, statement }) => `${pack} ${statement}`)].join('\n');
