import { attributeOf, nameOf } from './dom-access';

/*
 * What the layout tells. Parsed files have none: there the markup alone is asked. Styles cost about a
 * microsecond an element, so callers ask only of what may be part of the text.
 */

/** Null in a document without a view, and in one that its frame has left. */
function styleOf(element: Element): CSSStyleDeclaration | null {
  try {
    return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
  } catch {
    return null;
  }
}

const inlineDisplay = /^(?:inline|contents|none|ruby)/;
const blockDisplay = /^(?:block|flow-root|list-item|table|flex|grid)$/;
const flexDisplay = /flex|grid/;
const outOfFlow = /absolute|fixed/;

/** Inline where no style sheet says otherwise, as is every element that HTML does not know. */
const inlineName = /-|^(?:label|output)$/;

/**
 * Whether the element, by its name no inline element, does not end the line that it stands in: it is
 * laid out inline, or not at all, or away from the text.
 */
export function isInline(element: Element, name: string): boolean {
  const style = styleOf(element);
  if (!style) return inlineName.test(name);
  return inlineDisplay.test(style.display) || outOfFlow.test(style.position);
}

/**
 * What an inline element makes of its text. `unread`: it is not shown, or struck out. `aside`: shown
 * beside the line. `raised`: as note numbers are. `parted`: on lines of its own. `spaced`: in a box of
 * its own on the same line.
 */
export type Look = 'unread' | 'aside' | 'raised' | 'parted' | 'spaced' | null;

const struckName = /^(?:del|s|strike)$/;

export function lookOf(element: Element): Look {
  const style = styleOf(element);
  const name = nameOf(element);
  const isSup = name === 'sup';
  if (!style)
    return struckName.test(name) || isHiddenByMarkup(element) ? 'unread' : isSup ? 'raised' : null;
  if (isHidden(element, style) || style.textDecorationLine.includes('line-through'))
    return 'unread';
  if (style.cssFloat !== 'none' || outOfFlow.test(style.position)) return 'aside';
  const around = element.parentElement && styleOf(element.parentElement);
  if (isSup || isRaised(style, around)) return 'raised';
  if (!blockDisplay.test(style.display)) return null;
  return around && flexDisplay.test(around.display) ? 'spaced' : 'parted';
}

const raisedAlign = /^(?:top|text-top|[1-9])/;

/** Words in boxes of their own may be aligned to the line's top: smaller letters tell a note. */
function isRaised(style: CSSStyleDeclaration, around: CSSStyleDeclaration | null): boolean {
  if (style.verticalAlign === 'super') return true;
  const isUp =
    raisedAlign.test(style.verticalAlign) ||
    (style.position === 'relative' && Number.parseFloat(style.top) < 0);
  return isUp && Number.parseFloat(style.fontSize) < Number.parseFloat(around?.fontSize ?? '');
}

/** Whether nothing in the box is to be seen, whatever is in it. */
export function isBoxHidden(element: Element): boolean {
  const style = styleOf(element);
  return style ? isHidden(element, style) : isHiddenByMarkup(element);
}

/** Whether text right in the element is not to be seen, by what it inherits. */
export function isTextHidden(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  return (
    style.visibility !== 'visible' ||
    style.fontSize === '0px' ||
    isFar(style.textIndent) ||
    (invisibleColour.test(style.color) && !style.backgroundClip.includes('text'))
  );
}

/** Whether the text of the element keeps its line breaks. */
export const keepsLineBreaks = (element: Element): boolean => {
  const style = styleOf(element);
  return style
    ? /^(?:pre|break)/.test(style.whiteSpace)
    : /^(?:pre|listing)$/.test(element.localName);
};

const invisibleColour = /^(?:transparent|rgba\(.*[, ]0\))$/;

/** Boxes that are moved so far to the left or the top may be moved out of sight, in CSS pixels. */
const farAway = -500;
const isFar = (length: string): boolean => Number.parseFloat(length) <= farAway;

/** Boxes that clip what is larger than this show nothing, in CSS pixels a side. */
const nothing = 1;

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  // Without a box of its own it may still show what is in it.
  if (style.display === 'contents') return false;
  if (!element.checkVisibility({ opacityProperty: true })) return true;
  const { clip, clipPath, position } = style;
  if (clipPath !== 'none' && isEmptyShape(clipPath)) return true;
  if (clip !== 'auto' && outOfFlow.test(position) && isEmptyShape(clip)) return true;
  if ([style.left, style.top, style.marginLeft, style.marginTop].some(isFar)) {
    const { right, bottom } = element.getBoundingClientRect();
    if (right + window.scrollX <= 0 || bottom + window.scrollY <= 0) return true;
  }
  if (style.overflowX === 'visible' || element.localName === 'body') return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return Math.min(offsetWidth, offsetHeight) <= nothing;
}

/** Whether a CSS shape has no area: `rect(0px, 0px, 0px, 0px)`, `inset(50%)`, `circle(0px)` … */
function isEmptyShape(shape: string): boolean {
  const [, kind, values = ''] = /(\w+)\(([^)]*?)(?: (?:round|at)|\))/.exec(shape) ?? [];
  const numbers = values.match(/[-\d.]+[a-z%]*/g)?.map(Number.parseFloat) ?? [];
  const [top = 1, right = top, bottom = top, left = right] = numbers;
  if (kind === 'rect') return bottom - top <= nothing || right - left <= nothing;
  // Lengths would have to be held against the box; those who hide write shares.
  if (kind === 'inset') return /%/.test(values) && (top + bottom >= 100 || left + right >= 100);
  return numbers.every((number) => number === 0);
}

/** Parsed files show what their markup does not hide. */
const hiddenByMarkup = '[hidden],dialog:not([open]),[aria-hidden="true"]';
const hidingStyle = /display: ?none|visibility: ?hidden/i;

const isHiddenByMarkup = (element: Element): boolean =>
  element.matches(hiddenByMarkup) || hidingStyle.test(attributeOf(element, 'style') ?? '');
