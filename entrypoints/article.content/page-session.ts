import { emit } from '../../messaging/events';
import type { PageHandlers, PageListeners } from '../../messaging/receive-in-page';
import { askFromPage } from '../../messaging/send-from-page';
import { rootOf } from '../../page/dom-access';
import { createGate } from '../../page/gate';
import { createHighlighter } from '../../page/highlighter';
import { readArticleInSteps } from '../../page/read-article';
import { hearReader } from '../../page/reader-input';
import { runInSlices } from '../../page/run-in-slices';
import type { Navigations } from '../../page/watch-navigation';
import type { CreateClaimCard } from '../page-card/types';
import { createAnalysedPage } from './analysed-page';
import { createLateCard, type MakeCard } from './late-card';
import { loadCard } from './load-card';
import { followPageSettings, hostOf, type PageSettings, unreadSettings } from './page-settings';
import { type ReadingLoop, readContinually } from './reading-loop';

export type PageSessionOptions = {
  /** Gets the card's code; `loadCard` when absent. */
  loadCard?: () => Promise<CreateClaimCard>;
  /** Called whenever marks were painted or taken off, with whether there are any. */
  onMarks?: (any: boolean) => void;
};

/**
 * One page while it is read, marked and asked about. It is unread until the settings are there; then off,
 * where the reader wants nothing of ours, or reading.
 */
export type PageSession = Navigations & {
  /** Reads the settings, and with that the page. */
  start(): Promise<void>;
  /** What the panel asks of it. */
  questions: PageHandlers;
  /** What the background tells it. */
  events: PageListeners;
};

/** Begins a session, which lasts until `signal` aborts; nothing is read before it is started. */
export function createPageSession(
  document: Document,
  options: PageSessionOptions,
  signal: AbortSignal,
): PageSession {
  const host = hostOf(document.location);
  const highlighter = createHighlighter(document);
  let settings = unreadSettings;
  /** Ends the reading that goes on. */
  let run = new AbortController();
  /** Null while the page is unread or off. */
  let loop: ReadingLoop | null = null;
  let reported = 0;
  let announced = 0;

  const page = createAnalysedPage({
    document,
    host,
    settings: () => settings,
    highlighter,
    onMarks(count) {
      const isMarked = highlighter.marks().length > 0;
      options.onMarks?.(isMarked);
      if (!isMarked) card.now()?.removeWhenClosed();
      // Also when what meaning adds, or a page that goes on, has changed the figure.
      else if (!card.now() || count !== announced)
        card.whenResting((made) => {
          if (announced !== reported) made.announce(reported);
          announced = reported;
        });
      if (count !== reported) {
        reported = count;
        askFromPage('reportCount', count).catch(() => {});
      }
      card.now()?.marksChanged();
      emit('pageChanged', { url: document.URL });
    },
    signal,
  });
  const makeCard: MakeCard = async (lastMove) => {
    const createClaimCard = await (options.loadCard ?? loadCard)();
    const spoken = await askFromPage('pageTexts');
    if (signal.aborted || highlighter.marks().length === 0) return null;
    return createClaimCard(document, highlighter, {
      openOn: () => settings.marks.openOn,
      mentions: (text) => createGate(settings.gate).mentions(text),
      page,
      spoken,
      ask: askFromPage,
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
  /**
   * Settings of how marks look are painted; others have the page read anew, and what is there stays until
   * that is done. An open card stays, since it may hold the switch that changed them.
   */
  const apply = (next: PageSettings) => {
    const before = settings;
    settings = next;
    // What it says by itself, and what it has asked for, is in the language before.
    if (before.language !== next.language) card.now()?.remove();
    if (before.analysedBy !== next.analysedBy) readAgain();
    else if ((before.siteMode === 'off') !== (next.siteMode === 'off')) read();
    else page.restyle();
  };
  const readSettings = followPageSettings(host, apply, signal);
  signal.addEventListener('abort', highlighter.clear);

  return {
    start: readSettings,
    navigated: () => loop?.restart(),
    cameBack() {
      page.outdate();
      void readSettings().then(read);
    },
    questions: {
      readPage: page.state,
      readSite: () => ({ host, siteMode: settings.siteMode }),
      async readArticle() {
        const read = (await runInSlices(readArticleInSteps(document), signal))?.value;
        return read
          ? { article: read.article, truncated: read.truncated, dateFrom: read.dateFrom }
          : null;
      },
      showClaim(id) {
        const mark = page.goTo(id);
        if (mark) card.atOnce((made) => made.pointOut(mark));
        return mark !== null;
      },
    },
    events: {
      command({ name }) {
        if (name === 'toggle-marks') page.toggleMarks();
        else if (highlighter.marks().length > 0)
          card.atOnce((made) => made.step(name === 'next-claim' ? 'next' : 'previous'));
      },
      readAgain,
    },
  };
}
