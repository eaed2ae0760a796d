import { browser } from 'wxt/browser';
import { cardContent } from '../../components/card/card-content';
import type { PageArticle } from '../../engine/article/types';
import type { ArticleAnalysis } from '../../engine/match/types';
import { loadTexts } from '../../i18n/load-texts';
import { textsForPages } from '../../i18n/page-texts';
import { emitToTab } from '../../messaging/events';
import type { BackgroundHandlers, Sender } from '../../messaging/receive';
import { type HiddenMatch, type Settings, siteModeOf } from '../../settings/settings';
import { turns } from './all-turns';
import { analyseInTurn } from './analyse-in-turn';
import { showCount, showKept } from './badge';
import { compareInstalled, readEngine } from './engine-host';
import { addHidden, removeHidden, withoutHidden, withoutMarks } from './hide-matches';
import { stopLearning } from './learn-in-turn';
import { decideByMeaning } from './meaning/decide-by-meaning';
import { readMeaningState } from './meaning/meaning-state';
import { openPanel } from './open-panel';
import {
  eraseStored,
  importPack,
  listPacks,
  readInstalledPack,
  readPart,
  removePack,
} from './packs-store';
import { readTarget } from './panel-targets';
import {
  readPrivateSettings,
  readSettings,
  switchPack,
  switchSite,
  updatePrivateSettings,
  updateSettings,
} from './settings-store';
import { statementSource } from './statement-source';
import { storyHolding } from './stories/keep-article';
import { keepWhenRead } from './stories/keep-when-read';
import { withoutOwnOutlet } from './stories/own-outlet';
import { refusalsOn } from './stories/refusals';
import { storyHandlers } from './stories/story-answers';
import { readStoriesIfSound } from './stories/story-store';

/**
 * The background's answers. Each may be asked twice with the same payload, since who asks asks again
 * when the worker died before it answered.
 */
export const handlers: BackgroundHandlers = {
  async analyseArticle(article, sender) {
    const { open, question, forReader } = await readForReader(article, sender);
    // Words are answered about at once; the page asks again for what comes later.
    void question?.packs();
    const { doubtful } = open.analysis;
    const more = question ? { ...open.analysis, doubtful: Math.max(1, doubtful) } : open.analysis;
    const analysis = forReader(more);
    if (sender.tab !== undefined) {
      void sayKept(sender.tab, article.url);
      if (!sender.incognito) void keepWhenRead(sender.tab, article, analysis);
    }
    return analysis;
  },
  async decideByMeaning(article, sender) {
    const { open, question, forReader } = await readForReader(article, sender);
    const packs = (await question?.packs()) ?? [];
    const wider =
      packs.length > 0 ? await turns.take(sender.tab, open.withPacksInSteps(packs)) : open;
    const byMeaning = await decideByMeaning(wider, sender.incognito);
    const analysis = byMeaning ?? (wider === open ? null : { ...wider.analysis, doubtful: 0 });
    return analysis && forReader(analysis);
  },
  readMeaningState,
  async lookUpSentence({ sentence, article }) {
    return (await readEngine()).lookUpSentence(sentence, article);
  },
  async searchStatements({ pack, query }) {
    return (await readEngine()).searchStatements(pack, query);
  },
  async browseStatements({ pack, query, from }) {
    return (await readEngine()).browseStatements(pack, query, from);
  },
  compareStatement: compareInstalled,
  async readCard({ host, matches }, { url }) {
    const compared = await Promise.all(
      matches.map(async ({ receipt, ...request }) => {
        const comparison = await compareInstalled(request);
        return comparison && { comparison, receipt };
      }),
    );
    const found = compared.filter((match) => match !== null);
    return found.length > 0 ? statementSource.signCard(cardContent(found, host), url) : null;
  },
  openPanel,
  panelTarget: ({ tab }) => readTarget(tab),
  hideMatch({ private: isPrivate, ...match }, { incognito }) {
    return change(isPrivate || incognito, (settings) => ({
      ...settings,
      hidden: addHidden(settings.hidden, match, new Date()),
    }));
  },
  async unhideMatch(match) {
    const unhide = <T extends { hidden: HiddenMatch[] }>(settings: T): T => ({
      ...settings,
      hidden: removeHidden(settings.hidden, match),
    });
    await Promise.all([change(false, unhide), change(true, unhide)]);
  },
  setSiteMode({ host, mode, private: isPrivate }, { incognito }) {
    return change(isPrivate || incognito, (settings) => switchSite(settings, host, mode));
  },
  async setEnabled(enabled) {
    await updateSettings((settings) => ({ ...settings, enabled }));
  },
  pageTexts: async () => textsForPages(await loadTexts()),
  async reportCount(count, { tab, url }) {
    await showCount(count, tab, await storyHolding(url ?? ''));
  },
  listPacks,
  readPack: readInstalledPack,
  readPart,
  readSettings,
  changeSettings: (changed) => updateSettings((settings) => ({ ...settings, ...changed })),
  async setPackEnabled({ pack, enabled }) {
    await updateSettings((settings) => switchPack(settings, pack, enabled));
  },
  importPack,
  stopImport: stopLearning,
  removePack,
  eraseEverything: eraseStored,
  ...storyHandlers,
};

/** A kept page that is opened again says so, also when it reports nothing. */
async function sayKept(tab: number, url: string | undefined): Promise<void> {
  const story = await storyHolding(url ?? '');
  if (story !== null) await showKept(tab, story).catch(() => {});
}

/** A page's analysis, what may be asked about it elsewhere, and what the reader's settings make of an analysis. */
async function readForReader(article: PageArticle, sender: Sender) {
  const { incognito, tab } = sender;
  const [engine, { sensitivity, hidden }, own, stories] = await Promise.all([
    readEngine(),
    readSettings(),
    incognito ? readPrivateSettings() : null,
    readStoriesIfSound(),
  ]);
  const storyIds = new Set(stories.map(({ story }) => story));
  const withoutRefused = refusalsOn(article.url, stories);
  const mode = siteModeOf(own?.sites ?? {}, hostOf(article.url));
  const read = mode === 'off' ? { ...article, text: '' } : article;
  const forReader = (analysis: ArticleAnalysis): ArticleAnalysis => {
    const sound = withoutRefused(analysis);
    const others = withoutOwnOutlet(sound, storyIds);
    const shown = withoutHidden(others, [...hidden, ...(own?.hidden ?? [])]);
    return mode === 'quiet' ? withoutMarks(shown) : shown;
  };
  const [open, question] = await Promise.all([
    analyseInTurn(engine, read, sensitivity, tab),
    statementSource.questionOf(read, sender),
  ]);
  return { open, question, forReader };
}

type SiteAndHidden = Pick<Settings, 'sites' | 'hidden'>;

/** Changes what is set for sites and matches: on disk, or of a private window in memory only. */
async function change(
  isPrivate: boolean,
  update: <T extends SiteAndHidden>(settings: T) => T,
): Promise<void> {
  if (!isPrivate) {
    await updateSettings(update);
    return;
  }
  await updatePrivateSettings(update);
  // Content scripts see changes on disk by themselves, but not what lies in memory.
  for (const { id, incognito } of await browser.tabs.query({}))
    if (incognito && id !== undefined) emitToTab(id, 'readAgain');
}

/** Host name without `www.`, as sites are listed by; empty when the address is unknown. */
function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
