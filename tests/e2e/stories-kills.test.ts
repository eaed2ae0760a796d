import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import { waitUntil } from '../../tools/browser/wait-until';
import type { StoryPage } from '../../tools/demo/story-site';
import { createWorkerKiller } from '../../tools/kills/kill-worker';
import { createRandom } from '../../tools/kills/random';
import { startReading } from './support/demo-reading';
import { openOwnPage, serveStoryPages } from './support/story-pages';

const reading = startReading();
const addressOf = serveStoryPages();

/** How long the worker may be at work on a step, in milliseconds: kills fall into this time. */
const span = 900;

/** How long all articles may take to be compared, by meaning too, in milliseconds. */
const untilCompared = 60_000;

/** A reader keeps, renames, answers and takes out, while the worker is killed once in every step. */
it('nothing kept, named or answered is lost when the worker dies at random moments', async () => {
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const random = createRandom(seed);
  const stories = await openOwnPage(reading.browser(), 'stories.html');
  const kill = await createWorkerKiller(reading.browser(), stories);
  let kills = 0;
  const whileKilled = async (step: () => Promise<void>) => {
    const killing = new Promise((settle) => setTimeout(settle, random.below(span))).then(kill);
    const [, hit] = await Promise.all([step(), killing]);
    if (hit) kills++;
  };

  const keep = async (page: StoryPage) => {
    const { page: tab } = await openArticleTab(reading.browser(), addressOf(page));
    const id = await waitUntil('the tab', () => stories.evaluate(findTab, addressOf(page)));
    const panel = await openOwnPage(reading.browser(), `sidepanel.html?tab=${id}`);
    const button = panel.getByRole('button', { name: 'Keep this article' });
    await button.waitFor();
    await whileKilled(async () => {
      await button.click();
      await panel.getByText('Kept in “').waitFor();
    });
    await panel.close();
    await tab.close();
  };
  for (const page of ['dravia-herald', 'ostren-today', 'alpine-wire'] as const) await keep(page);

  await stories.bringToFront();
  await stories.getByRole('heading', { level: 3, name: '3 articles' }).waitFor();
  await whileKilled(async () => {
    await stories.getByRole('button', { name: 'Rename the story' }).click();
    await stories.getByRole('textbox').fill('The pass');
    await stories.keyboard.press('Enter');
    await stories.getByRole('heading', { level: 2, name: 'The pass' }).waitFor();
  });

  // What is put together anew may bring another proposal to the front.
  const allCompared = () =>
    waitUntil(
      'everything to be compared',
      async () => (await stories.locator('.growth-line').count()) === 0,
      untilCompared,
    );
  const answered: string[] = [];
  for (const key of ['a', 's']) {
    await allCompared();
    const sentence = await waitUntil('a proposal', () => proposalOf(stories));
    await whileKilled(async () => {
      await stories.locator('.review').focus();
      await stories.keyboard.press(key);
      await waitUntil('the next proposal', async () => (await proposalOf(stories)) !== sentence);
      await stories.locator('.stories-notice').getByRole('button').waitFor();
    });
    answered.push(sentence);
  }
  await whileKilled(async () => {
    await stories.locator('.shared-list summary').first().click();
    await stories
      .locator('.shared-list')
      .getByRole('button', { name: 'Leave out' })
      .first()
      .click();
    await stories.getByText('Left out.').waitFor();
  });

  await whileKilled(async () => {
    await stories.getByRole('button', { name: /^Take out: Neighbours/ }).click();
    await stories.getByRole('heading', { level: 3, name: '2 articles' }).waitFor();
  });
  await whileKilled(async () => {
    await stories.locator('.stories-notice').getByRole('button', { name: 'Undo' }).click();
    await stories.getByRole('heading', { level: 3, name: '3 articles' }).waitFor();
  });

  await stories.reload();
  await stories.getByRole('heading', { level: 2, name: 'The pass' }).waitFor();
  await allCompared();
  const content = await stories.evaluate(async () => {
    const question = { sidelight: 'background', name: 'backUpStories' };
    const { value } = await chrome.runtime.sendMessage(question);
    return JSON.parse(value).stories[0].content;
  });
  expect(content.articles).toHaveLength(3);
  // A refusal parts the sentence from each wording of the statement.
  const kinds: string[] = content.decisions.map(({ kind }: { kind: string }) => kind);
  expect([...new Set(kinds)]).toEqual(['different', 'same', 'leave-out']);
  const [refused, confirmed] = answered;
  expect(content.decisions[0].a.text).toBe(refused);
  expect(content.decisions[kinds.indexOf('same')].a.text).toBe(confirmed);
  expect(kills).toBeGreaterThan(3);
  await stories.close();
}, 180_000);

/** The sentence that is asked about; null when there is none. */
async function proposalOf(page: Page): Promise<string | null> {
  const [sentence] = await page.locator('.review-pair > div:first-child mark').allTextContents();
  return sentence ?? null;
}

/** Runs in a page of ours, since there may be no worker: the tab whose article is at an address. */
async function findTab(url: string): Promise<number | null> {
  for (const { id } of await chrome.tabs.query({})) {
    const question = { sidelight: 'page', name: 'readArticle' };
    const reply = await chrome.tabs.sendMessage(id as number, question).catch(() => null);
    if (reply?.value?.article.url === url) return id as number;
  }
  return null;
}
