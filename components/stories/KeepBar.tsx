import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Id } from '../../engine/pack/types';
import type { Kept, KeptState, StoryChange } from '../../stories/types';
import { useFocusBack } from '../controls/use-focus-back';
import { GrowthLine } from './GrowthLine';
import { NameField } from './NameField';
import { StoryChoice } from './StoryChoice';

/** What came of the reader's last doing, until the next. */
export type KeepOutcome =
  | { is: 'kept'; kept: Kept }
  /** Taken out, moved, renamed or taken back: what it was, and what takes it back in turn. */
  | { is: 'done'; text: string; changes: StoryChange[] }
  /** With cause and cure. */
  | { is: 'refused'; cause: string };

type Props = {
  state: KeptState;
  outcome: KeepOutcome | null;
  onKeep: (story: Id | null) => void;
  onUndo: (changes: StoryChange[]) => void;
  /** Keeps the text that the page has now. */
  onKeepNewText: () => void;
  onTakeOut: (story: Id, article: Id) => void;
  onMove: (story: Id, article: Id, to: Id | null) => void;
  onRename: (story: Id, title: string) => void;
  onGrow: (story: Id, go: boolean) => void;
  /** Opens the review of a story in the page’s place. */
  onReview: (story: Id) => void;
  /** The reader comes back from there: the focus is where it was. */
  isBack?: boolean;
  /** Opens the page of stories, at one of them. */
  onOpen: (story: Id) => void;
};

/** Keeps the page's article, and says where it is kept. Nothing of it shows on pages without an article. */
export function KeepBar(props: Props) {
  const { state, outcome } = props;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with what it did.
    if (outcome && document.activeElement === document.body) bar.current?.focus();
  }, [outcome, state.kept]);
  if (state.private)
    return (
      <section class="keep-bar">
        <p class="meta">{i18n.t('keep.private')}</p>
      </section>
    );
  const held = state.kept && state.stories.find(({ id }) => id === state.kept?.story);
  if (!state.keepable && !outcome) return null;
  return (
    <section class="keep-bar" ref={bar} tabIndex={-1} aria-label={i18n.t('keep.heading')}>
      {state.kept && held ? (
        <KeptLine {...props} story={held} article={state.kept.article} />
      ) : (
        state.keepable && <Keep {...props} />
      )}
      <div class="keep-actions">
        <p class="keep-outcome" role="status">
          {outcome?.is === 'done' && outcome.text}
          {outcome?.is === 'kept' && outcome.kept.already && i18n.t('keep.already')}
        </p>
        {outcome?.is === 'done' && outcome.changes.length > 0 && (
          <button type="button" class="link-button" onClick={() => props.onUndo(outcome.changes)}>
            {i18n.t('keep.undo')}
          </button>
        )}
      </div>
      {outcome?.is === 'refused' && (
        <p class="option-error" role="alert">
          {outcome.cause}
        </p>
      )}
    </section>
  );
}

/** The way to what is in doubt in a story; nothing where nothing is. */
function ReviewLink({ story, isBack = false, onReview }: Props & { story: Story }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, []);
  if (story.counts.open === 0) return null;
  return (
    <p>
      <button
        type="button"
        class="link-button review-link"
        ref={button}
        onClick={() => onReview(story.id)}
      >
        {i18n.t('keep.open', story.counts.open)}
      </button>
    </p>
  );
}

/** The button, and where the article would go when there are stories already. */
function Keep(props: Props) {
  const { state, onKeep } = props;
  const [chosen, setChosen] = useState<Id | null | undefined>(undefined);
  const isThere = chosen === null || state.stories.some(({ id }) => id === chosen);
  const into = chosen !== undefined && isThere ? chosen : state.offered;
  /** The story that the page is about. */
  const about = state.stories.find(({ id }) => id === state.offered);
  return (
    <>
      <div class="keep-row">
        <button type="button" class="primary-button" onClick={() => onKeep(into)}>
          {i18n.t('keep.button')}
        </button>
        {state.stories.length > 0 && (
          <StoryChoice
            label={i18n.t('keep.into')}
            class="keep-into"
            stories={state.stories}
            chosen={into}
            onChoose={setChosen}
          />
        )}
      </div>
      {state.stories.length === 0 && <p class="meta">{i18n.t('keep.hint')}</p>}
      {about && <ReviewLink {...props} story={about} />}
    </>
  );
}

type Story = KeptState['stories'][number];

function KeptLine(props: Props & { story: Story; article: Id }) {
  const { state, outcome, story, article } = props;
  const [renaming, setRenaming] = useState(false);
  const renameButton = useFocusBack(renaming);
  const moveId = useId();
  const justKept =
    outcome?.is === 'kept' && outcome.kept.changes.length > 0 && outcome.kept.article === article
      ? outcome.kept
      : null;
  const { counts, growth } = story;
  return (
    <>
      <p class="keep-title" role="status">
        <span aria-hidden="true">✓ </span>
        {i18n.t('keep.kept', [story.title])}
      </p>
      {state.kept?.changed && (
        <div class="keep-row">
          <p class="meta">{i18n.t('keep.changed')}</p>
          <button type="button" onClick={props.onKeepNewText}>
            {i18n.t('keep.keepNewText')}
          </button>
        </div>
      )}
      {justKept && counts.shared === 0 && growth.is === 'done' && (
        <p class="meta">{i18n.t('keep.next')}</p>
      )}
      <GrowthLine growth={growth} onGrow={(go) => props.onGrow(story.id, go)} />
      {growth.is === 'done' && counts.shared > 0 && (
        <p class="meta">{i18n.t('keep.shared', counts.shared)}</p>
      )}
      <ReviewLink {...props} story={story} />
      {renaming ? (
        <NameField
          title={story.title}
          onSave={(title) => {
            setRenaming(false);
            props.onRename(story.id, title);
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <div class="keep-actions">
          {justKept ? (
            <button type="button" onClick={() => props.onUndo(justKept.changes)}>
              {i18n.t('keep.undo')}
            </button>
          ) : (
            <button type="button" onClick={() => props.onTakeOut(story.id, article)}>
              {i18n.t('keep.takeOut')}
            </button>
          )}
          <button type="button" ref={renameButton} onClick={() => setRenaming(true)}>
            {i18n.t('keep.rename')}
          </button>
          <button type="button" onClick={() => props.onOpen(story.id)}>
            {i18n.t('keep.review')}
          </button>
          <label class="keep-move" for={moveId}>
            <span class="heard-only">{i18n.t('keep.move')}</span>
            <select
              id={moveId}
              value="-"
              onChange={(event) => {
                const to = event.currentTarget.value;
                event.currentTarget.value = '-';
                if (to !== '-') props.onMove(story.id, article, to || null);
              }}
            >
              <option value="-">{i18n.t('keep.move')} …</option>
              {state.stories
                .filter(({ id }) => id !== story.id)
                .map(({ id, title }) => (
                  <option key={id} value={id} dir="auto">
                    {title}
                  </option>
                ))}
              <option value="">{i18n.t('keep.newStory')}</option>
            </select>
          </label>
        </div>
      )}
    </>
  );
}
