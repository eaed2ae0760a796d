import { expect, it } from 'vitest';
import { waitUntil } from '../../tools/browser/wait-until';
import { pack, startReading } from './support/demo-reading';

const reading = startReading();

it('the welcome page lets a reader try the card on a real excerpt', async () => {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  const mark = page.locator('.try-mark').first();
  await mark.waitFor();
  // What stands above it is there already: it stays where it is.
  expect(await page.locator('.example').count()).toBe(1);
  const caption = (await page.locator('figcaption').textContent()) ?? '';
  const own = pack.outlets.find(({ name }) => caption.endsWith(name));
  if (!own) throw new Error(`No outlet of the pack in “${caption}”.`);

  await mark.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.locator('.outlet-words').first().waitFor();
  const others = await card.locator('.outlet-words .outlet').allTextContents();
  expect(others.length).toBeGreaterThan(0);
  expect(others.join()).not.toContain(own.name);
  expect(await card.getByRole('button', { name: 'Hide on site' }).count()).toBe(0);

  await page.keyboard.press('Escape');
  await waitUntil('the card to close', async () => !(await card.isVisible()));
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

it('the welcome page shows one statement in three outlets’ words, and what Sidelight knows', async () => {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  const words = page.locator('.example .wording-text mark');
  await words.first().waitFor();
  expect((await words.allTextContents()).sort()).toEqual(['control', 'detention', 'restraint']);
  const known = (await page.locator('.knows').innerText()).replace(/\s+/g, ' ');
  expect(known).toContain(pack.title);
  for (const { headline } of pack.articles.slice(0, 5)) expect(known).toContain(headline);
  await page.close();
});

it('on the practice page a mark opens its card when the pointer rests on it, as on pages', async () => {
  const { context, extensionId } = reading.browser();
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.getByRole('link', { name: 'Try it on a practice page' }).click();
  await page.locator('.practice .mark-denied').first().waitFor();
  const mark = page.locator('.practice .mark-worded').first();
  await mark.hover();
  const card = page.getByRole('dialog');
  await card.locator('.outlet-words').first().waitFor();
  await page.mouse.move(5, 5);
  await waitUntil('the card to close', async () => !(await card.isVisible()));

  await page.getByRole('link', { name: 'Back to the beginning' }).click();
  await page.locator('.example').waitFor();
  await page.close();
});
