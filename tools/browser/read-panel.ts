import type { Realm } from './realm';
import { waitUntil } from './wait-until';

/** The statement view of the side panel, as far as it compares. */
export type PanelStatement = {
  heading: string;
  /** The page's own row first, as shown. */
  rows: { outlet: string; words: string; isPage: boolean }[];
};

/** The statement the panel shows, once it shows one. */
export function readPanelStatement(panel: Realm): Promise<PanelStatement> {
  return waitUntil('a statement in the side panel', () => panel.evaluate(panelStatement));
}

/** Runs in the panel. */
function panelStatement(): PanelStatement | null {
  const view = document.querySelector('.statement-view');
  const rows = [...(view?.querySelectorAll('.running > li, .aligned tr') ?? [])];
  if (!view || rows.length === 0) return null;
  // What is only heard, such as how many others differ, is no wording.
  const textOf = (parent: Element, selector: string) =>
    [...parent.querySelectorAll(selector)]
      .map((each) => {
        const seen = each.cloneNode(true) as Element;
        for (const heard of seen.querySelectorAll('.heard-only')) heard.remove();
        return seen.textContent?.trim();
      })
      .join(' ');
  return {
    heading: view.firstElementChild?.textContent?.trim() ?? '',
    rows: rows.map((row) => ({
      // The name comes first; that it is this page's follows.
      outlet: row.querySelector('h4, th')?.firstChild?.textContent?.trim() ?? '',
      words: textOf(row, '.wording-text, td'),
      isPage: row.classList.contains('page-row'),
    })),
  };
}
