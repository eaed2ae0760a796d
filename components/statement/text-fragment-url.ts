/** As many words from either end as find a sentence again in most pages. */
const wordsAtEachEnd = 4;

/**
 * The article's address with a text fragment, so that the browser opens it at the quoted words. The
 * fragment gives the first and last words of the quotation (WICG Scroll to Text Fragment, "textStart,
 * textEnd"), which survives changes of white space in between.
 */
export function textFragmentUrl(url: string, quotation: string): string {
  const words = quotation.split(/\s+/).filter(Boolean);
  const bare = url.split('#', 1)[0] ?? url;
  if (words.length === 0) return bare;
  if (words.length <= 2 * wordsAtEachEnd) return `${bare}#:~:text=${encode(words)}`;
  const start = encode(words.slice(0, wordsAtEachEnd));
  const end = encode(words.slice(-wordsAtEachEnd));
  return `${bare}#:~:text=${start},${end}`;
}

/**
 * `-`, `,` and `&` have a meaning in fragment directives; only the first is left by URL encoding, which
 * throws at half a surrogate pair.
 */
function encode(words: string[]): string {
  const text = words.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
