import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { useFocusBack } from '../../components/controls/use-focus-back';
import { CorpusView } from '../../components/corpus/CorpusView';
import { isLarge } from '../../engine/pack/pack-summary';
import type { Id } from '../../engine/pack/types';
import type { PanelTarget } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { LargeCorpus } from './LargeCorpus';
import { useAnswer } from './use-answer';

/** What the reader looks at of the corpus; null for the pack that is shown first. */
export type CorpusChoice = { pack: Id | null; query: string };

type Props = {
  choice: CorpusChoice;
  onChoose: (choice: CorpusChoice) => void;
  onOpen: (target: PanelTarget) => void;
};

/** The third view: one installed pack at a time, searched by the background's engine. */
export function CorpusTab({ choice, onChoose, onOpen }: Props) {
  const { pack: chosen, query } = choice;
  const { answer, retry } = useAnswer(`pack:${chosen}`, () => readCorpus(chosen));
  const id = answer.state === 'ready' ? answer.value?.pack?.id : undefined;
  const found = useFound(id ?? null, query.trim());
  // While another pack is read, the choice of it is not there.
  const isSwitching = useRef(false);
  const switching = isSwitching.current && answer.state === 'loading';
  const packChoice = useFocusBack<HTMLSelectElement>(switching);
  useEffect(() => {
    if (answer.state !== 'loading') return;
    return () => {
      isSwitching.current = false;
    };
  }, [answer.state]);

  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={retry} />;
  if (!answer.value)
    return (
      <StateMessage title={i18n.t('corpus.noPackTitle')}>
        <p class="soft">{i18n.t('corpus.noPackText')}</p>
      </StateMessage>
    );
  const { pack, summary, summaries } = answer.value;
  const onOpenStatement = (statement: Id) => onOpen({ pack: summary.id, statement });
  const shared = {
    packs: summaries,
    onPackChange(next: Id) {
      isSwitching.current = true;
      onChoose({ pack: next, query });
    },
    choice: packChoice,
    query,
    onQueryChange: (next: string) => onChoose({ pack: chosen, query: next }),
  };
  if (!pack) return <LargeCorpus key={summary.id} {...{ ...shared, summary, onOpenStatement }} />;
  return (
    <CorpusView
      key={pack.id}
      pack={pack}
      {...shared}
      sha256={summary.sha256}
      found={found}
      onOpenStatement={onOpenStatement}
    />
  );
}

/** The chosen pack, else the first that can be shown whole, else the first; null when none is switched on. */
async function readCorpus(chosen: Id | null) {
  const summaries = (await askBackground('listPacks')).filter(({ enabled }) => enabled);
  const whole = summaries.find(({ counts }) => !isLarge(counts.statements));
  const summary = summaries.find(({ id }) => id === chosen) ?? whole ?? summaries[0];
  if (!summary) return null;
  const pack = isLarge(summary.counts.statements)
    ? null
    : await askBackground('readPack', summary.id);
  return { pack, summary, summaries };
}

/** What the search finds, best first; while it looks for the next letters, what it found before. */
function useFound(pack: Id | null, query: string): Id[] | null {
  const before = useRef<Id[] | null>(null);
  const { answer } = useAnswer(pack && query ? `${pack}:${query}` : null, async () =>
    pack ? askBackground('searchStatements', { pack, query }) : [],
  );
  if (!query) before.current = null;
  else if (answer.state === 'ready') before.current = answer.value;
  return before.current;
}
