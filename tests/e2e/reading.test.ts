import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleTab } from '../../tools/browser/article-tab';
import { pressCommand } from '../../tools/browser/press-command';
import { readPageState } from '../../tools/browser/read-page-state';
import { readPanelStatement } from '../../tools/browser/read-panel';
import { takeTime } from '../../tools/browser/reader';
import { type OpenSidePanel, waitForSidePanel } from '../../tools/browser/side-panel';
import { waitUntil } from '../../tools/browser/wait-until';
import { wordingsOf } from './support/corpus-truth';
import { pageOf, startReading } from './support/demo-reading';
import { lettersOf } from './support/same-words';

const reading = startReading();
const demoPage = pageOf('epoch-times-2022-01-27');
const ownOutlet = demoPage.article.outlet.name;

let tab: ArticleTab;
let panel: OpenSidePanel | null = null;

afterEach(async () => {
  await panel?.close();
  panel = null;
  await tab.page.close();
});

/** The sentence of a mark, its statement and the outlets that have it, from the authored files. */
async function truthAbout(mark: string) {
  const state = await readPageState(reading.browser(), reading.address(demoPage));
  const claim = state?.analysis.claims.find(({ text }) => text.includes(mark));
  const stated = claim?.matches.find(
    ({ at }) => claim.text.slice(at.start - claim.start, at.end - claim.start) === mark,
  );
  const statement = (stated ?? claim?.matches[0])?.statement;
  if (claim === undefined || statement === undefined) throw new Error(`No statement: “${mark}”.`);
  const others = wordingsOf(statement).filter(({ outlet }) => outlet !== ownOutlet);
  const outlets = [...new Set(others.map(({ outlet }) => outlet))].sort();
  return { sentence: claim.text, others, outlets };
}

/** The panel must name every outlet that has the statement, each with words of its article. */
async function expectPanelToCompare(mark: string) {
  panel = await waitForSidePanel(reading.browser());
  const { rows } = await readPanelStatement(panel);
  const { sentence, outlets, others } = await truthAbout(mark);
  expect(rows[0]).toMatchObject({ isPage: true, outlet: ownOutlet });
  // Of a sentence that says two things, the clause that is compared.
  const compared = lettersOf(rows[0]?.words ?? '');
  expect(compared.length).toBeGreaterThan(20);
  expect(lettersOf(sentence)).toContain(compared);
  const otherRows = rows.slice(1);
  expect([...new Set(otherRows.map(({ outlet }) => outlet))].sort()).toEqual(outlets);
  for (const { outlet, words } of otherRows) {
    const printed = others.filter((each) => each.outlet === outlet);
    expect(printed.map(({ exact }) => lettersOf(exact))).toContain(lettersOf(words));
  }
}

describe('reading an article', () => {
  it('with the mouse: mark, card, Compare, side panel', async () => {
    tab = await reading.open(demoPage);
    const [mark] = await tab.marks();
    if (!mark) throw new Error('no mark');
    const card = await tab.hover(mark);

    const { sentence, others } = await truthAbout(mark.text);
    expect(lettersOf(card.page)).toBe(lettersOf(sentence));
    expect(card.outlets.length).toBeGreaterThan(0);
    for (const { name, words } of card.outlets) {
      expect(name).not.toBe(ownOutlet);
      const printed = others.filter(({ outlet }) => outlet === name);
      expect(printed.map(({ exact }) => lettersOf(exact))).toContain(lettersOf(words));
    }

    await tab.clickCompare();
    await expectPanelToCompare(mark.text);
  });

  it('with the keyboard alone: next claim, Tab, Enter, Escape', async () => {
    tab = await reading.open(demoPage);
    const [first, second] = await tab.marks();
    if (!first || !second) throw new Error('fewer than two marks');
    const browser = reading.browser();
    const url = reading.address(demoPage);
    const shownSentence = async (mark: string) => {
      const { sentence } = await truthAbout(mark);
      await waitUntil(`the card of “${sentence}”`, async () => {
        const shown = await tab.card();
        return shown !== null && !shown.busy && lettersOf(shown.page) === lettersOf(sentence);
      });
    };

    await pressCommand(browser, 'next-claim', url);
    await shownSentence(first.text);
    await pressCommand(browser, 'next-claim', url);
    await shownSentence(second.text);
    await pressCommand(browser, 'previous-claim', url);
    await shownSentence(first.text);

    await tab.page.keyboard.press('Tab');
    await waitUntil('the focus to reach Compare', async () => {
      const label = await tab.world.evaluate(focusedLabel);
      if (label?.startsWith('Compare')) return true;
      await tab.page.keyboard.press('Tab');
      return false;
    });
    await takeTime();
    await tab.page.keyboard.press('Enter');
    await expectPanelToCompare(first.text);

    await tab.page.keyboard.press('Escape');
    await waitUntil('the card to close', async () => (await tab.card()) === null);
  });

  it('late paragraphs get their marks too, and take none from the reader', async () => {
    const latePage = pageOf('reuters-copy-2022-01-27');
    tab = await reading.open(latePage);
    const early = await tab.marks();
    const [mark] = early;
    if (!mark) throw new Error('no mark');
    await tab.hover(mark);

    const late = 'The United States has sought to reassure the EU';
    await waitUntil('a claim in the paragraphs that came late', async () => {
      const state = await readPageState(reading.browser(), reading.address(latePage));
      const analysis = state?.analysis;
      return analysis?.doubtful === 0 && analysis.claims.some(({ text }) => text.startsWith(late));
    });
    expect((await tab.marks()).map(({ text }) => text)).toEqual(
      expect.arrayContaining(early.map(({ text }) => text)),
    );
    expect(await tab.activeMark()).toBe(mark.text);
    await tab.clickCompare();
    panel = await waitForSidePanel(reading.browser());
  });
});

/** Runs in the content script's world. */
function focusedLabel(): string | null {
  const host = document.querySelector('sidelight-host');
  if (!(host instanceof HTMLElement)) return null;
  return chrome.dom.openOrClosedShadowRoot(host)?.activeElement?.textContent ?? null;
}
