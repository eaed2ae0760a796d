/** How a page makes the reader's click another's: run in the page while its card is open. */
export type CoverAttack = {
  name: string;
  run: () => void;
  /**
   * What becomes of a click on the card's “Hide on site” half a second later: `undone` when it stores nothing,
   * `carriedOut` when the card was seen in spite of the attack, so that the click is the reader's.
   */
  chromium: 'undone' | 'carriedOut';
  firefox: 'undone' | 'carriedOut';
};

const undone = { chromium: 'undone', firefox: 'undone' } as const;
const carriedOut = { chromium: 'carriedOut', firefox: 'carriedOut' } as const;

export const coverAttacks: CoverAttack[] = [
  {
    name: 'an opaque popover that lets clicks through, shown again and again',
    ...undone,
    run: () => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;border:0;margin:0;background:white;pointer-events:none';
      bait.textContent = 'Click to read on';
      bait.showPopover();
      setInterval(() => {
        bait.hidePopover();
        bait.showPopover();
      }, 40);
    },
  },
  {
    name: 'the same in a closed shadow root',
    chromium: 'undone',
    // Firefox cannot tell; the card is put on top when the mouse comes, and is seen.
    firefox: 'carriedOut',
    run: () => {
      const host = document.body.appendChild(document.createElement('div'));
      const bait = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;border:0;margin:0;background:white;pointer-events:none';
      bait.textContent = 'Click to read on';
      bait.showPopover();
    },
  },
  {
    name: 'the same, and presses are kept from the card',
    ...undone,
    run: () => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;border:0;margin:0;background:white;pointer-events:none';
      bait.showPopover();
      setInterval(() => {
        bait.hidePopover();
        bait.showPopover();
      }, 40);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
        addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    },
  },
  {
    name: 'a popover over half of it that is almost clear',
    ...undone,
    run: () => {
      const bait = document.body.appendChild(document.createElement('div'));
      bait.popover = 'manual';
      bait.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;border:0;margin:0;background:rgb(255 255 255 / 90%);pointer-events:none';
      bait.showPopover();
      setInterval(() => {
        bait.hidePopover();
        bait.showPopover();
      }, 40);
    },
  },
  {
    name: 'a transition of views that never ends, painted with something else',
    ...undone,
    run: () => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = `
        ::view-transition { pointer-events: none; background: white }
        ::view-transition-group(root), ::view-transition-new(root) { animation-duration: 60s }
        ::view-transition-old(root) { animation-duration: 60s }
        ::view-transition-image-pair(root) { opacity: 0 }`;
      document.startViewTransition(() => {});
    },
  },
  {
    name: 'a page made so small that nothing can be read',
    ...undone,
    run: () => {
      document.documentElement.style.setProperty('zoom', '0.2', 'important');
    },
  },
  {
    name: 'opacity, filters, transforms and clips on its host',
    ...carriedOut,
    run: () => {
      const host = document.querySelector('sidelight-host') as HTMLElement;
      const effects = {
        opacity: '0.01',
        filter: 'blur(30px)',
        transform: 'translateX(1px)',
        'clip-path': 'inset(50%)',
        mask: 'linear-gradient(transparent, transparent)',
        'mix-blend-mode': 'difference',
        visibility: 'hidden',
        overflow: 'clip',
      };
      for (const [property, value] of Object.entries(effects))
        host.style.setProperty(property, value, 'important');
    },
  },
  {
    name: 'opacity and filters on the whole page',
    ...carriedOut,
    run: () => {
      const { style } = document.documentElement;
      style.setProperty('opacity', '0.01', 'important');
      style.setProperty('filter', 'blur(30px)', 'important');
    },
  },
];
