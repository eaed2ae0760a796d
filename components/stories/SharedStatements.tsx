import { i18n, isolated, listed } from '#i18n';
import type { Group, Member } from '../../engine/grow/types';
import type { StoryReview } from '../../stories/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import { MemberWords } from './MemberWords';
import type { Verdict } from './proposals';

type Props = {
  story: StoryReview;
  onDecide: (proposal: { member: Member; group: Group }, verdict: Verdict) => void;
};

/** What several outlets report, each wording ticked: to untick one is to say that it reports another statement. */
export function SharedStatements({ story, onDecide }: Props) {
  const shared = story.groups.filter(({ outlets }) => outlets.length > 1);
  if (shared.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t('stories.shared', shared.length)}</h3>
      <p class="meta">{i18n.t('stories.sharedHint')}</p>
      <ol class="shared-list">
        {shared.map((group) => (
          <li key={group.id}>
            <details>
              <summary>
                <span class="shared-text" {...quoted(languageOf(story, group))}>
                  {group.text}
                </span>
                <span class="meta">{factsOf(group)}</span>
              </summary>
              <ul class="shared-wordings">
                {group.members
                  .filter(({ sure }) => sure)
                  .map((member) => (
                    <li key={`${member.article} ${member.start}`}>
                      <MemberWords
                        member={member}
                        article={story.articles.find(({ id }) => id === member.article)}
                        text={story.texts[member.article]}
                      />
                      <div class="keep-actions">
                        <label class="shared-tick">
                          <input
                            type="checkbox"
                            checked
                            onChange={() => onDecide({ member, group }, 'another')}
                          />
                          {i18n.t('stories.belongs')}
                        </label>
                        <button
                          type="button"
                          class="link-button"
                          onClick={() => onDecide({ member, group }, 'leave-out')}
                        >
                          {i18n.t('review.leaveOut')}
                        </button>
                      </div>
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What one outlet alone reports: nothing to set beside it yet. */
export function SingleStatements({ story }: { story: StoryReview }) {
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
              <p {...quoted(languageOf(story, group))}>{group.text}</p>
              <p class="meta">{factsOf(group)}</p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const languageOf = (story: StoryReview, group: Group) =>
  story.articles.find(({ id }) => id === group.members[0]?.article)?.language;

/** Who says it, when, and which outlets have it. */
function factsOf({ speaker, day, outlets }: Group): string {
  const who = speaker === null ? null : isolated(speaker);
  return [who, formatDate(day), listed(outlets)].filter(Boolean).join(' · ');
}
