import { expect, test } from 'vitest';
import { pressCommand } from '../../tools/browser/press-command';
import { readPageState } from '../../tools/browser/read-page-state';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading();

test.each(site.pages)('$path never lists its own words as another outlet’s', async (demoPage) => {
  const { meta, outlet } = demoPage.article;
  const url = reading.address(demoPage);
  const tab = await reading.open(demoPage);
  const state = await waitUntil('the whole page to be read', async () => {
    // Late paragraphs included: the last block of the page must have been read.
    const read = await readPageState(reading.browser(), url);
    const late = await tab.page.locator('[data-rest]').count();
    const arrived = late === 0 || (await tab.page.locator('.credits').count()) > 0;
    return arrived && read !== null && read.marked.length > 0 ? read : null;
  });

  for (const { text, matches } of state.analysis.claims) {
    for (const { statement, wordings } of matches) {
      const articles = wordings.map(({ article }) => article);
      expect(articles, `${statement} for “${text}”`).not.toContain(meta.id);
    }
  }

  const claims = state.analysis.claims.filter(({ id }) => state.marked.includes(id));
  for (const claim of claims) {
    await pressCommand(reading.browser(), 'next-claim', url);
    const popover = await waitUntil(`the popover of “${claim.text}”`, async () => {
      const shown = await tab.popover();
      return shown && !shown.busy && lettersOf(shown.page) === lettersOf(claim.text) && shown;
    });
    expect(popover.outlets.map(({ name }) => name)).not.toContain(outlet.name);
    expect(new Set(popover.outlets.map(({ name }) => name)).size).toBe(popover.outlets.length);
  }
  await tab.page.close();
});
