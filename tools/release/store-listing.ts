import { readFileSync } from 'node:fs';
import { firstLanguage, readLocale } from '../texts/read-locales';

/** Characters that the Chrome Web Store takes for the short description. */
const longestSummary = 132;

/** What the stores ask to be explained, by permission. */
export const permissionReasons: Record<string, string> = {
  storage: 'Keeps your settings, hidden matches and imported collections on this device.',
  contextMenus:
    'Puts “Compare this sentence” and “Add as a wording …” into the menu of selected text, and “Keep this article” into that of pages.',
  unlimitedStorage:
    'Keeps the articles that you keep, and what is made of them, from being cleared away by the browser when the disk is short of room: a page is never fetched, so what is lost could not be had again.',
  offscreen:
    'Runs the model that tells whether two sentences say the same, out of the reader’s way: Chromium’s background may not start a worker itself. The page behind it shows nothing and reads no page.',
  sidePanel: 'Shows the full comparison in the browser’s side panel.',
  'content script on all sites':
    'News is everywhere. The script looks for words of an installed collection; where it finds none, which is on nearly every page, it does nothing more. What it reads stays on your device.',
};

/**
 * The listing of both stores, in Markdown, made of the extension's own messages and the notes for
 * stores in `docs/store/description.md`.
 *
 * @throws when a text is longer than the stores take.
 */
export async function storeListing(permissions: readonly string[]): Promise<string> {
  const texts = await readLocale(firstLanguage);
  const textOf = (key: string) => String(texts[key] ?? '');
  const summary = textOf('extensionDescription');
  if (summary.length > longestSummary)
    throw new Error(
      `The description in locales/en.yml has ${summary.length} characters; stores take ${longestSummary}.`,
    );
  const asked = [...permissions, 'content script on all sites'];
  const reasons = asked.map((name) => {
    const reason = permissionReasons[name];
    if (!reason)
      throw new Error(
        `The permission “${name}” is not explained. Add it to tools/release/store-listing.ts and the README, or do without it.`,
      );
    return `| ${name} | ${reason} |`;
  });
  return [
    `# ${textOf('extensionName')}`,
    '',
    '## Summary',
    '',
    summary,
    '',
    '## Description',
    '',
    readFileSync('docs/store/description.md', 'utf8').trim(),
    '',
    '## Permissions',
    '',
    '| Permission | Why |',
    '|---|---|',
    ...reasons,
    '',
    '## Data',
    '',
    'Sidelight collects nothing and sends nothing. Single purpose: to show how other outlets worded the statements that a news page reports.',
    '',
  ].join('\n');
}
