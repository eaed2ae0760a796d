import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Id } from '../../engine/pack/types';
import type { StorySummary } from '../../stories/types';
import { formatDate } from '../wording/format-date';
import { type Notice, NoticeBar } from './NoticeBar';

type Props = {
  stories: StorySummary[];
  chosen: Id | null;
  onChoose: (story: Id) => void;
  notice: Notice | null;
  /** Cause and cure of what could not be done last. */
  error: string | null;
  onBackUp: () => void;
  onRestore: (json: string) => void;
  /** What there is besides of all of them. */
  further?: ComponentChildren;
  /** The chosen story. */
  children: ComponentChildren;
};

/** The page of stories: which there are, the chosen one, and a copy of all of them. */
export function StoriesView(props: Props) {
  const { stories, chosen, notice, error } = props;
  return (
    <main class="options stories">
      <header>
        <h1>{i18n.t('stories.title')}</h1>
        <p>{i18n.t('stories.lead')}</p>
      </header>
      <NoticeBar notice={notice} error={error} />
      {stories.length === 0 ? (
        <div class="state">
          <h2>{i18n.t('stories.noneTitle')}</h2>
          <p class="soft">{i18n.t('stories.noneText')}</p>
        </div>
      ) : (
        <nav aria-label={i18n.t('stories.title')}>
          <ul class="story-list">
            {stories.map((story) => (
              <li key={story.id}>
                <button
                  type="button"
                  aria-current={story.id === chosen ? 'true' : undefined}
                  onClick={() => props.onChoose(story.id)}
                >
                  <span class="story-name" dir="auto">
                    {story.title}
                  </span>
                  <span class="meta">{factsOf(story)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {props.children}
      {props.further}
      <section class="backup" aria-labelledby="backup-heading">
        <h2 id="backup-heading">{i18n.t('stories.backupHeading')}</h2>
        <p class="meta">{i18n.t('stories.backupHint')}</p>
        <button type="button" onClick={props.onBackUp} disabled={stories.length === 0}>
          {i18n.t('stories.backUp')}
        </button>
        <label class="field file-field">
          <span>{i18n.t('stories.restore')}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={async (event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (!file) return;
              props.onRestore(await file.text());
              input.value = '';
            }}
          />
        </label>
      </section>
    </main>
  );
}

function factsOf({ articles, counts, savedAt }: StorySummary): string {
  const facts = [i18n.t('stories.articles', articles.length)];
  if (counts.shared > 0) facts.push(i18n.t('stories.sharedShort', counts.shared));
  if (counts.open > 0) facts.push(i18n.t('keep.open', counts.open));
  return [...facts, formatDate(savedAt)].join(' · ');
}
