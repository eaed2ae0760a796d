import { loadTexts } from '../../i18n/load-texts';
import type { BackgroundHandlers } from '../../messaging/receive';

type Handler = (payload: unknown, sender: unknown) => unknown;

/**
 * The same answers, each begun when the texts of the reader's language are there: what the background says, and the
 * causes of what it refuses, is then in that language. All but the opening of the panel, which cannot wait: after an
 * `await` the reader's gesture is lost.
 */
export function speakFirst(handlers: BackgroundHandlers): BackgroundHandlers {
  const waiting = Object.entries(handlers).map(([name, handler]) => [
    name,
    name === 'openPanel'
      ? handler
      : async (payload: unknown, sender: unknown) => {
          await loadTexts();
          return (handler as Handler)(payload, sender);
        },
  ]);
  return Object.fromEntries(waiting) as BackgroundHandlers;
}
