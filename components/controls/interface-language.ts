import { i18n } from '#i18n';

/** Sets the document's language and direction to those of the message file in use. */
export function speakInterfaceLanguage(document: Document): void {
  document.documentElement.lang = i18n.t('dateLocale');
  document.documentElement.dir = i18n.t('@@bidi_dir');
}
