import { frameAround } from './frame-access';

export type TintSetting = 'auto' | 'yellow' | 'blue' | 'green' | 'none';

type Hue = 'yellow' | 'blue' | 'green';

/** A tint of `marks.css`: hue, and whether the page's text is dark on light or light on dark. */
export type Tint = `${Hue}-${'light' | 'dark'}`;

type Colour = { red: number; green: number; blue: number; alpha: number };

/** Backgrounds between these hues, in degrees, are taken for yellow, where a yellow tint is lost. */
const yellowHues = [20, 75] as const;
/** Less coloured backgrounds than this pass for white, grey or black. Largest less smallest channel, of 255. */
const leastChroma = 60;

/**
 * The tint that shows on the element's own background and keeps its text legible; null when the
 * reader wants none.
 */
export function chooseTint(element: Element, setting: TintSetting): Tint | null {
  if (setting === 'none') return null;
  const view = element.ownerDocument.defaultView;
  if (!view) return null;
  const text = parseColour(view.getComputedStyle(element).color);
  const scheme = text && luminance(text) > 0.4 ? 'dark' : 'light';
  if (setting !== 'auto') return `${setting}-${scheme}`;
  return `${isYellow(backgroundOf(element, view)) ? 'blue' : 'yellow'}-${scheme}`;
}

/** The first background behind the element that can be seen; null when that is the browser's own. */
function backgroundOf(element: Element, view: Window): Colour | null {
  // Frames let what is behind them shine through.
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? frameAround(at.ownerDocument)
  ) {
    const colour = parseColour(view.getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour;
  }
  return null;
}

/** Computed colours of the sRGB kind; others, such as `color(display-p3 …)`, tell nothing. */
function parseColour(value: string): Colour | null {
  const found = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:,? (?:\/ )?([\d.]+))?\)$/.exec(value);
  if (!found) return null;
  const [red, green, blue, alpha] = found.slice(1).map((part) => Number(part ?? 1));
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0, alpha: alpha ?? 1 };
}

/** Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white). */
function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function isYellow(colour: Colour | null): boolean {
  if (!colour) return false;
  const { red, green, blue } = colour;
  const largest = Math.max(red, green, blue);
  const chroma = largest - Math.min(red, green, blue);
  if (chroma < leastChroma || largest === blue) return false;
  const hue = largest === red ? (60 * (green - blue)) / chroma : 120 + (60 * (blue - red)) / chroma;
  return hue >= yellowHues[0] && hue <= yellowHues[1];
}
