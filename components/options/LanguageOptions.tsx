import { i18n } from '#i18n';
import { languages, type Settings } from '../../settings/settings';

type Language = Settings['language'];

type Props = { language: Language; onChange: (language: Language) => void };

/** Each language by its own name: readers look for theirs, whatever the interface speaks now. */
const ownNames: Record<Exclude<Language, 'browser'>, string> = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  uk: 'Українська',
};

/** What the interface speaks. Articles are another thing, and it says so. */
export function LanguageOptions({ language, onChange }: Props) {
  return (
    <section>
      <h2>{i18n.t('language.heading')}</h2>
      <label class="field">
        <span>{i18n.t('language.label')}</span>
        <select
          class="language-choice"
          value={language}
          onChange={(event) => onChange(event.currentTarget.value as Language)}
        >
          {languages.map((value) =>
            value === 'browser' ? (
              <option key={value} value={value}>
                {i18n.t('language.browser')}
              </option>
            ) : (
              <option key={value} value={value} lang={value}>
                {ownNames[value]}
              </option>
            ),
          )}
        </select>
      </label>
      <p class="meta">{i18n.t('language.articles')}</p>
    </section>
  );
}
