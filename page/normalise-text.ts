/**
 * White space is collapsed and invisible characters are dropped, so that a sentence reads the same
 * however its source is indented. `normalise` makes the text, `rawOffsetAt` finds the way back.
 */

const invisible = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/;
const needsWork = /[\t\n\r\f\v\u00a0\u2000-\u200a\u202f\u3000\u00ad\u200b-\u200d\u2060\ufeff]| {2}/;
/** Single spaces are not among them: putting each in its own place would take most of the time. */
const runs = /\s{2,}|[^\S ]/g;
const invisibles = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g;
const space = /\s/;

/** `afterSpace`: the text so far is empty or ends in a space, so leading white space adds nothing. */
export function normalise(data: string, afterSpace: boolean): string {
  const collapsed = needsWork.test(data) ? data.replace(invisibles, '').replace(runs, ' ') : data;
  return afterSpace && collapsed.charCodeAt(0) === 32 ? collapsed.slice(1) : collapsed;
}

/** In data that needs no work, only a space at its very beginning can have been dropped. */
const droppedSpace = (data: string, afterSpace: boolean): number =>
  afterSpace && data.charCodeAt(0) === 32 ? 1 : 0;

/**
 * Offset into `data` of the normalised character `offset`. An offset at the very end gives the place
 * right after the last character that shows, so that ranges do not swallow trailing white space.
 */
export function rawOffsetAt(data: string, afterSpace: boolean, offset: number): number {
  if (!needsWork.test(data)) return Math.min(offset + droppedSpace(data, afterSpace), data.length);
  let count = 0;
  let inSpace = afterSpace;
  let afterLast = 0;
  for (let i = 0; i < data.length; i++) {
    const character = data.charAt(i);
    if (invisible.test(character)) continue;
    if (space.test(character)) {
      if (inSpace) continue;
      inSpace = true;
    } else {
      inSpace = false;
    }
    if (count === offset) return i;
    count++;
    afterLast = i + 1;
  }
  return afterLast;
}
