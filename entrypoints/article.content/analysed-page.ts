import { chooseMarks } from '../../engine/match/choose-marks';
import { countReported } from '../../engine/match/reported';
import type { ArticleAnalysis, Claim } from '../../engine/match/types';
import { compareRequest } from '../../messaging/compare-request';
import type { PageState } from '../../messaging/protocol';
import { askFromPage } from '../../messaging/send-from-page';
import type { Highlighter, Mark } from '../../page/highlighter';
import { claimOfPart, markedParts } from '../../page/marked-parts';
import type { ArticleReading } from '../../page/read-article';
import { surroundingText } from '../../page/surrounding-text';
import { createTextMap, type TextMap } from '../../page/text-map';
import type { SiteMode } from '../../settings/settings';
import type { MarkedPage } from '../page-card/types';
import type { PageSettings } from './page-settings';

/** The page's claims for all who ask: the card, the panel, and the session that reads the page. */
export type AnalysedPage = MarkedPage & {
  /** Takes a new reading of the page; null when there is nothing of ours on it any more. */
  take(reading: ArticleReading | null): Promise<void>;
  /** What the background answers may be another by now: the next reading is analysed in any case. */
  outdate(): void;
  /** Paints the marks as the settings say now. */
  restyle(): void;
  toggleMarks(): void;
  /** Null as long as the page has no article of ours. */
  state(): PageState | null;
};

export type AnalysedPageOptions = {
  document: Document;
  host: string;
  /** How the reader wants the page now. */
  settings(): PageSettings;
  highlighter: Highlighter;
  /** Called after marks were painted or taken off, with the number of statements the page reports. */
  onMarks(count: number): void;
  signal: AbortSignal;
};

/** A reading with what the background answered about it. */
type Analysed = {
  reading: ArticleReading;
  map: TextMap;
  analysis: ArticleAnalysis;
  /** By id, a claim with several marks once for each. */
  claims: Map<string, Claim>;
};

type Question = Pick<Analysed, 'reading' | 'map'>;

/** How often in a row a question may fail; then it waits until the page is read anew. */
const mostFailures = 3;

/** Pause before a question that failed is asked again, in milliseconds, longer each time. */
const pauseAfterFailure = 1_000;

