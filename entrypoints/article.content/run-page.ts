import { browser } from 'wxt/browser';
import { emit, onEvent } from '../../messaging/events';
import { answerPageCalls } from '../../messaging/receive-in-page';
import { askBackground } from '../../messaging/send';
import { createGate } from '../../page/gate';
import { createHighlighter } from '../../page/highlighter';
import { scrollToMark } from '../../page/step-claims';
import { watchNavigation } from '../../page/watch-navigation';
import { type ClaimCard, createClaimCard } from './claim-card';
import { loadPopover, type MountPopover } from './load-popover';
import { createMarkedPage, type MarkedPage } from './marked-page';
import { hostOf, type PageSettings, readPageSettings } from './page-settings';
import { type ReadingLoop, readContinually } from './reading-loop';

export type RunPageOptions = {
  loadPopover?: () => Promise<MountPopover>;
  /** Called whenever marks were painted or taken off, with whether there are any. */
  onMarks?: (any: boolean) => void;
};

/**
 * Reads, marks and listens on one page until `signal` aborts. Settings that change start it anew;
 * an open card stays, since it may hold the switch that changed them.
 */
export async function runPage(
  document: Document,
  signal: AbortSignal,
  options: RunPageOptions = {},
): Promise<void> {
  await whenVisible(document, signal);
  const host = hostOf(document.location);
  const highlighter = createHighlighter(document);
  let run = new AbortController();
  let page: MarkedPage | null = null;
  let loop: ReadingLoop | null = null;
  let card: ClaimCard | null = null;
  let reported = 0;

  const showCount = (count: number) => {
    const isFirst = card === null;
    const isMarked = highlighter.marks().length > 0;
    options.onMarks?.(isMarked);
    if (isMarked) card ??= makeCard();
    else card?.removeWhenClosed();
    if (count === reported) return;
    if (isFirst) card?.announce(count);
    reported = count;
    askBackground('reportCount', count).catch(() => {});
  };

  let settings: PageSettings | null = null;
  const makeCard = () =>
    createClaimCard(document, highlighter, {
      openOn: () => settings?.settings.openOn ?? 'hover',
      claim: (id) => page?.claim(id) ?? null,
      current: () => page?.current() ?? null,
      shadowRoots: () => loop?.shadowRoots() ?? [],
      about: () => page?.about() ?? { host },
      compareRequest: (claim, match) => page?.compareRequest(claim, match) ?? match,
      loadPopover: options.loadPopover ?? loadPopover,
      removed: () => {
        card = null;
      },
      signal,
    });

  const start = async () => {
    run.abort();
    run = new AbortController();
    const ends = AbortSignal.any([signal, run.signal]);
    const next = await readPageSettings(host);
    if (ends.aborted) return;
    settings = next;
    page = null;
    loop = null;
    if (settings.siteMode === 'off') {
      highlighter.clear();
      showCount(0);
      return;
    }
    const marked = createMarkedPage({
      document,
      host,
      siteMode: settings.siteMode,
      marksPerPage: settings.settings.marksPerPage,
      style: settings.settings,
      highlighter,
      onMarks: (count) => {
        showCount(count);
        card?.marksChanged();
        emit('pageChanged', { url: document.URL });
      },
      signal: ends,
    });
    page = marked;
    loop = readContinually({
      document,
      gate: createGate(settings.gate),
      isOurs: (node) => node === card?.host,
      onReading: (reading) => void marked.take(reading),
      onReplaced: () => {
        card?.remove();
        void start();
      },
      signal: ends,
    });
  };

  watchNavigation(
    window,
    { navigated: () => loop?.restart(), cameBack: () => void start() },
    signal,
  );
  onEvent(
    'command',
    ({ name }) => {
      if (name === 'toggle-marks') return page?.toggleMarks();
      const mark = page?.step(name === 'next-claim' ? 'next' : 'previous');
      if (!mark) return;
      scrollToMark(mark);
      card?.dispatch({ type: 'key', claim: mark.claim });
    },
    signal,
  );
  onEvent('readAgain', () => void start(), signal);
  answerPageCalls(
    {
      readPage: () => page?.state() ?? null,
      readSite: () => ({ host, siteMode: settings?.siteMode ?? 'on' }),
      showClaim(id) {
        const mark = page?.goTo(id);
        if (!mark) return false;
        scrollToMark(mark);
        highlighter.activate(id);
        return true;
      },
    },
    signal,
  );
  const onSettings = (changes: object, area: string) => {
    if (area === 'local' && ('settings' in changes || 'gate' in changes)) void start();
  };
  browser.storage.onChanged.addListener(onSettings);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onSettings);
    highlighter.clear();
  });
  await start();
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
