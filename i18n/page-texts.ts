import type { Spoken } from './texts';

/** All that the scripts in pages say by themselves; every other word of the card comes with its content. */
const keys = [
  'speaker.none',
  'card.loading',
  'card.gone',
  'card.failed',
  'card.close',
  'page.announcement',
  'page.foldsSkipped',
];

/** A language with no more of its texts than pages need. */
export function textsForPages(spoken: Spoken): Spoken {
  const texts = keys.flatMap((key) => {
    const text = spoken.texts[key];
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...spoken, texts: Object.fromEntries(texts) };
}
