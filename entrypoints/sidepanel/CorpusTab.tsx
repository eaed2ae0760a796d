import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { CorpusView } from '../../components/corpus/CorpusView';
import { isLarge } from '../../engine/pack/pack-summary';
import type { Id } from '../../engine/pack/types';
import type { PanelTarget } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { useAnswer } from './use-answer';

/** The third view: one installed pack at a time, searched by the background's engine. */
export function CorpusTab({ onOpen }: { onOpen: (target: PanelTarget) => void }) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const [query, setQuery] = useState('');
  const { answer, retry } = useAnswer(`pack:${chosen}`, () => readCorpus(chosen));
  const id = answer.state === 'ready' ? answer.value?.pack.id : undefined;
  const found = useFound(id ?? null, query.trim());

  if (answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={retry} />;
  if (!answer.value)
    return (
      <StateMessage title={i18n.t('corpus.noPackTitle')}>
        <p class="soft">{i18n.t('corpus.noPackText')}</p>
      </StateMessage>
    );
  const { pack, summaries } = answer.value;
  return (
    <CorpusView
      key={pack.id}
      pack={pack}
      sha256={summaries.find((summary) => summary.id === pack.id)?.sha256 ?? ''}
      packs={summaries}
      onPackChange={setChosen}
      query={query}
      onQueryChange={setQuery}
      found={found}
      onOpenStatement={(statement) => onOpen({ pack: pack.id, statement })}
    />
  );
}

/** The chosen pack, else the first that is switched on; null when there is none. */
async function readCorpus(chosen: Id | null) {
  const enabled = (await askBackground('listPacks')).filter((summary) => summary.enabled);
  const shown = enabled.filter(({ counts }) => !isLarge(counts.statements));
  // One that is too large to be shown says so where there is no other.
  const summaries = shown.length > 0 ? shown : enabled;
  const id = chosen ?? summaries[0]?.id;
  const pack = id ? await askBackground('readPack', id) : null;
  return pack && { pack, summaries };
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
