import { expect, it } from 'vitest';
import type { PageState } from '../../messaging/protocol';
import { pressCommand } from '../../tools/browser/press-command';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading();

function expectOthersOnly(state: PageState, own: string): void {
  for (const { text, matches } of state.analysis.claims) {
    for (const { statement, wordings } of matches) {
      const articles = wordings.map(({ article }) => article);
      expect(articles, `${statement} for “${text}”`).not.toContain(own);
    }
  }
}

it.each(site.pages)('$path never lists its own words as another outlet’s', async (demoPage) => {
  const { meta, outlet } = demoPage.article;
  const url = reading.address(demoPage);
  const tab = await reading.open(demoPage);
  const readState = async (enough: (state: PageState) => boolean) => {
    const state = await readPageState(reading.browser(), url);
    // What meaning adds follows a moment later.
    const isDecided = state !== null && state.marked.length > 0 && state.analysis.doubtful === 0;
    return isDecided && enough(state) && state;
  };

  const first = await waitUntil('the page to be read', () => readState(() => true));
  expectOthersOnly(first, meta.id);

  let state = first;
  if ((await tab.page.locator('[data-rest]').count()) > 0) {
    const { sentences } = first.analysis;
    const isLonger = ({ analysis }: PageState) => analysis.sentences > sentences;
    state = await waitUntil('the late paragraphs to be read', () => readState(isLonger));
    expectOthersOnly(state, meta.id);
  }

  // A sentence that says two things is two stops.
  for (const { text } of await tab.marks()) {
    await pressCommand(reading.browser(), 'next-claim', url);
    const card = await waitUntil(`the card of “${text}”`, async () => {
      const shown = await tab.card();
      return shown && !shown.busy && lettersOf(shown.page).includes(lettersOf(text)) && shown;
    });
    const names = card.outlets.map(({ name }) => name);
    expect(names).not.toContain(outlet.name);
    expect(new Set(names).size).toBe(names.length);
  }
  await tab.page.close();
});
