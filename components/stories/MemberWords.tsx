import { i18n, isolated } from '#i18n';
import type { Member } from '../../engine/grow/types';
import type { KeptEntry } from '../../stories/types';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';

type Props = {
  member: Member;
  /** Undefined when the article was taken out since. */
  article: KeptEntry | undefined;
  /** The article’s text; undefined when it is not at hand. */
  text: string | undefined;
};

/** The sentence of an article with the words that are compared marked in it, and whose it is. */
export function MemberWords({ member, article, text }: Props) {
  const { start, sentence } = member;
  const end = start + member.text.length;
  const isAtHand = text?.slice(start, end) === member.text;
  const before = isAtHand ? text.slice(sentence.start, start) : '';
  const after = isAtHand ? text.slice(end, Math.max(end, sentence.end)) : '';
  return (
    <figure class="member-words">
      <figcaption class="meta">
        {isolated(article?.outlet ?? member.article)}
        {article && <> · {formatDate(article.day)}</>}
      </figcaption>
      <blockquote class="wording-text" {...quoted(article?.language)}>
        {before}
        <mark>{member.text}</mark>
        {after}
      </blockquote>
      {article?.headline && (
        <p class="meta">
          <a href={article.url} target="_blank" rel="noreferrer" {...quoted(article.language)}>
            {article.headline}
            <span class="heard-only"> {i18n.t('stories.newTab')}</span>
          </a>
        </p>
      )}
    </figure>
  );
}
