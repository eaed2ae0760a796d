import type { ComponentChildren } from 'preact';
import { type PlainView, partsOf } from './plain-views';

/*
 * Draws views that have no state of their own, as Preact's `render` would. The popover goes into every
 * page with marks, where each byte counts, and needs a tenth of what Preact can do.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Makes `parent`'s content what the view says. Elements that stand in their place already are kept,
 * with focus and scrolling; null empties the parent. Of properties `onClick` is known, all others are
 * attributes; keys and refs are not.
 */
export function drawViews(view: ComponentChildren, parent: Element): void {
  let at = parent.firstChild;
  for (const part of partsOf(view)) {
    const node = typeof part === 'string' ? textNode(part, at) : element(part, at, parent);
    if (!at) parent.append(node);
    else if (node !== at) at.replaceWith(node);
    at = node.nextSibling;
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function textNode(text: string, old: Node | null): Text {
  if (!(old instanceof Text)) return new Text(text);
  if (old.data !== text) old.data = text;
  return old;
}

function element(
  { type, props }: Exclude<PlainView, string>,
  old: Node | null,
  parent: Element,
): Element {
  const namespace = type === 'svg' ? svgNamespace : parent.namespaceURI;
  const made =
    old instanceof Element && old.localName === type
      ? old
      : parent.ownerDocument.createElementNS(namespace, type);
  const { children, onClick = null, ...attributes } = props;
  (made as HTMLElement).onclick = onClick as HTMLElement['onclick'];
  for (const name of made.getAttributeNames())
    if (!Object.hasOwn(attributes, name)) made.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  drawViews(children as ComponentChildren, made);
  return made;
}

/** `false` takes an attribute off, but is a word of its own in those for assistive technology. */
function setAttribute(element: Element, name: string, value: unknown): void {
  const isWord = name.startsWith('aria-');
  if (value === undefined || value === null || (value === false && !isWord))
    element.removeAttribute(name);
  else element.setAttribute(name, value === true && !isWord ? '' : String(value));
}
