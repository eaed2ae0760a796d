import { browser } from 'wxt/browser';
import type { Pause } from '../back-off';

/** In memory only: which pages were asked about, and how the server fares. Outlives the background's worker. */
const pausePlace = 'teamPause';
const pagesPlace = 'teamPages';

/** Pages that are remembered. */
const mostPages = 50;

/** What became of asking about one page. */
export type AskedPage = {
  /** The server, as readers know it. */
  host: string;
  url: string;
  /** When it was asked, in milliseconds since 1970; null when it was left alone. */
  at: number | null;
  /** Statements that may be meant, as the server thinks. */
  found: number;
  /** Some of the server's parts gave nothing. */
  isPartial: boolean;
  /** Statements of its answer that could not be used. */
  refused: number;
};

export async function readPause(): Promise<Pause | null> {
  return ((await browser.storage.session.get(pausePlace))[pausePlace] as Pause | undefined) ?? null;
}

/** Null when the server may be asked again. */
export async function writePause(pause: Pause | null): Promise<void> {
  if (pause) await browser.storage.session.set({ [pausePlace]: pause });
  else await browser.storage.session.remove(pausePlace);
}

/** What became of asking about the page at an address; null when it was not asked about. */
export async function readAskedPage(url: string): Promise<AskedPage | null> {
  return (await readPages()).find((page) => page.url === url) ?? null;
}

export async function noteAskedPage(page: AskedPage): Promise<void> {
  const others = (await readPages()).filter(({ url }) => url !== page.url);
  await browser.storage.session.set({ [pagesPlace]: [...others, page].slice(-mostPages) });
}

export async function forgetAskedPages(): Promise<void> {
  await browser.storage.session.remove(pagesPlace);
}

/** Whether a change of the storage may have changed what is told here. */
export function concernsState(changes: Record<string, unknown>, area: string): boolean {
  return area === 'session' && (pausePlace in changes || pagesPlace in changes);
}

async function readPages(): Promise<AskedPage[]> {
  return (
    ((await browser.storage.session.get(pagesPlace))[pagesPlace] as AskedPage[] | undefined) ?? []
  );
}
