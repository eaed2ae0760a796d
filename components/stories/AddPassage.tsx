import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Id } from '../../engine/pack/types';
import type { KeptState } from '../../stories/types';
import { quoted } from '../wording/quoted';
import { type Notice, NoticeBar } from './NoticeBar';
import { StatementChoice, type StatementOption } from './StatementChoice';
import { StoryChoice } from './StoryChoice';

type Props = {
  /** The selected text as the browser gave it. */
  text: string;
  language: string | undefined;
  state: KeptState;
  /** Where it goes; null for a new story. */
  story: Id | null;
  onStory: (story: Id | null) => void;
  /** Statements of the story, the likeliest first. */
  closest: StatementOption[];
  query: string;
  onQuery: (query: string) => void;
  /** What the search finds; null while nothing is searched for. */
  found: StatementOption[] | null;
  notice: Notice | null;
  error: string | null;
  /** It was added: only the way back is offered. */
  isDone: boolean;
  /** Null for a statement of its own. */
  onAdd: (to: StatementOption | null) => void;
};

/** Puts a selected sentence into a story, as a wording of one of its statements or as one of its own. */
export function AddPassage(props: Props) {
  const { text, language, state, story, isDone } = props;
  const held = state.kept && state.stories.find(({ id }) => id === state.kept?.story);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [isDone]);
  return (
    <section class="add-passage" aria-labelledby="add-heading">
      <h2 id="add-heading" tabIndex={-1} ref={heading}>
        {i18n.t('add.heading')}
      </h2>
      <blockquote class="wording-text" {...quoted(language)}>
        {text}
      </blockquote>
      <NoticeBar notice={props.notice} error={props.error} />
      {!isDone && held && <p class="meta">{i18n.t('add.isKept', [held.title])}</p>}
      {!isDone && !held && (
        <>
          {state.stories.length > 0 && (
            <StoryChoice
              label={i18n.t('add.into')}
              stories={state.stories}
              chosen={story}
              onChoose={props.onStory}
            />
          )}
          <p class="meta">{i18n.t('add.keeps')}</p>
        </>
      )}
      {!isDone && (
        <>
          {story !== null && (
            <StatementChoice
              heading={i18n.t('add.closest')}
              closest={props.closest}
              query={props.query}
              onQuery={props.onQuery}
              found={props.found}
              onChoose={props.onAdd}
            />
          )}
          <div>
            <button type="button" onClick={() => props.onAdd(null)}>
              {i18n.t('add.new')}
            </button>
            <p class="meta">{i18n.t('add.newHint')}</p>
          </div>
        </>
      )}
    </section>
  );
}
