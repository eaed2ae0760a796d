import { useEffect } from 'preact/hooks';
import { ErrorState, LoadingState } from '../../components/controls/StateMessage';
import { LookedUpSentence, sureClaims } from '../../components/panel/LookedUpSentence';
import type { Claim, Match } from '../../engine/match/types';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { readPacks } from './read-packs';
import type { ShownStatement } from './shown-statement';
import { useAnswer } from './use-answer';

type Props = {
  /** The text the reader selected. */
  text: string;
  page: PageState | null;
  onOpen: (target: ShownStatement) => void;
  /** Puts it into a story. */
  onAdd: () => void;
};

/** What the reader selected on the page, looked up; its one sure statement is opened at once. */
export function LookUpTab({ text, page, onOpen, onAdd }: Props) {
  const { answer, retry } = useAnswer(`look-up:${text}`, async () => {
    const analysis = await askBackground('lookUpSentence', {
      sentence: text,
      ...(page && { article: page.article }),
    });
    return { analysis, packs: await readPacks(analysis.claims.flatMap(({ matches }) => matches)) };
  });
  const compare = ({ pack, statement }: Match, claim: Claim) =>
    onOpen({ pack, statement, sentence: claim.text });

  useEffect(() => {
    if (answer.state !== 'ready') return;
    const [claim, another] = sureClaims(answer.value.analysis);
    const [match, otherMatch] = claim?.matches ?? [];
    if (claim && match && !another && !otherMatch) compare(match, claim);
  }, [answer]);

  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={retry} />;
  return <LookedUpSentence text={text} {...answer.value} onCompare={compare} onAdd={onAdd} />;
}
