import { browser } from 'wxt/browser';
import { emit } from '../../messaging/events';
import { receiveInPage } from '../../messaging/receive-in-page';
import { askBackground } from '../../messaging/send';
import { rootOf } from '../../page/dom-access';
import { createGate } from '../../page/gate';
import { createHighlighter } from '../../page/highlighter';
import { hearReader } from '../../page/reader-input';
import { watchNavigation } from '../../page/watch-navigation';
import type { CreateClaimCard } from './card-slot';
import { createLateCard, type MakeCard } from './late-card';
import { loadCard } from './load-card';
import { createMarkedPage } from './marked-page';
import { hostOf, readPageSettings, unreadSettings } from './page-settings';
import { type ReadingLoop, readContinually } from './reading-loop';

export type RunPageOptions = {
  loadCard?: () => Promise<CreateClaimCard>;
  /** Called whenever marks were painted or taken off, with whether there are any. */
  onMarks?: (any: boolean) => void;
};

/**
 * Reads, marks and listens on one page until `signal` aborts. Settings of how marks look are painted;
 * others have the page read anew, and what is there stays until that is done. An open card stays,
 * since it may hold the switch that changed them.
 */
export async function runPage(
  document: Document,
  signal: AbortSignal,
  options: RunPageOptions = {},
): Promise<void> {
  await whenVisible(document, signal);
  const host = hostOf(document.location);
  const highlighter = createHighlighter(document);
  let settings = unreadSettings;
  let run = new AbortController();
  let loop: ReadingLoop | null = null;
  let reported = 0;
  let isAnnounced = false;

  const showCount = (count: number) => {
    const isMarked = highlighter.marks().length > 0;
    options.onMarks?.(isMarked);
    if (!isMarked) card.now()?.removeWhenClosed();
    else if (!card.now())
      card.whenResting((made) => {
        if (!isAnnounced) made.announce(reported);
        isAnnounced = true;
      });
    if (count === reported) return;
    reported = count;
    askBackground('reportCount', count).catch(() => {});
  };
  const page = createMarkedPage({
    document,
    host,
    settings: () => settings,
    highlighter,
    onMarks: (count) => {
      showCount(count);
      card.now()?.marksChanged();
      emit('pageChanged', { url: document.URL });
    },
    signal,
  });
  const makeCard: MakeCard = async (lastMove) => {
    const createClaimCard = await (options.loadCard ?? loadCard)();
    if (signal.aborted || highlighter.marks().length === 0) return null;
    return createClaimCard(document, highlighter, {
      openOn: () => settings.marks.openOn,
      mentions: (text) => createGate(settings.gate).mentions(text),
      page,
      ask: askBackground,
      emit,
      rootOf,
      hearReader,
      lastMove: lastMove(),
      removed: card.removed,
      signal,
    });
  };
  const card = createLateCard(makeCard, signal);

  /** Reads the page from the start; what is marked stays until the new reading is there. */
  const read = () => {
    run.abort();
    run = new AbortController();
    loop = null;
    if (settings.siteMode === 'off') {
      void page.take(null);
      return;
    }
    loop = readContinually({
      document,
      gate: createGate(settings.gate),
      isOurs: (node) => node === card.now()?.host,
      onReading: (reading) => void page.take(reading),
      onReplaced: () => {
        card.now()?.remove();
        read();
      },
      signal: AbortSignal.any([signal, run.signal]),
    });
  };
  const readAgain = () => {
    page.outdate();
    read();
  };
  let turn = 0;
  const followSettings = async () => {
    const mine = ++turn;
    const next = await readPageSettings(host);
    if (mine !== turn || signal.aborted) return;
    const before = settings;
    settings = next;
    if (before.analysedBy !== next.analysedBy) readAgain();
    else if ((before.siteMode === 'off') !== (next.siteMode === 'off')) read();
    else page.restyle();
  };

  watchNavigation(
    window,
    {
      navigated: () => loop?.restart(),
      cameBack: () => {
        page.outdate();
        void followSettings().then(read);
      },
    },
    signal,
  );
  receiveInPage(
    {
      readPage: page.state,
      readSite: () => ({ host, siteMode: settings.siteMode }),
      showClaim(id) {
        const mark = page.goTo(id);
        if (mark) card.atOnce((made) => made.pointOut(mark));
        return mark !== null;
      },
    },
    {
      command({ name }) {
        if (name === 'toggle-marks') page.toggleMarks();
        else if (highlighter.marks().length > 0)
          card.atOnce((made) => made.step(name === 'next-claim' ? 'next' : 'previous'));
      },
      readAgain,
    },
    signal,
  );
  const onSettings = (changes: object, area: string) => {
    if (area === 'local' && ('settings' in changes || 'gate' in changes)) void followSettings();
  };
  browser.storage.onChanged.addListener(onSettings);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onSettings);
    highlighter.clear();
  });
  await followSettings();
}

/** Pages that are prerendered or in a hidden tab are read when they are looked at. */
function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const seen = new AbortController();
    const check = () => {
      if (document.visibilityState !== 'visible') return;
      seen.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', check, {
      signal: AbortSignal.any([signal, seen.signal]),
    });
  });
}
