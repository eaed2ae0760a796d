/**
 * Reading a document that may be hostile. A form shows its fields as properties of its own, and a
 * document its named images and forms, also to an extension's isolated world: `<input
 * name="nextSibling">` hides the form's real one. These readers go to the prototype's accessor.
 */

type Accessor = (this: unknown, ...parameters: unknown[]) => unknown;

/** By property and prototype; every frame has prototypes of its own, which go with it. */
const accessors = new Map<string, WeakMap<object, Accessor | null>>();

/** The property's getter, or the method of that name; null when there is none. */
function accessorOf(object: object, property: string): Accessor | null {
  const prototype = Object.getPrototypeOf(object) as object | null;
  if (!prototype) return null;
  let known = accessors.get(property);
  if (!known) {
    known = new WeakMap();
    accessors.set(property, known);
  }
  const remembered = known.get(prototype);
  if (remembered !== undefined) return remembered;
  let owner: object | null = prototype;
  let accessor: Accessor | null = null;
  while (owner && !accessor) {
    const found = Object.getOwnPropertyDescriptor(owner, property);
    accessor = found?.get ?? (found?.value as Accessor | undefined) ?? null;
    owner = Object.getPrototypeOf(owner) as object | null;
  }
  known.set(prototype, accessor);
  return accessor;
}

function readThroughPrototype(object: object, property: string): unknown {
  const getter = accessorOf(object, property);
  return getter ? getter.call(object) : (object as Record<string, unknown>)[property];
}

/** Lower-case tag name; a form is told by its name being hidden behind a field. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

export function firstChildOf(node: Node, name: string): ChildNode | null {
  return name === 'form'
    ? (readThroughPrototype(node, 'firstChild') as ChildNode | null)
    : node.firstChild;
}

/** A form among `node`'s fields can stand in for the sibling, so forms are read with care. */
export function nextSiblingOf(node: Node, name: string): ChildNode | null {
  return name === 'form'
    ? (readThroughPrototype(node, 'nextSibling') as ChildNode | null)
    : node.nextSibling;
}

export function parentOf(node: Node): Node | null {
  return readThroughPrototype(node, 'parentNode') as Node | null;
}

/** Shown in place of the element's children; null without one, or behind a form's field of the name. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  return root && (root as ShadowRoot).nodeType === 11 ? (root as ShadowRoot) : null;
}

/** Null when the element has no such attribute. */
export function attributeOf(element: Element, name: string): string | null {
  if (typeof element.getAttribute === 'function') return element.getAttribute(name);
  return (accessorOf(element, 'getAttribute')?.call(element, name) ?? null) as string | null;
}

/** Null in documents without one, such as an empty XML document. */
export function bodyOf(document: Document): Element | null {
  return readThroughPrototype(document, 'body') as Element | null;
}

/**
 * What a document shows, unless all of it is an editor's text. Told by attributes: `isContentEditable`
 * would have the whole page's styles worked out first.
 */
export function proseBodyOf(document: Document): Element | null {
  const body = bodyOf(document);
  const root = rootOf(document);
  if (!body || !root || document.designMode === 'on') return null;
  const editable = editableBy(body) ?? editableBy(root);
  return editable === null || editable === 'false' ? body : null;
}

const editableValues = /^(?:|true|plaintext-only|false)$/i;

/** Null where the element leaves it to its parent, as it does with a value that does not exist. */
function editableBy(element: Element): string | null {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && editableValues.test(value) ? value.toLowerCase() : null;
}

export function rootOf(document: Document): Element | null {
  return readThroughPrototype(document, 'documentElement') as Element | null;
}

/** First element matching `selector`, or null. `Document.querySelector` itself may be hidden. */
export function selectFirst(document: Document, selector: string): Element | null {
  return rootOf(document)?.querySelector(selector) ?? null;
}

export function selectAll(document: Document, selector: string): Element[] {
  const root = rootOf(document);
  return root ? [...root.querySelectorAll(selector)] : [];
}
