import { browser } from 'wxt/browser';
import type { ArticleAnalysis, Claim } from '../../engine/match/types';
import { emit, onEvent } from '../../messaging/events';
import type { PageState } from '../../messaging/protocol';
import { answerPageCalls } from '../../messaging/receive';
import { askBackground } from '../../messaging/send';
import { chooseMarks } from '../../page/choose-marks';
import { createHighlighter, type Mark } from '../../page/highlighter';
import type { ArticleReading } from '../../page/read-article';
import { scrollToMark, stepClaim } from '../../page/step-claims';
import { surroundingSentences } from '../../page/surrounding-sentences';
import { createTextMap, type TextMap } from '../../page/text-map';
import { watchNavigation } from '../../page/watch-navigation';
import { type ClaimCard, createClaimCard } from './claim-card';
import { hostOf, type PageSettings, readPageSettings } from './page-settings';
import { readContinually } from './reading-loop';

/** Reads, marks and listens on one page until `signal` aborts or the reader switches the site off. */
export async function runPage(document: Document, signal: AbortSignal): Promise<void> {
  await shown(document, signal);
  const host = hostOf(document.location);
  let run = new AbortController();
  const start = async () => {
    run.abort();
    run = new AbortController();
    const ends = AbortSignal.any([signal, run.signal]);
    const settings = await readPageSettings(host);
    if (!ends.aborted && settings.siteMode !== 'off') markPage(document, host, settings, ends);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
  function onChanged(changes: object, area: string): void {
    if (area === 'local' && ('settings' in changes || 'gate' in changes)) void start();
  }
  await start();
}

/** Pages that are prerendered or in a hidden tab are read when they are looked at. */
function shown(document: Document, signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (document.visibilityState === 'visible') resolve();
    };
    document.addEventListener('visibilitychange', check, { signal });
  });
}

type Marked = {
  reading: ArticleReading;
  map: TextMap;
  analysis: ArticleAnalysis;
  claims: Map<string, Claim>;
};

function markPage(document: Document, host: string, page: PageSettings, signal: AbortSignal): void {
  const { settings, siteMode } = page;
  const highlighter = createHighlighter(document);
  signal.addEventListener('abort', () => highlighter.clear());
  let marked: Marked | null = null;
  let card: ClaimCard | null = null;
  let current: string | null = null;
  let marksOn = siteMode === 'on';
  let readings = 0;
  let reported: number | null = null;

  const paint = () => {
    const marks: Mark[] = [];
    if (marked && marksOn) {
      const { analysis, map } = marked;
      for (const claim of chooseMarks(analysis.claims, settings.marksPerPage)) {
        const range = map.toRange(claim);
        const element = map.blockAt(claim.start)?.element;
        if (range && element) marks.push({ claim: claim.id, range, element, denied: claim.denied });
      }
    }
    highlighter.paint(marks);
    if (marks.length > 0)
      card ??= createClaimCard(document, highlighter, cardSource, () => settings, signal);
  };

  const report = (count: number) => {
    if (count === (reported ?? 0)) return;
    if (reported === null && count > 0) card?.announce(count);
    reported = count;
    askBackground('reportCount', count).catch(() => {});
  };

  const onReading = async (reading: ArticleReading | null) => {
    const turn = ++readings;
    if (!reading) {
      if (marked) settle(null);
      return;
    }
    const map = createTextMap(reading.blocks);
    if (marked && marked.map.text === map.text) {
      settle({ ...marked, reading, map });
      return;
    }
    let analysis: ArticleAnalysis;
    try {
      analysis = await askBackground('analyseArticle', reading.article);
    } catch {
      return;
    }
    if (turn !== readings || signal.aborted) return;
    settle({
      reading,
      map,
      analysis,
      claims: new Map(analysis.claims.map((each) => [each.id, each])),
    });
  };

  const settle = (next: Marked | null) => {
    marked = next;
    if (current !== null && !next?.claims.has(current)) current = null;
    paint();
    report(countStatements(next?.analysis.claims ?? []));
    emit('pageChanged', { url: document.location.href });
  };

  const cardSource = {
    claim: (id: string) => marked?.claims.get(id) ?? null,
    current: () => current,
    page: () => {
      const { outlet, datePublished } = marked?.reading.article ?? {};
      return { host, ...(outlet && { outlet }), ...(datePublished && { datePublished }) };
    },
    request: (claim: Claim, match: Claim['matches'][number]) => {
      const { url, headline, outlet, datePublished } = marked?.reading.article ?? {};
      return {
        pack: match.pack,
        statement: match.statement,
        sentence: claim.text,
        ...surroundingSentences(marked?.map.text ?? '', claim),
        page: {
          ...(url && { url }),
          ...(headline && { headline }),
          ...(outlet && { outlet }),
          ...(datePublished && { datePublished }),
        },
        sameAs: (marked?.analysis.sameAs ?? [])
          .filter(({ pack }) => pack === match.pack)
          .map(({ article }) => article),
      };
    },
  };

  const goTo = (claim: string, open: boolean): boolean => {
    const mark = highlighter.markOf(claim);
    if (!mark) return false;
    current = claim;
    scrollToMark(mark);
    if (open) card?.dispatch({ type: 'key', claim });
    else highlighter.activate(claim);
    return true;
  };

  const loop = readContinually(
    document,
    page.gate,
    (node) => node === card?.host,
    (reading) => void onReading(reading),
    signal,
  );
  watchNavigation(window, () => loop.restart(), signal);

  onEvent(
    'command',
    ({ name }) => {
      if (name === 'toggle-marks') {
        marksOn = !marksOn;
        paint();
        return;
      }
      const direction = name === 'next-claim' ? 'next' : 'previous';
      const mark = stepClaim(highlighter.marks(), current, direction, window.innerHeight);
      if (mark) goTo(mark.claim, true);
    },
    signal,
  );

  answerPageCalls(
    {
      readPage: (): PageState | null => {
        if (!marked) return null;
        const { text: _text, ...article } = marked.reading.article;
        const { text } = marked.map;
        return {
          url: document.location.href,
          host,
          article,
          siteMode,
          analysis: marked.analysis,
          marked: highlighter.marks().map((mark) => mark.claim),
          context: Object.fromEntries(
            marked.analysis.claims.map((claim) => [claim.id, surroundingSentences(text, claim)]),
          ),
          truncated: marked.reading.truncated,
        };
      },
      showClaim: (id) => goTo(id, false),
    },
    signal,
  );
}

/** How many different statements the page reports. */
function countStatements(claims: Claim[]): number {
  return claims.filter((claim) => claim.highlighted && claim.duplicateOf === undefined).length;
}
