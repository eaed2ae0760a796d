import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls, type BackgroundHandlers } from '../../messaging/receive';
import { showCount } from './badge';
import { listenToCommands } from './commands';
import { compareStatement, dropEngine, readEngine } from './engine-host';
import { addHidden, removeHidden, withoutHidden } from './hide-matches';
import { forgetTarget, openPanel, readTarget } from './open-panel';
import {
  importPack,
  listPacks,
  packsChanged,
  readPacks,
  removePack,
  writeGate,
} from './packs-store';
import { readSettings, updateSettings } from './settings-store';

/** Listeners are registered synchronously: the browser wakes the worker for exactly those. */
export default defineBackground(() => {
  answerBackgroundCalls(handlers);
  listenToCommands();
  browser.tabs.onRemoved.addListener((tab) => void forgetTarget(tab));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !changes.settings) return;
    dropEngine();
    void writeGate();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void writeGate();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

const handlers: BackgroundHandlers = {
  async analyseArticle(article) {
    const [engine, { sensitivity, hidden }] = await Promise.all([readEngine(), readSettings()]);
    return withoutHidden(engine.analyseArticle(article, { sensitivity }), hidden);
  },
  async lookUpSentence({ sentence, article }) {
    return (await readEngine()).lookUpSentence(sentence, article);
  },
  async searchStatements({ pack, query }) {
    return (await readEngine()).searchStatements(pack, query);
  },
  compareStatement,
  openPanel,
  panelTarget: ({ tab }) => readTarget(tab),
  async hideMatch(match) {
    await updateSettings((settings) => ({
      ...settings,
      hidden: addHidden(settings.hidden, match, new Date()),
    }));
  },
  async unhideMatch(match) {
    await updateSettings((settings) => ({
      ...settings,
      hidden: removeHidden(settings.hidden, match),
    }));
  },
  async setSiteMode({ host, mode }) {
    await updateSettings((settings) => {
      const { [host]: _, ...others } = settings.sites;
      return { ...settings, sites: mode === 'on' ? others : { ...others, [host]: mode } };
    });
  },
  reportCount: (count, { tab }) => showCount(count, tab),
  listPacks,
  async readPack(id) {
    const installed = (await readPacks()).find(({ bundle }) => bundle.pack.id === id);
    return installed?.bundle.pack ?? null;
  },
  async importPack(json) {
    const summary = await importPack(json);
    dropEngine();
    return summary;
  },
  async removePack(id) {
    await removePack(id);
    dropEngine();
  },
  async eraseEverything() {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    dropEngine();
    await packsChanged();
  },
};
