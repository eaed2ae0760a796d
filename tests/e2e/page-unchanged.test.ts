import { expect, it } from 'vitest';
import { openArticleTab } from '../../tools/browser/article-tab';
import { waitForSidePanel } from '../../tools/browser/side-panel';
import { waitUntil } from '../../tools/browser/wait-until';
import { site, startReading } from './support/demo-reading';

const reading = startReading();

/** Kept by the page itself, from before the content script runs. */
type Witness = { nodes: Node[]; facts: string[]; changes: string[] };

it.each(site.pages)('$path keeps every node as it was', async (demoPage) => {
  const browser = reading.browser();
  await browser.context.addInitScript(keepWitness);
  const tab = await openArticleTab(browser, reading.address(demoPage));
  const [mark] = await tab.marks();
  if (!mark) throw new Error('no mark');
  await tab.hover(mark);
  const scrolled = await tab.page.evaluate(() => window.scrollY);
  await tab.clickCompare();
  const panel = await waitForSidePanel(browser);
  await tab.page.keyboard.press('Escape');
  await waitUntil('the card to close', async () => (await tab.card()) === null);

  const { hosts, open, moved, changes, count } = await tab.page.evaluate(compareWithWitness);
  expect(count).toBeGreaterThan(100);
  expect(moved).toEqual([]);
  expect(changes).toEqual([]);
  expect(hosts).toBe(1);
  expect(open).toBe(false);
  expect(await tab.page.evaluate(() => window.scrollY)).toBe(scrolled);
  await panel.close();
  await tab.page.close();
});

/** Runs in the page before anything else: notes every node, and everything that changes later. */
function keepWitness(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(document);
    for (let node: Node | null = walker.root; node; node = walker.nextNode()) nodes.push(node);
    const witness: Witness = {
      nodes,
      facts: nodes.map((node) => {
        const attributes = node instanceof Element ? [...node.attributes] : [];
        return [
          node.nodeName,
          node.nodeValue,
          ...attributes.map((a) => `${a.name}=${a.value}`),
        ].join();
      }),
      changes: [],
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        const isHost = nodes.length > 0 && nodes.every((n) => n.nodeName === 'SIDELIGHT-HOST');
        const isLateText = target instanceof HTMLElement && target.dataset.rest !== undefined;
        if (isHost || (isLateText && removedNodes.length === 0)) continue;
        witness.changes.push(`${type} ${attributeName ?? ''} of ${target.nodeName}`);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { witness });
  });
}

/** Runs in the page: which of the nodes that were there are gone, moved or changed. */
function compareWithWitness() {
  const { nodes, facts, changes } = (window as unknown as { witness: Witness }).witness;
  const hosts = document.querySelectorAll('sidelight-host');
  const known = new Set(nodes);
  const now: Node[] = [];
  const walker = document.createTreeWalker(document);
  for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
    if (known.has(node)) now.push(node);
    else if (
      !(node as Element).closest?.('sidelight-host') &&
      !node.parentElement?.closest('[data-rest]')
    )
      changes.push(`new ${node.nodeName}`);
  }
  const moved = nodes.flatMap((node, index) => {
    const attributes = node instanceof Element ? [...node.attributes] : [];
    const fact = [node.nodeName, node.nodeValue, ...attributes.map((a) => `${a.name}=${a.value}`)];
    return now[index] === node && fact.join() === facts[index] ? [] : [fact.join()];
  });
  return {
    moved,
    changes,
    count: nodes.length,
    hosts: hosts.length,
    open: [...hosts].some((host) => host.shadowRoot !== null),
  };
}
