import { attributeOf, nameOf } from './dom-access';

/*
 * What the layout tells. Each property asked costs about a microsecond an element, so callers ask only
 * of what may be part of the text.
 */

/** Null in a document that its frame has left. */
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

/**
 * What an inline element makes of its text. `unread`: it is not shown, or struck out. `aside`: shown
 * beside the line. `raised`: as note numbers are. `parted`: on lines of its own.
 */
export type Look = 'unread' | 'aside' | 'raised' | 'parted' | null;

/** What the layout tells; for parsed files, which have none, see `markup-layout`. */
export type Layout = {
  /**
   * Whether the element, by its name no inline element, does not end the line that it stands in: it is
   * laid out inline, or not at all, or away from the text.
   */
  isInline(element: Element, name: string): boolean;
  lookOf(element: Element): Look;
  /** Whether nothing in the box is to be seen, whatever is in it. */
  isBoxHidden(element: Element): boolean;
  /** Whether text right in the element is not to be seen, by what it inherits. */
  isTextHidden(element: Element): boolean;
  /** Whether text right in the element keeps its line breaks. */
  keepsLineBreaks(element: Element): boolean;
};

/** What elements that style sheets take for each other have in common, as far as it was asked. */
type Alike = { look?: Look; isVoid?: boolean; isFaint?: boolean };

/** For one reading: what it was told once it does not ask again. */
export function createLayout(): Layout {
  const isPlain = remember(isSeen);
  const isGone = (element: Element) => !isPlain(element) && isNotLaidOut(element);
  const alikeOf = remember(groupAlike());
  return {
    isInline(element) {
      const style = styleOf(element);
      return (
        style !== null && (inlineDisplay.test(style.display) || outOfFlow.test(style.position))
      );
    },
    lookOf: remember((element) => {
      if (isGone(element)) return 'unread';
      const alike = alikeOf(element);
      if (alike.look === undefined) alike.look = lookAt(element);
      return alike.look;
    }),
    isBoxHidden(element) {
      if (isGone(element)) return true;
      const alike = alikeOf(element);
      alike.isVoid ??= isVoid(element);
      return alike.isVoid;
    },
    isTextHidden(element) {
      if (!isPlain(element) && isInvisible(element)) return true;
      const alike = alikeOf(element);
      alike.isFaint ??= isFaint(element);
      return alike.isFaint;
    },
    keepsLineBreaks: (element) => /^(?:pre|break)/.test(styleOf(element)?.whiteSpace ?? ''),
  };
}

/** Asks once of each element. */
function remember<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const known = new Map<Element, Answer>();
  return (element) => {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = ask(element);
      known.set(element, answer);
    }
    return answer;
  };
}

/** What style sheets mostly go by. */
function keyAmongSiblings(element: Element): string {
  const of = (name: string) => attributeOf(element, name);
  return `${nameOf(element)}|${of('class')}|${of('style')}|${of('id')}`;
}

/**
 * Takes for alike all elements that have the same name, id, class and style, and whose parents have, in the
 * same grandparent: the links of a text's paragraphs are.
 */
function groupAlike(): (element: Element) => Alike {
  const families = new Map<Node | null, Map<string, Alike>>();
  const keyOf = remember(keyAmongSiblings);
  return (element) => {
    const parent = element.parentElement;
    const grandparent = parent?.parentElement ?? parent;
    const family = families.get(grandparent) ?? new Map<string, Alike>();
    families.set(grandparent, family);
    const key = keyOf(element) + (parent && keyOf(parent));
    const alike = family.get(key) ?? {};
    family.set(key, alike);
    return alike;
  };
}

/** Most are: one question where two would be asked. Files have no layout. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;

function lookAt(element: Element): Look {
  const style = styleOf(element);
  const name = nameOf(element);
  if (!style) return null;
  const { display, position } = style;
  if (isVoid(element)) return 'unread';
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
function isNotLaidOut(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true })) return false;
  // Without a box of its own it may still show what is in it.
  const style = styleOf(element);
  return style !== null && style.display !== 'contents';
}

function isInvisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  return (styleOf(element)?.visibility ?? 'visible') !== 'visible';
}

function isFaint(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  return (
    Number.parseFloat(style.fontSize) < 2 ||
    isFar(style.textIndent) ||
    (invisibleColour.test(style.webkitTextFillColor) && !style.backgroundClip.includes('text'))
  );
}

const invisibleColour = /(?:^rgba.*,|\/) 0(?:\.0\d*)?\)$/;

/** Boxes that are moved so far to the left or the top may be moved out of sight, in CSS pixels. */
const farAway = -500;
const isFar = (length: string): boolean => Number.parseFloat(length) <= farAway;

/** Boxes that clip what is larger than this show nothing, in CSS pixels a side. */
const nothing = 1;

/** Clipped or moved away whole, or struck out: what is in it does not count. */
function isVoid(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  const isOutOfFlow = outOfFlow.test(style.position);
  if (
    emptyShape.test(style.clipPath) ||
    (isOutOfFlow && emptyShape.test(style.clip)) ||
    style.textDecorationLine.includes('line-through')
  )
    return true;
  // Where a box lies is dear to ask: it is only where boxes are moved out of the text.
  if (
    style.transform !== 'none' ||
    isFar(style.marginLeft) ||
    (isOutOfFlow && (isFar(style.left) || isFar(style.top)))
  ) {
    const { right, bottom, width } = element.getBoundingClientRect();
    if (right + window.scrollX <= 0 || width === 0) return true;
    // What is moved and scrolled away within a box is above the page as well.
    if (isOutOfFlow && bottom + window.scrollY <= 0) return true;
  }
  if (style.overflowX === 'visible' || nameOf(element) === 'body') return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  return Math.min(offsetWidth, offsetHeight) <= nothing;
}

/** `rect(0px, 0px, 0px, 0px)`, `inset(50%)` … */
const emptyShape =
  /^rect\((\w+), \1, \1, \1\)|^inset\((?:[5-9]\d|.*100)(?:\.\d+)?%|^circle\(0|^polygon\((?:0px 0px(?:, )?)+\)/;
