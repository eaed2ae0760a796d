import { receiveInPage } from '../../messaging/receive-in-page';
import { watchNavigation } from '../../page/watch-navigation';
import { createPageSession, type PageSessionOptions } from './page-session';

/** Holds a session on one page until `signal` aborts: tells it where the page goes and what is asked of it. */
export async function runPage(
  document: Document,
  signal: AbortSignal,
  options: PageSessionOptions = {},
): Promise<void> {
  await whenVisible(document, signal);
  const session = createPageSession(document, options, signal);
  watchNavigation(window, session, signal);
  receiveInPage(session.questions, session.events, signal);
  await session.start();
}

/** Pages that are prerendered or in a hidden tab are read when they are looked at. */
function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const check = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check, { signal });
  });
}
