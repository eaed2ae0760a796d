import { i18n, isolated } from '#i18n';
import { formatDate } from '../wording/format-date';
import { quoted } from '../wording/quoted';
import type { PracticeMark } from './practice-marks';
import { type OnTry, TryMark } from './TryMark';

type Props = { marks: PracticeMark[]; onTry: OnTry };

/** A page to practise on: real sentences, each with its outlet, in a frame of our own words. */
export function PracticeView({ marks, onTry }: Props) {
  return (
    <main class="welcome practice">
      <p>
        <a href="#welcome" class="back-link">
          {i18n.t('welcome.back')}
        </a>
      </p>
      <article>
        <h1>{i18n.t('welcome.practiceTitle')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.practiceLead')}</p>
        {marks.map((mark) => (
          <figure key={mark.statement}>
            <figcaption class="meta">
              {isolated(mark.outlet)} · {formatDate(mark.article.datePublished)}
            </figcaption>
            <blockquote class="wording-text" {...quoted(mark.article.inLanguage)}>
              <TryMark mark={mark} onTry={onTry} />
            </blockquote>
          </figure>
        ))}
      </article>
    </main>
  );
}
