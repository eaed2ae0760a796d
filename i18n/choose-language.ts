import { languages, type Settings } from '../settings/settings';

/**
 * The language of the interface: the reader's choice, else the browser's where there are texts of it, else English.
 * @param browserLanguage BCP 47 tag, such as `de-AT`
 */
export function chooseLanguage(chosen: Settings['language'], browserLanguage: string): string {
  if (chosen !== 'browser') return chosen;
  const primary = browserLanguage.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  return (languages as readonly string[]).includes(primary) ? primary : 'en';
}
