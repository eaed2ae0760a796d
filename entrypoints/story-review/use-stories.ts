import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { saidOfError } from '#i18n';
import type { Id } from '../../engine/pack/types';
import { onEvent } from '../../messaging/events';
import { askBackground } from '../../messaging/send';
import type { StoryReview, StorySummary } from '../../stories/types';

/**
 * How often a story that grows is asked about, in milliseconds: a background that the browser has ended says nothing, and
 * goes on when it is asked.
 */
const growthPause = 4_000;

/** All stories and the chosen one, read anew whenever something of them changes, in whichever window. */
export function useStories(chosen: Id | null) {
  const [stories, setStories] = useState<StorySummary[] | null>(null);
  const [review, setReview] = useState<StoryReview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [share, setShare] = useState<{ story: Id; share: number } | null>(null);
  const turn = useRef(0);

  /** What was read before the last change and comes after it is old, and dropped. */
  const refresh = useCallback(() => {
    const mine = ++turn.current;
    Promise.all([
      askBackground('listStories'),
      chosen === null ? null : askBackground('readStory', chosen),
    ]).then(
      ([list, story]) => {
        if (mine !== turn.current) return;
        setFailure(null);
        setStories(list);
        setReview(story);
      },
      (cause: unknown) => mine === turn.current && setFailure(saidOfError(cause)),
    );
  }, [chosen]);

  useEffect(() => {
    const ended = new AbortController();
    refresh();
    onEvent(
      'storiesChanged',
      () => {
        setShare(null);
        refresh();
      },
      ended.signal,
    );
    onEvent('storyGrowing', setShare, ended.signal);
    return () => ended.abort();
  }, [refresh]);

  const isGrowing = stories?.some(({ growth }) => growth.is === 'growing') ?? false;
  useEffect(() => {
    if (!isGrowing) return;
    const timer = setInterval(refresh, growthPause);
    return () => clearInterval(timer);
  }, [isGrowing, refresh]);

  const isTold = review?.growth.is === 'growing' && share?.story === review.id;
  return {
    stories,
    review: isTold ? { ...review, growth: { is: 'growing' as const, share: share.share } } : review,
    failure,
    refresh,
  };
}
