/** Fonts that readers have, as layout meets them: how wide their letters are. */
export type FontSet = {
  name: string;
  sans: string;
  serif: string;
  /**
   * Height of an x as a share of the font size. Browsers scale letters to it, so that a machine that has
   * none of the set's families still sets text as wide, or as narrow, as they do.
   */
  xHeight: number | null;
};

/** What this machine has; wide ones, as Debian alone and Verdana; and narrow ones. */
export const fontSets: FontSet[] = [
  { name: 'this machine’s fonts', sans: '', serif: '', xHeight: null },
  {
    name: 'wide fonts',
    sans: '"DejaVu Sans", Verdana, sans-serif',
    serif: '"DejaVu Serif", "Bitstream Vera Serif", serif',
    xHeight: 0.55,
  },
  {
    name: 'narrow fonts',
    sans: '"Liberation Sans Narrow", "Arial Narrow", sans-serif',
    serif: '"Liberation Serif", "Times New Roman", serif',
    xHeight: 0.42,
  },
];

/** Sets our own pages in these fonts, until `wearFonts` is called again. */
export function wearFonts({ sans, serif, xHeight }: FontSet): void {
  const { style } = document.documentElement;
  for (const [property, value] of [
    ['--sans', sans],
    ['--serif', serif],
    ['font-size-adjust', xHeight === null ? '' : String(xHeight)],
  ] as const) {
    if (value === '') style.removeProperty(property);
    else style.setProperty(property, value);
  }
}

/** Takes the fonts of a set off again. */
export const wearOwnFonts = (): void => wearFonts(fontSets[0] as FontSet);
