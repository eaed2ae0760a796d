import { expect, it } from 'vitest';
import { readPageState } from '../../tools/browser/read-page-state';
import { readPanelStatement } from '../../tools/browser/read-panel';
import { waitUntil } from '../../tools/browser/wait-until';
import { wordingsOf } from './support/corpus-truth';
import { pageOf, startReading, wordsAlone } from './support/demo-reading';

const reading = startReading(wordsAlone);
const demoPage = pageOf('epoch-times-2022-01-27');

it('“Compare this sentence” looks up a selection that was not marked', async () => {
  const { context, extensionId } = reading.browser();
  const url = reading.address(demoPage);
  const tab = await reading.open(demoPage);
  await tab.marks();
  await waitUntil('the page to be read', () => readPageState(reading.browser(), url));
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The extension’s background is not running.');
  const id = await worker.evaluate(async (address) => {
    for (const each of await chrome.tabs.query({})) {
      const question = { sidelight: 'page', name: 'readPage' };
      const reply = await chrome.tabs.sendMessage(each.id as number, question).catch(() => null);
      if (reply?.value?.url === address) return each.id as number;
    }
    throw new Error('no tab');
  }, url);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${id}`);

  // In words of no article of the pack, and nowhere on the page.
  await worker.evaluate(chooseFromMenu, { id, selectionText: 'Moscow threatens nobody.' });
  const { rows } = await readPanelStatement(panel as never);
  expect(rows[0]).toMatchObject({ isPage: true, words: 'Moscow threatens nobody.' });
  const outlets = wordingsOf('peskov-russia-threatens-no-one').map(({ outlet }) => outlet);
  expect(rows.slice(1).map(({ outlet }) => outlet)).toEqual(expect.arrayContaining(outlets));

  await worker.evaluate(chooseFromMenu, { id, selectionText: 'My aunt grows tall tomatoes.' });
  await panel.getByText('No statement that Sidelight knows in this text').waitFor();

  for (const page of [panel, tab.page]) await page.close();
});

/**
 * Runs in the background: what the browser does when the reader chooses the item. It refuses to open
 * the panel, since there is no real gesture; the panel that is open is told all the same.
 */
async function chooseFromMenu({ id, selectionText }: { id: number; selectionText: string }) {
  // Throws when there is no such item in the menu.
  await chrome.contextMenus.update('compare-selection', { visible: true });
  const tab = await chrome.tabs.get(id);
  // Every event object of Chromium has it, though its types do not tell.
  const event = chrome.contextMenus.onClicked as unknown as {
    dispatch(info: object, tab: chrome.tabs.Tab): void;
  };
  event.dispatch({ menuItemId: 'compare-selection', selectionText }, tab);
}
