import { i18n } from '#i18n';
import type { Id } from '../../engine/pack/types';
import { quoted } from '../wording/quoted';
import type { Excerpt, ExcerptPart } from './choose-excerpt';

type Props = {
  /** Null while it is read, or when no pack has one. */
  excerpt: Excerpt | null;
  outlet: string;
  /** The reader opened a marked sentence; the element is what the card stands beside. */
  onTry: (statement: Id, sentence: string, element: HTMLElement) => void;
  onOptions: () => void;
};

/** The first page a reader sees: something to try, what Sidelight does and what it does not. */
export function WelcomeView({ excerpt, outlet, onTry, onOptions }: Props) {
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">{i18n.t('extensionName')}</p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      {excerpt && (
        <section class="try" aria-labelledby="try-heading">
          <h2 id="try-heading">{i18n.t('welcome.try')}</h2>
          <figure>
            <figcaption class="meta">
              {i18n.t('welcome.excerptFrom', [excerpt.article.headline, outlet])}
            </figcaption>
            <blockquote class="wording-text" {...quoted(excerpt.article.inLanguage)}>
              {excerpt.paragraphs.map((parts) => (
                <p key={parts[0]?.text}>
                  {parts.map((part) => (
                    <Part key={part.text} part={part} onTry={onTry} />
                  ))}
                </p>
              ))}
            </blockquote>
          </figure>
        </section>
      )}
      <div class="welcome-columns">
        <section>
          <h2>{i18n.t('welcome.doesHeading')}</h2>
          <p>{i18n.t('welcome.does')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.keepsHeading')}</h2>
          <p>{i18n.t('welcome.keeps')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.doesNotHeading')}</h2>
          <p>{i18n.t('welcome.doesNot')}</p>
        </section>
        <section>
          <h2>{i18n.t('welcome.privateHeading')}</h2>
          <p>{i18n.t('welcome.private')}</p>
        </section>
      </div>
      <footer>
        <p class="meta">{i18n.t('welcome.panelHint')}</p>
        <button type="button" onClick={onOptions}>
          {i18n.t('welcome.options')}
        </button>
      </footer>
    </main>
  );
}

function Part({ part, onTry }: { part: ExcerptPart; onTry: Props['onTry'] }) {
  const { text, statement } = part;
  if (!statement) return <>{text}</>;
  // Not a <button>: browsers lay those out as blocks, and a sentence must wrap with its paragraph.
  return (
    <span
      role="button"
      tabIndex={0}
      class="try-mark"
      aria-haspopup="dialog"
      onClick={(event) => onTry(statement, text, event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onTry(statement, text, event.currentTarget);
      }}
    >
      {text}
    </span>
  );
}
