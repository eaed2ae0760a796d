import {
  computePosition,
  flip,
  offset,
  type Platform,
  type Rect,
  shift,
  size,
} from '@floating-ui/core';

/** What the card stands beside: a box in the viewport's coordinates, measured anew when things move. */
export type PopoverAnchor = { getBoundingClientRect(): DOMRect };

/** Gap between the line and the card, in CSS pixels: the pointer crosses it without losing the card. */
const gapToLine = 6;

/** Least distance from the viewport's edges, in CSS pixels. */
const edgePadding = 8;

/** The card never takes more of the viewport's height than this, so that the article stays in view. */
const largestShareOfHeight = 0.6;

/**
 * Floating UI's algorithm over the little that a card in the top layer needs: everything is measured
 * in the viewport, which is also all that clips it. Its own DOM platform, made for any container,
 * would double the content script's share of it.
 */
const viewportPlatform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...dimensions(floating) },
  }),
  getDimensions: dimensions,
  getClippingRect: (): Rect => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }),
  isRTL: (element) => getComputedStyle(element).direction === 'rtl',
};

function dimensions(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

/**
 * Keeps the card beside its anchor, below it where there is room and above it otherwise, while the
 * page scrolls or is resized and the card grows, until the returned function is called.
 */
export function followAnchor(anchor: PopoverAnchor, card: HTMLElement): () => void {
  const place = async () => {
    const { x, y } = await computePosition(anchor, card, {
      platform: viewportPlatform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(gapToLine),
        flip({ padding: edgePadding, fallbackStrategy: 'bestFit' }),
        shift({ padding: edgePadding }),
        size({
          padding: edgePadding,
          apply({ availableHeight }) {
            const most = Math.min(availableHeight, window.innerHeight * largestShareOfHeight);
            card.style.setProperty('--card-height', `${Math.floor(most)}px`);
          },
        }),
      ],
    });
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  };
  const ended = new AbortController();
  const listening = { signal: ended.signal, capture: true, passive: true };
  const onMove = () => void place();
  window.addEventListener('scroll', onMove, listening);
  window.addEventListener('resize', onMove, listening);
  const resized = new ResizeObserver(onMove);
  resized.observe(card);
  void place();
  return () => {
    ended.abort();
    resized.disconnect();
  };
}
