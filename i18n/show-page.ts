import { i18n } from './i18n';
import { loadTexts, onLanguageChange } from './load-texts';

/**
 * Draws one of our own pages in the reader's language, and again whenever they choose another: `draw` is called with
 * the texts there, and has to build everything from them anew.
 * @param title of the page; a function, since it is another in each language. Absent where the page has none to show.
 */
export async function showPage(
  document: Document,
  draw: () => void,
  title?: () => string,
): Promise<void> {
  const show = () => {
    const { documentElement } = document;
    documentElement.lang = i18n.lang;
    documentElement.dir = i18n.dir;
    if (title) document.title = title();
    draw();
  };
  await loadTexts();
  show();
  onLanguageChange(show);
}
