import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Id, Pack } from '../../engine/pack/types';
import { askPage } from '../../messaging/ask-page';
import { onEvent } from '../../messaging/events';
import type { PageSite, PageState } from '../../messaging/protocol';
import { readPacks } from './read-packs';
import { type AnswerState, useAnswer } from './use-answer';

export type OpenPage = {
  /** Null when the tab shows no page that Sidelight may read. */
  site: PageSite | null;
  /** Null when there is nothing read of it: no article, or switched off. */
  page: PageState | null;
  packs: ReadonlyMap<Id, Pack>;
};

/** What the content script of the tab has read; asked again when its page changes. */
export function useReadPage(tab: number | null): {
  answer: AnswerState<OpenPage>;
  retry: () => void;
} {
  const { answer, retry } = useAnswer<OpenPage>(tab === null ? null : `${tab}`, async () => {
    if (tab === null) return { site: null, page: null, packs: new Map() };
    const [site, page] = await Promise.all([askPage(tab, 'readSite'), askPage(tab, 'readPage')]);
    return { site, page, packs: await readPacks(page ? packsOf(page) : []) };
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

function packsOf({ analysis }: PageState): Id[] {
  const ids = [
    ...analysis.claims.flatMap((claim) => claim.matches.map((match) => match.pack)),
    ...analysis.absent.map((each) => each.pack),
    ...analysis.terms.map((each) => each.pack),
  ];
  return [...new Set(ids)];
}
