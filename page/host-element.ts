/** The one element we add to a page, with everything of ours in its closed shadow root. */
export type HostElement = {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host where it can be used: into the modal dialog that is open, else on the root. */
  place(): void;
  remove(): void;
};

/** Page styles cannot reach an element whose every property is set inline and important. */
const hostStyle =
  'all:initial;display:block;position:fixed;inset:0 auto auto 0;width:0;height:0;z-index:2147483647;' +
  'pointer-events:auto;user-select:text';

export const hostName = 'sidelight-host';

/**
 * Makes the host and adds it to the document's root. A modal dialog makes everything outside of it
 * inert, so while one is open the host lives inside.
 */
export function createHostElement(document: Document): HostElement {
  const element = document.createElement(hostName);
  element.style.cssText = hostStyle.replace(/;|$/g, ' !important;');
  const root = element.attachShadow({ mode: 'closed' });
  const place = () => {
    const home = topModalDialog(document) ?? document.documentElement;
    if (element.parentNode !== home) home.append(element);
  };
  place();
  return { element, root, place, remove: () => element.remove() };
}

function topModalDialog(document: Document): Element | null {
  const open = document.documentElement.querySelectorAll('dialog[open]');
  for (let i = open.length - 1; i >= 0; i--) {
    const dialog = open[i] as Element;
    if (dialog.matches(':modal')) return dialog;
  }
  return null;
}
