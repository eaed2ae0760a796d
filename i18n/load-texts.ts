import { browser } from 'wxt/browser';
import { mendSettings } from '../settings/mend-settings';
import { chooseLanguage } from './choose-language';
import { speak } from './i18n';
import { type Spoken, spokenOf, type Texts } from './texts';

let loaded: { language: string; spoken: Promise<Spoken> } | undefined;

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts the interface into the language that the reader chose, or the browser's, and gives it. To be awaited before
 * anything is shown; a language is read from the extension's own files once. Who asks first goes on first.
 *
 * @throws when its file is missing, with what to do.
 */
export function loadTexts(): Promise<Spoken> {
  const loading = last.then(loadNow);
  last = loading.catch(() => {});
  return loading;
}

async function loadNow(): Promise<Spoken> {
  const language = await languageOfReader();
  if (loaded?.language !== language) loaded = { language, spoken: readTexts(language) };
  const { spoken } = loaded;
  try {
    const found = await spoken;
    // A later choice is the one that holds.
    if (loaded.language === language) speak(found);
    return found;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/** Calls `use` whenever the reader has chosen another language, once its texts are there; until `signal` aborts. */
export function onLanguageChange(use: () => void, signal?: AbortSignal): void {
  const listen: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const { settings } = changes;
    if (area !== 'local' || !settings) return;
    const { language } = mendSettings(settings.newValue);
    if (language === mendSettings(settings.oldValue).language) return;
    loadTexts().then(use, () => {});
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

async function languageOfReader(): Promise<string> {
  // Settings that cannot be read are at their default, as everywhere.
  const stored = await browser.storage.local.get('settings').catch(() => ({ settings: undefined }));
  return chooseLanguage(mendSettings(stored.settings).language, browser.i18n.getUILanguage());
}

async function readTexts(language: string): Promise<Spoken> {
  try {
    const path = `/texts/${language}.json` as '/';
    const response = await fetch(browser.runtime.getURL(path));
    if (!response.ok) throw new Error(`${path} is missing`);
    return spokenOf(language, (await response.json()) as Texts);
  } catch (error) {
    // In English, there being no texts of any other language.
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(`Sidelight is damaged (${cause}). Reinstall it.`);
  }
}
