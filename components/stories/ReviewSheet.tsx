import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, isolated } from '#i18n';
import type { Id } from '../../engine/pack/types';
import type { StoryReview } from '../../stories/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import { languageOf } from './group-facts';
import { MemberWords } from './MemberWords';
import { type Proposal, proposalsOf, type Verdict } from './proposals';

type Props = {
  story: StoryReview;
  /** The article whose proposals come first; null, or none, for no such. */
  first?: Id | null;
  /** Proposals that were decided here and are not grown in yet, by key. */
  decided: ReadonlySet<string>;
  onDecide: (proposal: Proposal, verdict: Verdict) => void;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
};

/** One key for each verdict, heard only while the focus is within the sheet. */
const answers = [
  { verdict: 'same', key: 's', label: 'review.same' },
  { verdict: 'another', key: 'a', label: 'review.another' },
  { verdict: 'leave-out', key: 'l', label: 'review.leaveOut' },
] as const;

/**
 * One proposal after another: the sentence beside the statement it may report, and three answers. Nothing has to be
 * decided: what is left stays a proposal and is not used.
 */
export function ReviewSheet({ story, first = null, decided, onDecide, onUndo }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const [skipped, setSkipped] = useState(0);
  const most = useRef({ story: story.id, proposals: 0, hasDecided: false });
  const all = proposalsOf(story.groups, first);
  const open = all.filter(({ key }) => !decided.has(key));
  const proposal = open[open.length > 0 ? skipped % open.length : 0];
  // Of as many as there were at most since something was decided here: what is decided is grown in soon, and then not
  // among them any more, nor is what follows from it. What falls away before, while the story grows, nobody has done.
  if (most.current.story !== story.id)
    most.current = { story: story.id, proposals: 0, hasDecided: false };
  if (open.length < all.length) most.current.hasDecided = true;
  const proposals = most.current.hasDecided
    ? Math.max(most.current.proposals, all.length)
    : all.length;
  most.current.proposals = proposals;
  const done = proposals - open.length;

  useEffect(() => setSkipped(0), [story.id]);

  const decide = (verdict: Verdict) => {
    if (proposal) onDecide(proposal, verdict);
    // The button that was pressed may be gone with the last proposal.
    sheet.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = event.key.toLowerCase();
    const verdict = answers.find(({ key }) => key === pressed)?.verdict;
    if (verdict) decide(verdict);
    else if (pressed === 'u') onUndo?.();
    else if (pressed === 'arrowright' || pressed === 'arrowleft')
      setSkipped(
        (at) => (at + open.length + (pressed === 'arrowright' ? 1 : -1)) % (open.length || 1),
      );
    else return;
    event.preventDefault();
  };

  return (
    <section
      class="review"
      ref={sheet}
      tabIndex={-1}
      aria-labelledby="review-heading"
      onKeyDown={onKeyDown}
    >
      <h3 id="review-heading">{i18n.t('review.heading')}</h3>
      <p class="meta" role="status">
        {open.length > 0
          ? i18n.t('review.left', open.length)
          : proposals > 0
            ? i18n.t('review.done')
            : i18n.t('review.none')}
      </p>
      {proposals > 0 && (
        <progress max={proposals} value={done} aria-label={i18n.t('review.progress')}>
          {done} / {proposals}
        </progress>
      )}
      {proposal && (
        <>
          <div class="review-pair">
            <div>
              <h4>{i18n.t('review.sentence')}</h4>
              <MemberWords {...wordsOf(story, proposal.member)} />
            </div>
            <div>
              <h4>{i18n.t('review.statement')}</h4>
              <p class="review-statement" {...quoted(languageOf(story, proposal.group))}>
                {proposal.group.text}
              </p>
              <p class="meta">
                {[isolated(proposal.group.speaker ?? ''), formatDate(proposal.group.day)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ul class="review-wordings">
                {proposal.group.members
                  .filter(({ sure }) => sure)
                  .map((member) => (
                    <li key={`${member.article} ${member.start}`}>
                      <MemberWords {...wordsOf(story, member)} />
                    </li>
                  ))}
              </ul>
            </div>
          </div>
          <div class="review-answers">
            {answers.map(({ verdict, key, label }) => (
              <button
                type="button"
                key={verdict}
                aria-keyshortcuts={key}
                onClick={() => decide(verdict)}
              >
                {i18n.t(label)}
                <span class="key" aria-hidden="true">
                  {key.toUpperCase()}
                </span>
              </button>
            ))}
            {open.length > 1 && (
              <button
                type="button"
                class="link-button"
                onClick={() => setSkipped((at) => (at + 1) % open.length)}
              >
                {i18n.t('review.later')}
              </button>
            )}
          </div>
          <p class="meta">{i18n.t('review.keys')}</p>
        </>
      )}
      {onUndo && (
        <button type="button" class="link-button" onClick={onUndo}>
          {i18n.t('review.undo')}
        </button>
      )}
    </section>
  );
}

const entryOf = ({ articles }: StoryReview, id: string) => articles.find((each) => each.id === id);

const wordsOf = (story: StoryReview, member: Proposal['member']) => ({
  member,
  article: entryOf(story, member.article),
  text: story.texts[member.article],
});
