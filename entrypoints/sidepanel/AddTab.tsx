import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ErrorState, LoadingState, StateMessage } from '../../components/controls/StateMessage';
import { AddPassage } from '../../components/stories/AddPassage';
import type { StatementOption } from '../../components/stories/StatementChoice';
import type { Id } from '../../engine/pack/types';
import type { PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import type { KeptState } from '../../stories/types';
import { useChanges } from '../story-review/use-changes';
import { type Closest, findStatements, readClosest } from './closest-statements';
import { useAnswer } from './use-answer';
import { useKept } from './use-kept';

type Props = {
  tab: number;
  /** The text the reader selected. */
  text: string;
  page: PageState | null;
  onBack: () => void;
};

const none: Closest = { pack: null, options: [], apart: [] };

/** What the reader selected on the page, to be put into a story: as a wording of one of its statements, or as one of its own. */
export function AddTab({ tab, text, page, onBack }: Props) {
  const { state, failure } = useKept(tab);
  const [chosen, setChosen] = useState<Id | null | undefined>(undefined);
  const [query, setQuery] = useState('');
  const [isDone, setDone] = useState(false);
  const changes = useChanges(
    () => {},
    () => setDone(false),
  );
  const isThere = chosen === null || state?.stories.some(({ id }) => id === chosen);
  // Words are added to a story that is there: where none fits the page, the last one used.
  const offered = chosen !== undefined && isThere ? chosen : (state?.offered ?? lastUsed(state));
  const story = state?.kept?.story ?? offered ?? null;
  const article = state?.kept?.article ?? null;
  const { answer, retry } = useAnswer(state && !isDone ? `${story} ${text}` : null, async () =>
    story === null ? none : readClosest(story, text, article, page),
  );
  const closest = answer.state === 'ready' ? answer.value : none;
  const found = useFound(closest, query.trim(), text, article);

  if (failure !== null) return <ErrorState cause={failure} onRetry={retry} />;
  if (state?.private) return <StateMessage title={i18n.t('keep.private')} />;
  if (!state || answer.state === 'loading') return <LoadingState />;
  if (answer.state === 'failed') return <ErrorState cause={answer.cause} onRetry={retry} />;

  const add = (to: StatementOption | null) => {
    const at = new Date().toISOString();
    const said = to
      ? (['add.added', 'add.addedKept'] as const)
      : (['add.addedNew', 'add.addedNewKept'] as const);
    changes.change(
      async () => {
        const asked = { tab, text, story, to: to?.passage ?? null, apart: closest.apart, at };
        const added = await askBackground('addPassage', asked);
        return added.changes;
      },
      i18n.t(said[state.kept ? 0 : 1]),
      () => setDone(true),
    );
  };
  return (
    <>
      <p class="statement-nav screen-only">
        <button type="button" class="link-button back-link" onClick={onBack}>
          {i18n.t('panel.backToPage')}
        </button>
      </p>
      <AddPassage
        text={text}
        language={page?.article.inLanguage}
        state={state}
        story={story}
        onStory={setChosen}
        closest={closest.options}
        query={query}
        onQuery={setQuery}
        found={found}
        notice={changes.notice}
        error={changes.error}
        isDone={isDone}
        onAdd={add}
      />
    </>
  );
}

const lastUsed = (state: KeptState | null) => state?.stories[0]?.id;

/** What the search finds, best first; while it looks for the next letters, what it found before. */
function useFound(closest: Closest, query: string, text: string, article: Id | null) {
  const before = useRef<StatementOption[] | null>(null);
  const { answer } = useAnswer(query ? `${closest.pack?.id} ${query}` : null, () =>
    findStatements(closest, query, text, article),
  );
  if (!query) before.current = null;
  else if (answer.state === 'ready') before.current = answer.value;
  return before.current;
}
