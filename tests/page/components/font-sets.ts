/** Fonts that readers have, as layout meets them: how wide and how large their letters are. */
export type FontSet = {
  name: string;
  sans: string;
  serif: string;
  /**
   * Height of an x as a share of the font size. Browsers scale letters to it, so that a machine that has
   * none of the set's families still sets text as wide, or as narrow, as they do.
   */
  xHeight: string;
  /** The root's, for readers who enlarge text alone. */
  fontSize: string;
};

const ownFonts = { name: 'this machine’s fonts', sans: '', serif: '', xHeight: '', fontSize: '' };

const wideFonts = {
  ...ownFonts,
  name: 'wide fonts',
  sans: '"DejaVu Sans", Verdana, sans-serif',
  serif: '"DejaVu Serif", "Bitstream Vera Serif", serif',
  xHeight: '0.55',
};

/** What this machine has; wide ones, as Debian alone and Verdana; narrow ones; wide ones enlarged. */
export const fontSets: FontSet[] = [
  ownFonts,
  wideFonts,
  {
    ...ownFonts,
    name: 'narrow fonts',
    sans: '"Liberation Sans Narrow", "Arial Narrow", sans-serif',
    serif: '"Liberation Serif", "Times New Roman", serif',
    xHeight: '0.42',
  },
  { ...wideFonts, name: 'wide fonts half as large again', fontSize: '150%' },
];

/** Sets our own pages in these fonts, until `wearFonts` is called again. */
export function wearFonts({ sans, serif, xHeight, fontSize }: FontSet): void {
  const { style } = document.documentElement;
  // An empty value takes the property off.
  style.setProperty('--sans', sans);
  style.setProperty('--serif', serif);
  style.setProperty('font-size-adjust', xHeight);
  style.setProperty('font-size', fontSize);
}

/** Takes the fonts of a set off again. */
export const wearOwnFonts = (): void => wearFonts(ownFonts);
