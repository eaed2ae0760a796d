import type { ExtensionBrowser } from './launch-chromium';

/** Chooses the interface's language as readers do, in the options, and waits until it is spoken there. */
export async function chooseLanguage(
  { context, extensionId }: Pick<ExtensionBrowser, 'context' | 'extensionId'>,
  language: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('.language-choice').selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.close();
}
