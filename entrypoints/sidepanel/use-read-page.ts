import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { comparisonKey, type PageComparisons } from '../../components/this-page/page-comparisons';
import { isMarked } from '../../engine/match/is-marked';
import type { Id, Pack } from '../../engine/pack/types';
import { askPage } from '../../messaging/ask-page';
import { onEvent } from '../../messaging/events';
import type { PageSite, PageState } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { readPacks } from './read-packs';
import { requestFor } from './shown-statement';
import { type AnswerState, useAnswer } from './use-answer';

export type OpenPage = {
  /** Null when the tab shows no page that Sidelight may read. */
  site: PageSite | null;
  /** Null when there is nothing read of it: no article, or switched off. */
  page: PageState | null;
  packs: ReadonlyMap<Id, Pack>;
  /** What each statement that is marked is compared with. */
  comparisons: PageComparisons;
};

/** What the content script of the tab has read; asked again when its page changes. */
export function useReadPage(tab: number | null): {
  answer: AnswerState<OpenPage>;
  retry: () => void;
} {
  const { answer, retry } = useAnswer<OpenPage>(tab === null ? null : `${tab}`, async () => {
    if (tab === null) return { site: null, page: null, packs: new Map(), comparisons: new Map() };
    const [site, page] = await Promise.all([askPage(tab, 'readSite'), askPage(tab, 'readPage')]);
    const [packs, comparisons] = await Promise.all([
      readPacks(page ? wantedFor(page) : []),
      page ? compareAll(page) : new Map(),
    ]);
    return { site, page, packs, comparisons };
  });
  useEffect(() => {
    const ended = new AbortController();
    onEvent('pageChanged', (_, from) => from === tab && retry(), ended.signal);
    // A page without an article says nothing of itself, and the one before it is gone.
    const onLoaded = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') retry();
    };
    browser.tabs.onUpdated.addListener(onLoaded);
    return () => {
      ended.abort();
      browser.tabs.onUpdated.removeListener(onLoaded);
    };
  }, [tab, retry]);
  return { answer, retry };
}

/** The comparisons of all statements the page is marked for; those that cannot be had are left out. */
async function compareAll(page: PageState): Promise<PageComparisons> {
  const asked = page.analysis.claims
    .filter(({ highlighted }) => highlighted)
    .flatMap((claim) => claim.matches.filter(isMarked).map((match) => ({ claim, match })));
  const answers = await Promise.all(
    asked.map(async ({ claim, match }) => {
      const { pack, statement } = match;
      const request = requestFor({ pack, statement, claim: claim.id }, page);
      const comparison = await askBackground('compareStatement', request).catch(() => null);
      return comparison && ([comparisonKey(claim, match), comparison] as const);
    }),
  );
  return new Map(answers.filter((answer) => answer !== null));
}

function wantedFor({ analysis }: PageState): { pack: Id; statement?: Id }[] {
  return [
    ...analysis.claims.flatMap(({ matches }) => matches),
    ...analysis.absent,
    ...analysis.terms.map(({ pack }) => ({ pack })),
  ];
}
