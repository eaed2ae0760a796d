import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ArticleTab, openArticleTab } from '../../tools/browser/article-tab';
import { waitUntil } from '../../tools/browser/wait-until';
import {
  countMarks,
  countQuestions,
  watchRestlessPage,
} from '../../tools/restless/watch-restless-page';
import { watchHarm } from '../../tools/saved-pages/watch-harm';
import { articleMarkup, fewestMarks, startReading, wordsAlone } from './support/demo-reading';

const reading = startReading(wordsAlone);

const address = 'https://trap.example/story';

type Trap = { tab: ArticleTab; harm(): { exceptions: string[]; requests: string[] } };

/** Opens a page of `tests/fixtures/traps` with the article in it. */
async function openTrap(name: string, headers: Record<string, string> = {}): Promise<Trap> {
  const browser = reading.browser();
  const body = readFileSync(`tests/fixtures/traps/${name}.html`, 'utf8').replace(
    '<!--article-->',
    articleMarkup,
  );
  await browser.context.route(`${address}*`, (route) =>
    route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
  );
  const tab = await openArticleTab(browser, 'about:blank');
  const watch = await watchHarm(tab.page);
  await tab.page.goto(address);
  return { tab, harm: () => watch.seen() };
}

const waitForMarks = (tab: ArticleTab) =>
  waitUntil('the marks', async () => (await countMarks(tab.world)) >= fewestMarks);

const waitForNoMarks = (tab: ArticleTab) =>
  waitUntil('the marks to go', async () => (await countMarks(tab.world)) === 0);

async function expectHarmless({ tab, harm }: Trap): Promise<void> {
  const { exceptions, requests } = harm();
  expect(exceptions).toEqual([]);
  expect(requests).toEqual([]);
  await tab.page.close();
}

const strictPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

it.each([
  ['a plain page', 'plain', {}],
  ['frozen prototypes and broken functions', 'frozen-prototypes', {}],
  [
    'Trusted Types, and a policy that forbids everything',
    'plain',
    { 'content-security-policy': strictPolicy },
  ],
  ['a sandbox without rights', 'plain', { 'content-security-policy': 'sandbox allow-scripts' }],
  ['text that cannot be selected', 'unselectable', {}],
  ['an article in a modal dialog', 'modal-dialog', {}],
  ['a hundred thousand nodes', 'hundred-thousand-nodes', {}],
  ['five megabytes of text', 'five-megabytes', {}],
] as const)('%s: marks, and the card of one', async (_, name, headers) => {
  const trap = await openTrap(name, headers);
  await waitForMarks(trap.tab);
  const [mark] = await trap.tab.marks();
  if (!mark) throw new Error('no mark');
  const card = await trap.tab.hover(mark);
  expect(card.page).not.toBe('');
  await expectHarmless(trap);
});

it('a page that listens for messages hears none of the extension', async () => {
  const trap = await openTrap('listening');
  await waitForMarks(trap.tab);
  const heard = await trap.tab.page.evaluate(() => document.documentElement.dataset.heard);
  expect(heard).toBe('nothing');
  await expectHarmless(trap);
});

it('twenty changes a second: the marks stay, and the background is asked once', async () => {
  const questions = await countQuestions(reading.browser());
  const trap = await openTrap('restless');
  await waitForMarks(trap.tab);
  const { leastMarks } = await watchRestlessPage(trap.tab, 5);
  expect(leastMarks).toBeGreaterThanOrEqual(fewestMarks);
  expect(await questions()).toBe(1);
  await expectHarmless(trap);
});

it('text that comes late, goes and comes back', async () => {
  const trap = await openTrap('late');
  const { page } = trap.tab;
  await page.waitForTimeout(1_000);
  expect(await countMarks(trap.tab.world)).toBe(0);
  const show = () =>
    page.evaluate(() => {
      const text = document.getElementById('text') as HTMLTemplateElement;
      document.getElementById('story')?.append(text.content.cloneNode(true));
    });
  await show();
  await waitForMarks(trap.tab);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('#story > p')) paragraph.remove();
  });
  await waitForNoMarks(trap.tab);
  await show();
  await waitForMarks(trap.tab);
  await expectHarmless(trap);
});

it('navigation within the page: another story has no marks, the first has them again', async () => {
  const trap = await openTrap('plain');
  const { page } = trap.tab;
  await waitForMarks(trap.tab);
  await page.evaluate(() => {
    const story = document.getElementById('story') as HTMLElement;
    const kept = [...story.childNodes];
    history.pushState(null, '', '/story-2');
    story.replaceChildren('The harbour was quiet. '.repeat(40));
    addEventListener('popstate', () => story.replaceChildren(...kept));
  });
  await waitForNoMarks(trap.tab);
  await page.evaluate(() => history.back());
  await waitForMarks(trap.tab);
  await expectHarmless(trap);
});

it('a document that is opened anew: marks and card are there again', async () => {
  const trap = await openTrap('plain');
  const { page } = trap.tab;
  await waitForMarks(trap.tab);
  await page.evaluate(() => {
    const source = document.getElementById('story')?.outerHTML ?? '';
    document.open();
    document.write(`<!doctype html><title>The talks</title><main>${source}</main>`);
    document.close();
  });
  await waitForMarks(trap.tab);
  const [mark] = await trap.tab.marks();
  if (!mark) throw new Error('no mark');
  await trap.tab.hover(mark);
  await expectHarmless(trap);
});
