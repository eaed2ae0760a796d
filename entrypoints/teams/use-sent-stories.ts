import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import {
  concernsSentStories,
  readSentStories,
  type SentStory,
} from '../../teams/setup/sent-stories';

/** The stories that were sent from this computer, newest first, read anew whenever one is. */
export function useSentStories(): SentStory[] {
  const [sent, setSent] = useState<SentStory[]>([]);
  useEffect(() => {
    const refresh = () => void readSentStories().then(setSent);
    refresh();
    const onStored = (changes: Record<string, unknown>, area: string) => {
      if (concernsSentStories(changes, area)) refresh();
    };
    browser.storage.onChanged.addListener(onStored);
    return () => browser.storage.onChanged.removeListener(onStored);
  }, []);
  return sent;
}
