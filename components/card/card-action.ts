/** What the card's buttons are for: the page's part is to do it when they are pressed. */
export type CardAction =
  | 'close'
  | 'previous'
  | 'next'
  | 'compare'
  | 'why'
  | 'notSame'
  | 'siteOff'
  | 'siteQuiet'
  | 'allOff'
  | 'undo';
