import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For the control in whose place a form opens, or that waits for something to end: it has the focus again afterwards, which
 * would else be lost to whoever goes by keyboard. Who has gone elsewhere meanwhile is left there.
 */
export function useFocusBack<Control extends HTMLElement = HTMLButtonElement>(
  isOpen: boolean,
): RefObject<Control | null> {
  const control = useRef<Control>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) control.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return control;
}
