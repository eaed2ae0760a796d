/**
 * The texts of a page's script elements with JSON-LD. By the page's text alone, in one pass, so that programs without
 * a document read what browsers do: a script ends at the first `</script`, whatever stands in it, and comments hold none.
 */
export function jsonScripts(html: string): string[] {
  const lower = html.toLowerCase();
  const found: string[] = [];
  let at = 0;
  for (;;) {
    const start = lower.indexOf('<script', at);
    if (start < 0) return found;
    const comment = lower.indexOf('<!--', at);
    if (comment >= 0 && comment < start) {
      const end = lower.indexOf('-->', comment + 2);
      if (end < 0) return found;
      at = end + 3;
      continue;
    }
    const open = lower.indexOf('>', start);
    const close = open < 0 ? -1 : lower.indexOf('</script', open);
    if (close < 0) return found;
    if (isJsonLd(lower.slice(start, open))) found.push(html.slice(open + 1, close));
    at = close + 1;
  }
}

const isJsonLd = (tag: string): boolean => /\stype\s*=\s*["']?application\/ld\+json/.test(tag);
