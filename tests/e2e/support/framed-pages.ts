import { readFileSync } from 'node:fs';
import { articleMarkup } from './demo-reading';

const text = `<!doctype html><meta charset="utf-8"><title>The talks</title><article><h1>The talks, as they were reported</h1>${articleMarkup}</article>`;

/** A page with an article in a frame of a frame, as viewers of old papers have it, by path. */
export const framedPages: Record<string, string> = {
  '/framed': readFileSync('tests/fixtures/traps/framed.html', 'utf8'),
  '/framed/viewer':
    '<!doctype html><style>body { margin: 0 } iframe { margin: 40px 0 0 25px; border: 2px solid; width: 760px; height: 2300px }</style><iframe src="/framed/text"></iframe>',
  '/framed/text': text,
  '/framed/slow': `${text}<img src="https://elsewhere.example/picture" alt="">`,
};

export type Box = { left: number; top: number; right: number; bottom: number };

/** As the style sheets of those pages have it. */
const scale = 0.75;
const inset = { x: 6 + 9 + 25 + 2, y: 6 + 9 + 40 + 2 };

/** Where a box of the article's document is in the page, whose frame has its corner at `viewer`. */
export function placeInPage(box: Box, viewer: { x: number; y: number }): Box {
  const x = (inner: number) => viewer.x + (inset.x + inner) * scale;
  const y = (inner: number) => viewer.y + (inset.y + inner) * scale;
  return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) };
}

/** Runs in the content script's world: whether marks answer the pointer, which comes after they are painted. */
export const isCardThere = (): boolean => document.querySelector('sidelight-host') !== null;

/** Runs in the content script's world: where the open card is in the page. */
export function cardBox(): Box {
  const host = document.querySelector('sidelight-host') as HTMLElement;
  const dialog = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[role="dialog"]');
  const { left, top, right, bottom } = (dialog as Element).getBoundingClientRect();
  return { left, top, right, bottom };
}

/** How far the card may be from its line, in CSS pixels: its gap of 6, rounded. */
const gaps = { least: 4, most: 9, sideways: 3 };

/** Whether the card stands above or below the line without touching it, and begins where it does. */
export function standsBeside(card: Box, line: Box): boolean {
  const gap = Math.max(card.top - line.bottom, line.top - card.bottom);
  const isAligned = Math.abs(card.left - line.left) < gaps.sideways;
  return gap >= gaps.least && gap < gaps.most && isAligned;
}
