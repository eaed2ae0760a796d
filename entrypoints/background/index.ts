import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls, type BackgroundHandlers } from '../../messaging/receive';
import { type HiddenMatch, siteModeOf } from '../../messaging/settings';
import { showCount } from './badge';
import { listenToCommands } from './commands';
import { compareStatement, dropEngine, readEngine } from './engine-host';
import { addHidden, removeHidden, withoutHidden, withoutMarks } from './hide-matches';
import { forgetTarget, openPanel, readTarget } from './open-panel';
import {
  importPack,
  listPacks,
  packsChanged,
  readPacks,
  removePack,
  writeGate,
} from './packs-store';
import {
  readPrivateSettings,
  readSettings,
  switchSite,
  updatePrivateSettings,
  updateSettings,
} from './settings-store';

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
  async analyseArticle(article, { incognito }) {
    const [engine, { sensitivity, hidden }, own] = await Promise.all([
      readEngine(),
      readSettings(),
      incognito ? readPrivateSettings() : null,
    ]);
    const mode = siteModeOf(own?.sites ?? {}, hostOf(article.url));
    const read = mode === 'off' ? { ...article, text: '' } : article;
    const analysis = withoutHidden(engine.analyseArticle(read, { sensitivity }), [
      ...hidden,
      ...(own?.hidden ?? []),
    ]);
    return mode === 'quiet' ? withoutMarks(analysis) : analysis;
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
  async hideMatch({ private: isPrivate, ...match }, { incognito }) {
    const hide = <T extends { hidden: HiddenMatch[] }>(settings: T): T => ({
      ...settings,
      hidden: addHidden(settings.hidden, match, new Date()),
    });
    await (isPrivate || incognito ? updatePrivateSettings(hide) : updateSettings(hide));
  },
  async unhideMatch(match) {
    await updateSettings((settings) => ({
      ...settings,
      hidden: removeHidden(settings.hidden, match),
    }));
  },
  async setSiteMode({ host, mode, private: isPrivate }, { incognito }) {
    await (isPrivate || incognito
      ? updatePrivateSettings((settings) => switchSite(settings, host, mode))
      : updateSettings((settings) => switchSite(settings, host, mode)));
  },
  async setEnabled(enabled) {
    await updateSettings((settings) => ({ ...settings, enabled }));
  },
  reportCount: (count, { tab }) => showCount(count, tab),
  listPacks,
  async readPack(id) {
    const installed = (await readPacks()).find(({ bundle }) => bundle.pack.id === id);
    return installed?.bundle.pack ?? null;
  },
  changeSettings: (change) => updateSettings((settings) => ({ ...settings, ...change })),
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

/** Host name without `www.`, as sites are listed by; empty when the address is unknown. */
function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
