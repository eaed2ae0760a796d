import { useCallback, useRef, useState } from 'preact/hooks';

/** The inline size of an element in CSS pixels, kept up to date; 0 until it is laid out. */
export function useMeasuredWidth(): [number, (element: Element | null) => void] {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: Element | null) => {
    observer.current?.disconnect();
    if (!element) return;
    setWidth(element.getBoundingClientRect().width);
    observer.current = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.current.observe(element);
  }, []);
  return [width, measure];
}
