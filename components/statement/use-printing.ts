import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the view is drawn for paper. Browsers measure nothing anew when they print, so what depends
 * on the room there is has to be told; the view is drawn again before the browser lays the sheet out.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const paper = matchMedia('print');
    const ended = new AbortController();
    const listen = { signal: ended.signal };
    paper.addEventListener('change', ({ matches }) => setPrinting(matches), listen);
    addEventListener('beforeprint', () => setPrinting(true), listen);
    addEventListener('afterprint', () => setPrinting(false), listen);
    return () => ended.abort();
  }, []);
  return printing;
}
