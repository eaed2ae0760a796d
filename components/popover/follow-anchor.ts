import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Gap between the line and the card, in CSS pixels: the pointer crosses it without losing the card. */
const gapToLine = 6;

/** Least distance from the viewport's edges, in CSS pixels. */
const edgePadding = 8;

/** The card never takes more of the viewport's height than this, so that the article stays in view. */
const largestShareOfHeight = 0.6;

/**
 * Keeps the card beside its anchor, below it where there is room and above it otherwise, until the
 * returned function is called.
 */
export function followAnchor(anchor: VirtualElement, card: HTMLElement): () => void {
  const place = async () => {
    const { x, y } = await computePosition(anchor, card, {
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
  return autoUpdate(anchor, card, place, { layoutShift: false });
}
