import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Decision, Group, Member } from '../../engine/grow/types';
import type { KeptEntry, StoryReview } from '../../stories/types';
import { useFocusBack } from '../controls/use-focus-back';
import { PackExports, type PackFormat } from '../export/PackExports';
import { GrowthLine } from './GrowthLine';
import { NameField } from './NameField';
import type { Proposal, Verdict } from './proposals';
import { ReviewSheet } from './ReviewSheet';
import { SharedStatements, SingleStatements } from './SharedStatements';
import { type Correction, StoryArticles } from './StoryArticles';

type Props = {
  story: StoryReview;
  /** What can be done with the whole of it besides. */
  further?: ComponentChildren;
  decided: ReadonlySet<string>;
  onDecide: (proposal: Proposal, verdict: Verdict) => void;
  onUntick: (proposal: { member: Member; group: Group }, verdict: Verdict) => void;
  /** Decisions that correct a statement, and what is said of them. */
  onEdit: (decisions: Decision[], said: string) => void;
  onUndoDecision: (() => void) | null;
  onRename: (title: string) => void;
  onTakeOut: (article: KeptEntry) => void;
  onCorrect: (article: KeptEntry, correction: Correction) => void;
  onKeepsByItself: (keepsByItself: boolean) => void;
  onGrow: (go: boolean) => void;
  onExport: () => void;
  /** Saves what several outlets report for other programs. */
  onExportAs: (format: PackFormat) => void;
  onErase: () => void;
};

/** One story: what is to be looked at, what several outlets report, and the articles it is made of. */
export function StoryView(props: Props) {
  const { story } = props;
  const [renaming, setRenaming] = useState(false);
  const renameButton = useFocusBack(renaming);
  return (
    <article class="story" aria-labelledby="story-title">
      <header class="story-head">
        {renaming ? (
          <NameField
            title={story.title}
            onSave={(title) => {
              setRenaming(false);
              props.onRename(title);
            }}
            onCancel={() => setRenaming(false)}
          />
        ) : (
          <h2 id="story-title" dir="auto">
            {story.title}
          </h2>
        )}
        {story.damaged && (
          <p class="option-error" role="alert">
            {i18n.t('stories.damaged')}
          </p>
        )}
        <GrowthLine growth={story.growth} onGrow={props.onGrow} />
        <div class="keep-actions">
          {!renaming && (
            <button type="button" ref={renameButton} onClick={() => setRenaming(true)}>
              {i18n.t('keep.rename')}
            </button>
          )}
          <button
            type="button"
            onClick={props.onExport}
            disabled={story.counts.shared === 0}
            aria-describedby="export-hint"
          >
            {i18n.t('stories.export')}
          </button>
          <button type="button" onClick={props.onErase}>
            {i18n.t('stories.erase')}
          </button>
        </div>
        <p class="meta screen-only" id="export-hint">
          {i18n.t('stories.exportHint')}
        </p>
        {story.counts.shared > 0 && (
          <PackExports hint={i18n.t('export.excerptsOfStory')} onSave={props.onExportAs} />
        )}
        {props.further}
        <label class="switch">
          <input
            type="checkbox"
            checked={story.keepsByItself}
            onChange={(event) => props.onKeepsByItself(event.currentTarget.checked)}
          />
          {i18n.t('stories.keepsByItself')}
        </label>
        <p class="meta screen-only">{i18n.t('stories.keepsByItselfHint')}</p>
      </header>
      <ReviewSheet
        story={story}
        decided={props.decided}
        onDecide={props.onDecide}
        onUndo={props.onUndoDecision}
      />
      <SharedStatements story={story} onDecide={props.onUntick} onEdit={props.onEdit} />
      <SingleStatements story={story} onEdit={props.onEdit} />
      <StoryArticles
        articles={story.articles}
        isWhole={({ id }) => id in story.texts}
        onTakeOut={props.onTakeOut}
        onCorrect={props.onCorrect}
      />
    </article>
  );
}
