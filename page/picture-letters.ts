import { attributeOf, nameOf } from './dom-access';

/** A letter or two, as of a drop cap, and the quotation mark before them. */
const letters = /^["'“”‘’«»„]?\p{L}{1,2}$/u;

/** The letters that a picture stands for, by its accessible name; empty for all other pictures. */
export function lettersOf(picture: Element): string {
  const name =
    attributeOf(picture, 'alt') ??
    attributeOf(picture, 'aria-label') ??
    (nameOf(picture) === 'svg' ? picture.textContent : attributeOf(picture, 'title'));
  const bare = name?.trim() ?? '';
  return bare.length < 4 && letters.test(bare) ? bare : '';
}
