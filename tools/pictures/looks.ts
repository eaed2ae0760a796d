/** One way the same views are shown, and what is pictured in it. */
export type PictureLook = {
  name: string;
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
  media?: 'print';
  /** What the interface speaks; English when absent. */
  language?: 'ar' | 'de';
  /** Widths in CSS pixels, in place of the views' own. */
  widths?: readonly number[];
  /** Whether pages with marks, and the card, are pictured too. */
  pages: boolean;
};

/** An A4 sheet in CSS pixels, less the margins that the style sheet gives it. */
const paperWidth = 680;

export const looks: PictureLook[] = [
  { name: 'light', colorScheme: 'light', pages: true },
  { name: 'dark', colorScheme: 'dark', pages: true },
  {
    name: 'forced-colours',
    colorScheme: 'dark',
    forcedColors: 'active',
    widths: [360],
    pages: false,
  },
  {
    name: 'right-to-left',
    colorScheme: 'light',
    language: 'ar',
    widths: [320, 1000],
    pages: true,
  },
  // Long words.
  { name: 'german', colorScheme: 'light', language: 'de', widths: [320, 1000], pages: true },
  { name: 'print', colorScheme: 'light', media: 'print', widths: [paperWidth], pages: false },
];
