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
