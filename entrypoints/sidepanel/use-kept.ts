import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { saidOfError } from '#i18n';
import type { KeepOutcome } from '../../components/stories/KeepBar';
import { onEvent } from '../../messaging/events';
import { askBackground } from '../../messaging/send';
import type { KeptState } from '../../stories/types';
import { useAnswer } from './use-answer';

/**
 * How often a story that grows is asked about, in milliseconds: a background that the browser has ended says nothing, and
 * goes on when it is asked.
 */
const growthPause = 4_000;

/**
 * Whether the tab's page is kept, and what came of the reader's last doing there; asked again when the tab shows
 * another page and when stories change.
 */
export function useKept(tab: number | null) {
  const { answer, retry } = useAnswer<KeptState>(tab === null ? null : `${tab}`, async () =>
    askBackground('readKept', { tab: tab ?? -1 }),
  );
  const [outcome, setOutcome] = useState<KeepOutcome | null>(null);
  const [share, setShare] = useState<{ story: string; share: number } | null>(null);

  useEffect(() => {
    setOutcome(null);
    const ended = new AbortController();
    const { signal } = ended;
    const start = () => {
      setOutcome(null);
      retry();
    };
    let shown: string | null = null;
    onEvent(
      'pageChanged',
      ({ url }, from) => {
        if (from !== tab) return;
        // A page that is read anew tells so too, and is the same.
        if (shown !== null && shown !== url) start();
        shown = url;
      },
      signal,
    );
    onEvent(
      'storiesChanged',
      () => {
        setShare(null);
        retry();
      },
      signal,
    );
    onEvent('storyGrowing', setShare, signal);
    onEvent(
      'articleKept',
      ({ tab: of, kept }) => of === tab && setOutcome({ is: 'kept', kept }),
      signal,
    );
    onEvent(
      'articleRefused',
      ({ tab: of, cause }) => of === tab && setOutcome({ is: 'refused', cause }),
      signal,
    );
    const onLoaded = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') start();
    };
    browser.tabs.onUpdated.addListener(onLoaded);
    return () => {
      ended.abort();
      browser.tabs.onUpdated.removeListener(onLoaded);
    };
  }, [tab, retry]);

  /** Does what the reader asks, and says what came of it. */
  const act = async (asked: () => Promise<KeepOutcome | null>) => {
    try {
      setOutcome(await asked());
    } catch (error) {
      setOutcome({ is: 'refused', cause: saidOfError(error) });
    }
    retry();
  };

  const read = answer.state === 'ready' ? answer.value : null;
  const isGrowing = read?.stories.some(({ growth }) => growth.is === 'growing') ?? false;
  useEffect(() => {
    if (!isGrowing) return;
    const timer = setInterval(retry, growthPause);
    return () => clearInterval(timer);
  }, [isGrowing, retry]);
  const state = read && {
    ...read,
    stories: read.stories.map((story) =>
      story.growth.is === 'growing' && story.id === share?.story
        ? { ...story, growth: { ...story.growth, share: share.share } }
        : story,
    ),
  };
  /** Why nothing can be said of the page, with cause and cure. */
  const failure = answer.state === 'failed' ? answer.cause : null;
  return { state, failure, outcome, act };
}
