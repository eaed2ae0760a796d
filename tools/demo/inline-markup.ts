import { type Html, html } from './html';

/** Quoted words, names of two words and more, and figures: what editors link or set apart. */
const setApart = /(“[^”]+”)|(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+)|(\d[\d,.]*\d|\d+)/gu;

/**
 * A paragraph whose text is spread over links and inline elements, so that a sentence lies in many
 * text nodes; its text content stays the same to the letter.
 */
export function withInlineMarkup(text: string): Html {
  const pieces: Html[] = [];
  let end = 0;
  for (const found of text.matchAll(setApart)) {
    const [whole, quoted, name] = found;
    pieces.push(html`${text.slice(end, found.index)}`);
    if (quoted) pieces.push(html`<em>${quoted}</em>`);
    else if (name) pieces.push(html`<a href="#${name.replaceAll(' ', '-')}">${name}</a>`);
    else pieces.push(html`<b>${whole}</b>`);
    end = found.index + whole.length;
  }
  return html`${pieces}${text.slice(end)}`;
}

/** The first letter in an element of its own, as sites with drop capitals do. */
export function withDropCapital(text: string): Html {
  const [first = ''] = text;
  return html`<span class="drop-capital">${first}</span>${withInlineMarkup(text.slice(first.length))}`;
}
