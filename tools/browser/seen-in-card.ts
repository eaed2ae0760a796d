import type { Realm } from './realm';

/** What a reader sees of the open card without scrolling it. */
export type SeenInCard = {
  /** Whether the card shows what another outlet has; of a statement nobody else has there is nothing to see. */
  hasOthers: boolean;
  /** Whether the whole of the strip's first slot is seen, or its verdict and the first words of another outlet. */
  decisive: boolean;
  /** Letters of other outlets' wordings that are seen, and how many there are. */
  letters: number;
  of: number;
  /** Marks of the wording with most. */
  marks: number;
  /** Share of the letters of other outlets' wordings that is marked. */
  marked: number;
};

/** Measures the open card through the closed shadow root; null while it is closed, busy, failed or not there. */
export function seenInCard(world: Realm): Promise<SeenInCard | null> {
  return world.evaluate(measure);
}

/** Runs in the content script's world. */
function measure(): SeenInCard | null {
  /** Words of another outlet that tell which way it goes. */
  const firstWords = 6;
  const host = document.querySelector('sidelight-host');
  if (!(host instanceof HTMLElement)) return null;
  const root = chrome.dom.openOrClosedShadowRoot(host);
  const dialog = root?.querySelector('[role="dialog"]');
  if (!dialog?.matches(':popover-open')) return null;
  const body = dialog.querySelector('.card-body');
  if (!body || !dialog.querySelector('.card-footer')) return null;
  const [outer, inner] = [dialog.getBoundingClientRect(), body.getBoundingClientRect()];
  const top = Math.max(0, outer.top, inner.top);
  const bottom = Math.min(innerHeight, outer.bottom, inner.bottom);
  const footer = dialog.querySelector('.card-footer')?.getBoundingClientRect();
  const floor = footer && footer.top >= inner.top ? Math.min(bottom, footer.top) : bottom;
  const isSeen = ({ top: from, bottom: to }: DOMRect) => from >= top - 1 && to <= floor + 1;
  const wordsOf = (element: Element): Range[] => {
    const words: Range[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        words.push(range);
      }
    }
    return words;
  };
  const areSeen = (words: Range[]) =>
    words.every((word) => [...word.getClientRects()].every(isSeen));
  const wordings = [...dialog.querySelectorAll('.outlet-words .wording-text')];
  const letters = (words: Range[]) => words.reduce((sum, word) => sum + String(word).length, 0);
  const all = wordings.flatMap(wordsOf);
  const slot = dialog.querySelector('.slot');
  const note = dialog.querySelector('.strip-note');
  const first = wordings[0] ? wordsOf(wordings[0]).slice(0, firstWords) : [];
  const decisive = slot
    ? areSeen([...slot.querySelectorAll('.slot-words')].flatMap(wordsOf))
    : note !== null && areSeen([...wordsOf(note), ...first]);
  const marksOf = (element: Element) => [...element.querySelectorAll('mark')];
  const marked = wordings.flatMap(marksOf).flatMap(wordsOf);
  return {
    hasOthers: wordings.length > 0,
    decisive,
    letters: letters(all.filter((word) => areSeen([word]))),
    of: letters(all),
    marks: Math.max(0, ...wordings.map((wording) => marksOf(wording).length)),
    marked: letters(all) ? letters(marked) / letters(all) : 0,
  };
}