/** One page's claims: the only copy; the panel and the card ask here. */
export function createAnalysedPage(options: AnalysedPageOptions): AnalysedPage {
  const { document, host, settings, highlighter, signal } = options;
  let analysed: Analysed | null = null;
  let current: string | null = null;
  let siteMode: SiteMode | null = null;
  /** Set by the site's switch, and turned for this page by the reader's command. */
  let marksOn = false;
  let isOutdated = false;
  /** The newest reading that the background has not answered about; null when there is none. */
  let wanted: Question | null = null;
  let isAsking = false;
  let isDeepening = false;
  /** Sentences the reader saw marked before the claims were these: they give way to nothing that comes after. */
  let shown: ReadonlySet<string> = new Set();

  /** `isNew` when there is more to tell of than marks that stand in other places. */
  const paint = (isNew = true) => {
    const { marks: wanted } = settings();
    if (siteMode !== settings().siteMode) {
      siteMode = settings().siteMode;
      marksOn = siteMode === 'on';
    }
    const marks: Mark[] = [];
    if (analysed && marksOn) {
      const { analysis, map } = analysed;
      const chosen = chooseMarks(analysis, wanted.marksPerPage, shown);
      for (const claim of chosen.flatMap(markedParts)) {
        const range = map.toRange(claim);
        const element = map.blockAt(claim.start)?.element;
        if (range && element) marks.push({ claim: claim.id, range, element, denied: claim.denied });
      }
    }
    if (highlighter.paint(marks, wanted) || isNew) report();
  };

  const report = () => {
    options.onMarks(countReported(analysed?.analysis.claims ?? []));
  };

  const settle = (next: Analysed | null) => {
    analysed = next;
    if (current !== null && !next?.claims.has(current)) current = null;
    paint();
  };

  const conclude = ({ reading, map }: Question, analysis: ArticleAnalysis) => {
    shown = new Set(
      highlighter.marks().map(({ claim }) => analysed?.claims.get(claim)?.text ?? ''),
    );
    settle({
      reading,
      map,
      analysis,
      claims: new Map(analysis.claims.flatMap(markedParts).map((claim) => [claim.id, claim])),
    });
  };

  /**
   * One question at a time, the newest reading next: a page that never rests must not ask faster than it is
   * answered. What is answered meanwhile is marked where its words still stand.
   */
  const askInTurn = async () => {
    if (isAsking) return;
    isAsking = true;
    for (let failures = 0; wanted && failures < mostFailures && !signal.aborted; ) {
      const mine: Question = wanted;
      isOutdated = false;
      try {
        const analysis = await askFromPage('analyseArticle', mine.reading.article);
        failures = 0;
        // Read anew under other settings, or no article any more.
        if (!wanted || isOutdated || signal.aborted) continue;
        if (wanted === mine) wanted = null;
        conclude(mine, analysis);
        void deepenInTurn();
      } catch {
        // Without a background, as after an update of the extension, the page keeps its marks.
        isOutdated = true;
        failures++;
        await new Promise((resolve) => setTimeout(resolve, pauseAfterFailure * failures));
      }
    }
    isAsking = false;
  };

  /** Marks that words give are there at once; what meaning adds follows, and nothing waits for it. */
  const deepenInTurn = async () => {
    if (isDeepening) return;
    isDeepening = true;
    let last: ArticleAnalysis | null = null;
    while (analysed && analysed.analysis !== last && analysed.analysis.doubtful > 0) {
      const { analysis, reading } = analysed;
      last = analysis;
      try {
        const deeper = await askFromPage('decideByMeaning', reading.article);
        if (!deeper || analysed?.analysis !== analysis || signal.aborted) continue;
        conclude(analysed, deeper);
      } catch {
        // The background is gone, or a frame went elsewhere meanwhile, for which Firefox throws: what words gave stays.
      }
    }
    isDeepening = false;
  };

  const goTo = (claim: string) => {
    const mark = highlighter.markOf(claim);
    if (mark) current = claim;
    return mark;
  };

  /** What the page tells of itself with every question, without the text. */
  const asking = ({ reading, analysis }: Analysed) => {
    const { text: _text, ...article } = reading.article;
    return { url: document.URL, host, article, analysis };
  };

  return {
    host,
    async take(reading) {
      if (!reading) {
        wanted = null;
        if (analysed) settle(null);
        return;
      }
      const map = createTextMap(reading.blocks);
      // The same words in other nodes: the page was rendered anew, the claims are the same.
      if (!isOutdated && analysed?.map.text === map.text) {
        wanted = null;
        analysed = { ...analysed, reading, map };
        return paint(false);
      }
      if (!isOutdated && wanted?.map.text === map.text) Object.assign(wanted, { reading, map });
      else wanted = { reading, map };
      await askInTurn();
    },
    outdate() {
      isOutdated = true;
    },
    restyle: () => paint(),
    toggleMarks() {
      marksOn = !marksOn && settings().marks.showIn === 'page';
      paint();
    },
    goTo,
    current: () => current,
    claim: (id) => analysed?.claims.get(id) ?? null,
    compareRequest({ id, text }, { pack, statement }) {
      if (!analysed) return { pack, statement, sentence: text };
      // A part of a sentence begins elsewhere than its text, which is all of the sentence.
      const whole = analysed.analysis.claims.find((claim) => claim.id === claimOfPart(id));
      return compareRequest({ pack, statement }, whole ?? { text }, asking(analysed));
    },
    state() {
      if (!analysed) return null;
      const { reading, map, analysis } = analysed;
      return {
        ...asking(analysed),
        siteMode: settings().siteMode,
        marked: highlighter.marks().map((mark) => mark.claim),
        context: Object.fromEntries(
          analysis.claims.map((claim) => [claim.id, surroundingText(map.text, claim)]),
        ),
        truncated: reading.truncated,
      };
    },
  };
}
