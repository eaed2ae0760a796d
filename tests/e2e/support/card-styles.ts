import { expect } from 'vitest';

/** What a page can do to the styles of the open card, by where it sets something. */
export type StyleReach = {
  /** Properties that a child takes from its parent, in this browser. */
  inherited: string[];
  /** Custom properties that the card’s style sheets use. */
  tokens: string[];
  /** “element: property: before → after” for all that changed, by where it was set. */
  changed: { host: string[]; ancestors: string[] };
};

/**
 * Runs beside the page, with the card open: sets every inherited property and every token on the card’s host, then
 * on all elements around it, as important as can be, and compares the computed styles of all the card holds. At
 * once and in one go, so that nothing else happens meanwhile.
 */
export function reachIntoCard(): StyleReach {
  const host = document.querySelector('sidelight-host') as HTMLElement;
  const root = chrome.dom.openOrClosedShadowRoot(host) as ShadowRoot;
  const card = root.querySelector('[role="dialog"]') as HTMLElement;

  /** Values of all kinds: for each property some are valid, and one is not where it starts. */
  const values = (
    'none auto 7px 3 0.5 red hidden collapse italic bold rtl vertical-rl uppercase center justify right ' +
    'break-all anywhere nowrap pre all small-caps optimizeSpeed crisp-edges pixelated "x" monospace inside ' +
    'square progressive 40px 200% pointer manual strict from-font under over both full-width text ' +
    'evenodd round bevel filled dot each-line hanging sideways upright mixed not-allowed embed balance ' +
    'geometricPrecision sub super emoji ultra-condensed oblique no-common-ligatures hide show separate ' +
    'bottom url(#x) dark light capitalize antialiased lr-tb tabular-nums ruby unicase stacked historical-forms ' +
    'ideograph-alpha trim-start trim-both no-autospace trim-all first last allow-end always alternate ' +
    'preserve-breaks stable avoid slashed-zero jis78 swap read-only read-write element contain linearRGB 1'
  ).split(' ');

  const parent = document.body.appendChild(document.createElement('div'));
  const child = parent.appendChild(document.createElement('div'));
  const names = Array.from(getComputedStyle(child)).filter((name) => !name.startsWith('--'));
  const witnesses: [name: string, value: string][] = [];
  for (const name of names) {
    const own = getComputedStyle(child).getPropertyValue(name);
    for (const value of values) {
      parent.style.setProperty(name, value);
      const isOther = getComputedStyle(child).getPropertyValue(name) !== own;
      parent.style.removeProperty(name);
      // A box follows its parent’s in size; that is layout, and not inheritance.
      if (!isOther || /size$|^(width|height|perspective-origin|transform-origin)$/.test(name)) {
        if (!isOther || !/^(font|math|text|-webkit-text|-moz-text).*size/.test(name)) continue;
      }
      witnesses.push([name, value]);
      break;
    }
  }
  parent.remove();

  const sheets = root.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules));
  const tokens = [
    ...new Set(
      sheets
        .map((rule) => rule.cssText)
        .join('\n')
        .match(/--[\w-]+/g),
    ),
  ];

  const parts = [card, ...card.querySelectorAll('*')];
  const looks = () =>
    parts.map((part) => {
      const style = getComputedStyle(part);
      return [...names, ...tokens].map((name) => style.getPropertyValue(name));
    });
  // How far it is from the other edges follows the page’s scroll bars.
  const isOfScrollBars = (name: string) => /^(right|bottom|inset-(block|inline)-end)$/.test(name);
  const changedBy = (targets: HTMLElement[]) => {
    const before = looks();
    const styles = targets.map(({ style }) => style.cssText);
    for (const { style } of targets) {
      for (const [name, value] of witnesses) style.setProperty(name, value, 'important');
      for (const token of tokens) style.setProperty(token, 'red', 'important');
    }
    const after = looks();
    targets.forEach((target, index) => {
      target.style.cssText = styles[index] as string;
    });
    return parts.flatMap((part, index) =>
      [...names, ...tokens].flatMap((name, place) => {
        const [was, is] = [before[index]?.[place], after[index]?.[place]];
        return was === is || isOfScrollBars(name)
          ? []
          : [`${part.localName}.${part.getAttribute('class')}: ${name}: ${was} → ${is}`];
      }),
    );
  };

  const ancestors: HTMLElement[] = [];
  for (let at = host.parentElement; at; at = at.parentElement) ancestors.push(at);
  return {
    inherited: witnesses.map(([name]) => name),
    tokens,
    changed: {
      host: changedBy([host]),
      ancestors: changedBy(ancestors),
    },
  };
}

/** Some of each kind, so that a browser in which none is found does not pass. */
const surelyInherited = ['color', 'direction', 'font-size', 'visibility', 'writing-mode', 'cursor'];

export function expectOutOfReach({ inherited, tokens, changed }: StyleReach): void {
  expect(inherited).toEqual(expect.arrayContaining(surelyInherited));
  expect(inherited.length).toBeGreaterThan(50);
  expect(tokens).toEqual(expect.arrayContaining(['--ink', '--sheet', '--accent', '--text']));
  // Some of it is enough to see what is wrong.
  expect(changed.host.slice(0, 20)).toEqual([]);
  expect(changed.ancestors.slice(0, 20)).toEqual([]);
}
