import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Decision, Group, Member } from '../../engine/grow/types';
import type { StoryReview } from '../../stories/types';
import { useFocusBack } from '../controls/use-focus-back';
import { quoted } from '../wording/quoted';
import { selectionOf } from './corrections';
import { factsOf, languageOf } from './group-facts';
import { MemberWords } from './MemberWords';
import type { Verdict } from './proposals';
import { SelectWords } from './SelectWords';
import { StatementEditor } from './StatementEditor';

type Props = {
  story: StoryReview;
  onDecide: (proposal: { member: Member; group: Group }, verdict: Verdict) => void;
  /** Corrects a statement, or what of it is a wording. */
  onEdit: (decisions: Decision[], said: string) => void;
};

/** What several outlets report, each wording ticked: to untick one is to say that it reports another statement. */
export function SharedStatements({ story, onDecide, onEdit }: Props) {
  const shared = story.groups.filter(({ outlets }) => outlets.length > 1);
  if (shared.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('stories.shared', shared.length)}</h3>
      <p class="meta">{i18n.t('stories.sharedHint')}</p>
      <ol class="shared-list">
        {shared.map((group) => (
          <li key={group.id}>
            <Statement story={story} group={group} onEdit={onEdit}>
              <ul class="shared-wordings">
                {group.members
                  .filter(({ sure }) => sure)
                  .map((member) => (
                    <li key={`${member.article} ${member.start}`}>
                      <SharedWording {...{ story, group, member, onDecide, onEdit }} />
                    </li>
                  ))}
              </ul>
            </Statement>
          </li>
        ))}
      </ol>
    </section>
  );
}

type StatementProps = Pick<Props, 'story' | 'onEdit'> & {
  group: Group;
  children?: ComponentChildren;
};

/** A statement that unfolds. What corrects it is made when it does, since stories have hundreds. */
function Statement({ story, group, onEdit, children }: StatementProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="shared-text" {...quoted(languageOf(story, group))}>
          {group.text}
        </span>
        <span class="meta">{factsOf(group)}</span>
      </summary>
      {children}
      {isOpen && <StatementEditor story={story} group={group} onEdit={onEdit} />}
    </details>
  );
}

function SharedWording({
  story,
  group,
  member,
  onDecide,
  onEdit,
}: Props & { group: Group; member: Member }) {
  const [selecting, setSelecting] = useState(false);
  const selectButton = useFocusBack(selecting);
  const article = story.articles.find(({ id }) => id === member.article);
  const text = story.texts[member.article];
  if (selecting && text !== undefined)
    return (
      <SelectWords
        member={member}
        text={text}
        language={article?.language}
        onSelect={(words) => {
          setSelecting(false);
          const decisions = selectionOf(group, member, words, new Date().toISOString());
          onEdit(decisions, i18n.t('edit.wordsTaken'));
        }}
        onCancel={() => setSelecting(false)}
      />
    );
  return (
    <>
      <MemberWords member={member} article={article} text={text} />
      <div class="keep-actions">
        <label class="shared-tick">
          <input type="checkbox" checked onChange={() => onDecide({ member, group }, 'another')} />
          {i18n.t('stories.belongs')}
        </label>
        <button
          type="button"
          class="link-button"
          onClick={() => onDecide({ member, group }, 'leave-out')}
        >
          {i18n.t('review.leaveOut')}
        </button>
        {text !== undefined && (
          <button
            type="button"
            class="link-button"
            ref={selectButton}
            onClick={() => setSelecting(true)}
          >
            {i18n.t('edit.words')}
          </button>
        )}
      </div>
    </>
  );
}

/** What one outlet alone reports: nothing to set beside it yet. */
export function SingleStatements({ story, onEdit }: Pick<Props, 'story' | 'onEdit'>) {
  const single = story.groups.filter(({ outlets }) => outlets.length === 1);
  if (single.length === 0) return null;
  return (
    <section>
      <details>
        <summary>
          <h3>{i18n.t('stories.single', single.length)}</h3>
        </summary>
        <p class="meta">{i18n.t('stories.singleHint')}</p>
        <ul class="single-list">
          {single.map((group) => (
            <li key={group.id}>
              <Statement story={story} group={group} onEdit={onEdit} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
