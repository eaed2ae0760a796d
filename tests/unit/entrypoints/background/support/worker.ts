import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { inject, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../../../../messaging/message';
import { refusalOf } from '../../../../../messaging/reply';
import { bundlePack } from '../../../../../tools/corpus/build-packs';
import { readPackFolder } from '../../../../../tools/corpus/read-pack-folder';
import { saidOfError } from '../../../../support/i18n';

const folder = 'tests/fixtures/packs/tarn-dam-2031';

const realFetch = globalThis.fetch;

/** The bundle of the sample pack, which stands in for what is built in. */
export const sampleBundle = bundlePack(await readPackFolder(folder));
export const samplePackId = sampleBundle.pack.id;

type Sender = { id?: string; url?: string; tab?: object };

/** Senders as the browser attests them. */
export const senders = {
  panel: { id: browser.runtime.id, url: browser.runtime.getURL('/sidepanel.html') },
  page: contentScript({ incognito: false }),
  privatePage: contentScript({ incognito: true }),
  otherExtension: { id: 'another-extension', url: 'chrome-extension://another-extension/a.html' },
  nobody: {},
} satisfies Record<string, Sender>;

function contentScript({ incognito }: { incognito: boolean }): Sender {
  const tab = { id: 7, windowId: 3, incognito };
  return { id: browser.runtime.id, url: 'https://harbour-news.example/article', tab };
}

/** Calls of the extension API that the fake does not know. */
export const api = {
  openSidePanel: vi.fn(async () => {}),
  setPanelBehavior: vi.fn(async () => {}),
  createMenu: vi.fn((_: { title: string }) => {}),
  onMenuClick: vi.fn(),
  onCommand: vi.fn(),
  sendToTab: vi.fn(async () => {}),
  setTitle: vi.fn(async (_: { title: string; tabId?: number }) => {}),
};

/** Files of the extension by path; what a test changes here, the worker reads. */
export const ownFiles = new Map<string, unknown>();

/** Everything as on a new installation. */
export async function resetBrowser(): Promise<void> {
  vi.restoreAllMocks();
  for (const spy of Object.values(api)) spy.mockClear();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
  ownFiles.clear();
  ownFiles.set('/packs/index.json', [{ id: samplePackId, file: 'sample.json' }]);
  ownFiles.set('/packs/sample.json', sampleBundle);
  for (const [language, texts] of Object.entries(inject('texts')))
    ownFiles.set(`/texts/${language}.json`, texts);
}

/** A worker that has just been started: listeners are new, and nothing is left but the storage. */
export async function startWorker(): Promise<void> {
  vi.resetModules();
  for (const event of [
    fakeBrowser.runtime.onMessage,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.runtime.onStartup,
    fakeBrowser.storage.onChanged,
    fakeBrowser.tabs.onRemoved,
  ])
    event.removeAllListeners();
  Object.assign(browser, {
    sidePanel: { open: api.openSidePanel, setPanelBehavior: api.setPanelBehavior },
    contextMenus: {
      removeAll: async () => {},
      create: api.createMenu,
      onClicked: { addListener: api.onMenuClick },
    },
    commands: { onCommand: { addListener: api.onCommand } },
    action: {
      getBadgeText: async () => '',
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: api.setTitle,
    },
  });
  Object.assign(browser.tabs, { sendMessage: api.sendToTab });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    // A server that a test has started answers for itself.
    if (url.startsWith('http://127.0.0.1:')) return realFetch(url, init);
    const path = new URL(url).pathname;
    return {
      ok: ownFiles.has(path),
      json: async () => structuredClone(ownFiles.get(path)),
      arrayBuffer: async () => (ownFiles.get(path) as Uint8Array<ArrayBuffer>).slice().buffer,
    };
  });
  const { default: background } = await import('../../../../../entrypoints/background/index');
  background.main();
}

/** The worker's reply to a message; undefined when it does not answer at all. */
export async function send(name: string, payload: unknown, sender: Sender = senders.panel) {
  const message = { sidelight: 'background', name, payload };
  const replies = await fakeBrowser.runtime.onMessage.trigger(message, sender as never);
  return replies.find((reply) => reply !== undefined) as Reply | undefined;
}

/** The worker's answer; throws what it refuses with. */
export async function ask<T>(name: string, payload?: unknown, sender?: Sender): Promise<T> {
  const reply = await send(name, payload, sender);
  if (!reply) throw new Error('no answer');
  if (!reply.ok) throw new Error(saidOfError(refusalOf(reply)));
  return reply.value as T;
}

/** A page on which the sample pack's first statement is reported, in an outlet's own words. */
export function sampleArticle() {
  const wording = sampleBundle.pack.statements[0]?.wordings[0];
  if (!wording) throw new Error('The sample pack has no wording.');
  const gate = sampleBundle.pack.gate.any.join(' and ');
  return {
    url: 'https://harbour-news.example/article',
    text: `${wording.selector.exact}\n\nPeople spoke of ${gate}.`,
  };
}
