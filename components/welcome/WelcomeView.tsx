import { i18n } from '#i18n';
import type { Comparison } from '../../engine/compare/types';
import type { Pack } from '../../engine/pack/types';
import { MarkLegend } from '../wording/MarkLegend';
import { quoted } from '../wording/quoted';
import type { Excerpt } from './choose-excerpt';
import { KnownPacks } from './KnownPacks';
import type { PracticeMark } from './practice-marks';
import { TellingExample } from './TellingExample';
import { type OnTry, TryMark } from './TryMark';

type Props = {
  /** The packs that are switched on; null while they are read. */
  packs: Pack[] | null;
  /** The statement whose outlets differ most tellingly; null while it is looked for, or when there is none. */
  telling: Comparison | null;
  /** Null while it is read, or when no pack has one. */
  excerpt: Excerpt | null;
  outlet: string;
  /** Whether there is anything to practise on. */
  canPractise: boolean;
  onTry: OnTry;
  onOptions: () => void;
};

/** The first page a reader sees: what outlets make of one statement, something to try, what Sidelight knows and does. */
export function WelcomeView(props: Props) {
  const { packs, telling, excerpt, outlet, canPractise, onTry, onOptions } = props;
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">{i18n.t('extensionName')}</p>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      {telling && <TellingExample comparison={telling} />}
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
                  {parts.map(({ text, statement, denied = false }) =>
                    statement ? (
                      <TryMark
                        key={text}
                        mark={markOf(excerpt, outlet, statement, text, denied)}
                        onTry={onTry}
                      />
                    ) : (
                      text
                    ),
                  )}
                </p>
              ))}
            </blockquote>
          </figure>
          <p class="try-legend">{i18n.t('welcome.marksHeading')}</p>
          <MarkLegend />
          {canPractise && (
            <p>
              <a href="#practice">{i18n.t('welcome.practice')}</a>
            </p>
          )}
        </section>
      )}
      {packs && <KnownPacks packs={packs} />}
      <div class="welcome-columns">
        <section>
          <h2>{i18n.t('welcome.doesHeading')}</h2>
          <p>{i18n.t('welcome.does')}</p>
          <p>{i18n.t('language.articles')}</p>
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

function markOf(
  { article }: Excerpt,
  outlet: string,
  statement: string,
  sentence: string,
  denied: boolean,
): PracticeMark {
  return { statement, sentence, article, outlet, denied };
}
