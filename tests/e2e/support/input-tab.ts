import type { CardText } from '../../../tools/browser/read-card';
import type { Reader } from '../../../tools/browser/reader';
import type { Realm } from '../../../tools/browser/realm';

/** A tab of either browser, as far as the input pages need one. */
export type InputTab = {
  reader: Reader;
  /** Sees the page's document and closed shadow roots. */
  world: Realm;
  /** The page's own world, where its functions are. */
  page: Realm;
  point(x: number, y: number): Promise<void>;
  /** Clicks with the mouse. */
  click(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Types into the field that has the focus. */
  type(text: string): Promise<void>;
  nextClaim(): Promise<void>;
  /** Lays the page out for paper, or for the screen again; null where a browser cannot be asked. */
  print: ((isPaper: boolean) => Promise<void>) | null;
};

/** The view that every page is opened in, in CSS pixels. */
export const inputView = { width: 1280, height: 900 };

/** The open card, once it has its comparison; null while it is closed or busy. */
export async function openCard({ reader }: InputTab): Promise<CardText | null> {
  const card = await reader.card();
  return card?.busy === false ? card : null;
}
