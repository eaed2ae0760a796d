import { attributeOf, nameOf, parentOf } from './dom-access';

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
 * beside the line. `raised`: as note numbers are. `parted`: on lines of its own.
 */
export type Look = 'unread' | 'aside' | 'raised' | 'parted' | null;

export type Layout = {
  lookOf(element: Element): Look;
  /** Whether nothing in the box is to be seen, whatever is in it. */
  isBoxHidden(element: Element): boolean;
  /** Whether text right in the element is not to be seen, by what it inherits. */
  isTextHidden(element: Element): boolean;
};

/** For one reading: what it was told once it does not ask again. */
export function createLayout(): Layout {
  return {
    lookOf: shared(lookAt),
    isBoxHidden: shared(isClipped, isGone),
    isTextHidden: shared(isFaint, isInvisible),
  };
}

/**
 * Siblings with the same name, class and style are asked once. `single` is cheap, asked of each before.
 */
function shared<Answer>(
  ask: (element: Element) => Answer,
  single: (element: Element) => Answer | null = () => null,
): (element: Element) => Answer {
  const known = new Map<Node | null, Map<string, Answer>>();
  return (element) => {
    const own = single(element);
    if (own) return own;
    const parent = parentOf(element);
    let ofSiblings = known.get(parent);
    if (!ofSiblings) {
      ofSiblings = new Map();
      known.set(parent, ofSiblings);
    }
    const key = `${nameOf(element)}|${attributeOf(element, 'class')}|${attributeOf(element, 'style')}`;
    let answer = ofSiblings.get(key);
    if (answer === undefined) {
      answer = ask(element);
      ofSiblings.set(key, answer);
    }
    return answer;
  };
}

const struckName = /^(?:del|s|strike)$/;

function lookAt(element: Element): Look {
  const style = styleOf(element);
  const name = nameOf(element);
  if (!style)
    return struckName.test(name) || isHiddenByMarkup(element)
      ? 'unread'
      : name === 'sup'
        ? 'raised'
        : null;
  const { display, position } = style;
  if (isGone(element) || isClipped(element) || style.textDecorationLine.includes('line-through'))
    return 'unread';
  if (outOfFlow.test(position) || style.cssFloat !== 'none') return 'aside';
  if (name === 'sup' || isRaised(element, style)) return 'raised';
  if (!blockDisplay.test(display)) return null;
  return flexDisplay.test(styleAround(element)?.display ?? '') ? null : 'parted';
}

const styleAround = ({ parentElement }: Element) => parentElement && styleOf(parentElement);

const raisedAlign = /^(?:super|top|text-top|[1-9])/;

/** Words in boxes of their own may be moved or aligned to the line's top: smaller letters tell a note. */
function isRaised(element: Element, style: CSSStyleDeclaration): boolean {
  const isUp =
    raisedAlign.test(style.verticalAlign) ||
    (style.position === 'relative' && Number.parseFloat(style.top) < 0);
  return (
    isUp &&
    Number.parseFloat(style.fontSize) < Number.parseFloat(styleAround(element)?.fontSize ?? '')
  );
}

/** Not laid out, or behind a closed fold, or fully transparent. */
function isGone(element: Element): boolean {
  if (element.checkVisibility?.({ opacityProperty: true }) ?? true) return false;
  // Without a box of its own it may still show what is in it.
  const style = styleOf(element);
  return style !== null && style.display !== 'contents';
}

function isInvisible(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return false;
  return (styleOf(element)?.visibility ?? 'visible') !== 'visible';
}

function isFaint(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  return (
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

function isClipped(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return isHiddenByMarkup(element);
  if (emptyShape.test(style.clipPath)) return true;
  if (style.position !== 'static') {
    if (outOfFlow.test(style.position) && emptyShape.test(style.clip)) return true;
    if (isFar(style.left) || isFar(style.top)) {
      const { right, bottom } = element.getBoundingClientRect();
      if (right + window.scrollX <= 0 || bottom + window.scrollY <= 0) return true;
    }
  }
  if (style.overflowX === 'visible' || nameOf(element) === 'body') return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return Math.min(offsetWidth, offsetHeight) <= nothing;
}

/** `rect(0px, 0px, 0px, 0px)`, `inset(50%)` … */
const emptyShape =
  /^rect\((\w+), \1, \1, \1\)|^inset\((?:[5-9]\d|.*100)(?:\.\d+)?%|^circle\(0|^polygon\((?:0px 0px(?:, )?)+\)/;

/** Parsed files show what their markup does not hide. */
const hiddenByMarkup = '[hidden],dialog:not([open]),[aria-hidden="true"]';
const hidingStyle = /display: ?none|visibility: ?hidden/i;

const isHiddenByMarkup = (element: Element): boolean =>
  element.matches(hiddenByMarkup) || hidingStyle.test(attributeOf(element, 'style') ?? '');
