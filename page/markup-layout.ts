import { attributeOf, nameOf } from './dom-access';
import type { Layout } from './layout';

const hiddenSelector = '[hidden],dialog:not([open]),[aria-hidden="true"]';
const hidingStyle = /display: ?none|visibility: ?hidden/i;
const struckName = /^(?:del|s|strike)$/;

/** Inline where no style sheet says otherwise, as is every element that HTML does not know. */
const inlineName = /-|^(?:label|output)$/;

const isHidden = (element: Element): boolean =>
  element.matches(hiddenSelector) || hidingStyle.test(attributeOf(element, 'style') ?? '');

/** For files that are parsed and not laid out: what browsers do where no style sheet says otherwise. */
export const markupLayout: Layout = {
  isInline: (_, name) => inlineName.test(name),
  lookOf(element) {
    const name = nameOf(element);
    if (struckName.test(name) || isHidden(element)) return 'unread';
    return name === 'sup' ? 'raised' : null;
  },
  isBoxHidden: isHidden,
  isTextHidden: () => false,
  keepsLineBreaks: (element) => nameOf(element) === 'pre',
};
