import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, isolated } from '#i18n';
import type { KeptEntry } from '../../stories/types';
import { useFocusBack } from '../controls/use-focus-back';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';

export type Correction = { outlet: string; day: string };

type Props = {
  articles: KeptEntry[];
  /** Whether the article's text is at hand, or was lost. */
  isWhole: (article: KeptEntry) => boolean;
  onTakeOut: (article: KeptEntry) => void;
  onCorrect: (article: KeptEntry, correction: Correction) => void;
};

/** What is kept in a story: outlet and day of each, where the day is from, and the way to correct both. */
export function StoryArticles({ articles, ...rest }: Props) {
  return (
    <section>
      <h3>{i18n.t('stories.articles', articles.length)}</h3>
      {articles.length === 0 && <p class="meta">{i18n.t('stories.noArticles')}</p>}
      <ul class="option-rows">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<Props, 'articles'> & { article: KeptEntry };

function ArticleRow({ article, isWhole, onTakeOut, onCorrect }: RowProps) {
  const [correcting, setCorrecting] = useState(false);
  const correctButton = useFocusBack(correcting);
  const nameOf = (action: string) =>
    i18n.t('claim.actionLabel', [action, article.headline ?? article.outlet]);
  return (
    <li>
      <p>
        <a
          href={article.url}
          target="_blank"
          rel="noreferrer"
          {...(article.headline ? quoted(article.language) : {})}
        >
          {article.headline ?? article.url}
          <span class="heard-only"> {i18n.t('stories.newTab')}</span>
        </a>
      </p>
      <p class="meta">
        {isolated(article.outlet)} · {formatDate(article.day)} ({dayFrom(article)})
      </p>
      {article.author && <p class="meta">{i18n.t('stories.author', [article.author])}</p>}
      {!isWhole(article) && <p class="option-error">{i18n.t('stories.lost')}</p>}
      {article.truncated && <p class="meta">{i18n.t('stories.truncated')}</p>}
      {!/^en\b/i.test(article.language) && (
        <p class="meta">{i18n.t('stories.notEnglish', [article.language])}</p>
      )}
      {correcting ? (
        <CorrectionForm
          article={article}
          onSave={(correction) => {
            setCorrecting(false);
            onCorrect(article, correction);
          }}
          onCancel={() => setCorrecting(false)}
        />
      ) : (
        <div class="keep-actions">
          <button
            type="button"
            class="link-button"
            ref={correctButton}
            onClick={() => setCorrecting(true)}
            aria-label={nameOf(i18n.t('stories.correct'))}
          >
            {i18n.t('stories.correct')}
          </button>
          <button
            type="button"
            class="link-button"
            onClick={() => onTakeOut(article)}
            aria-label={nameOf(i18n.t('keep.takeOut'))}
          >
            {i18n.t('keep.takeOut')}
          </button>
        </div>
      )}
    </li>
  );
}

function dayFrom({ daySource, dateFrom }: KeptEntry): string {
  if (daySource === 'reader') return i18n.t('stories.dayByReader');
  if (daySource === 'kept') return i18n.t('stories.dayKept');
  return dateFrom === 'text' ? i18n.t('stories.dayInText') : i18n.t('stories.dayInPage');
}

type FormProps = {
  article: KeptEntry;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
};

function CorrectionForm({ article, onSave, onCancel }: FormProps) {
  const [outlet, setOutlet] = useState(article.outlet);
  const [day, setDay] = useState(article.day);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="name-field"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ outlet, day });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="field">
        <span>{i18n.t('corpus.outlet')}</span>
        <input
          type="text"
          dir="auto"
          ref={first}
          required
          maxLength={300}
          value={outlet}
          onInput={(event) => setOutlet(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{i18n.t('stories.day')}</span>
        <input
          type="date"
          required
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{i18n.t('keep.save')}</button>
      <button type="button" onClick={onCancel}>
        {i18n.t('keep.cancel')}
      </button>
    </form>
  );
}
