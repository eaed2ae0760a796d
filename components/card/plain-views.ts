import type { ComponentChild, ComponentChildren } from 'preact';

/** A view as a message carries it: texts, and elements of such. No components, no events. */
export type PlainView = string | PlainElement;

export type PlainElement = {
  type: string;
  attributes: Record<string, string>;
  children: PlainView[];
};

type Component = (props: Record<string, unknown>) => ComponentChild;

/** All that views of the card are made of: nothing that runs, loads or leads elsewhere. */
const knownTypes = new Set(
  'header div h2 h3 p section footer span mark time ul li dl dt dd meter button svg path polyline'.split(
    ' ',
  ),
);
const knownAttributes =
  /^(?:aria-[a-z]+|class|d|datetime|dir|disabled|fill|height|id|lang|max|min|points|role|stroke|stroke-width|tabindex|title|type|value|viewBox|width)$/;

/**
 * The view, with all that its components put in it, in the order of the page. Views may have no state.
 * What is left out leaves an empty text, so that what follows keeps its place.
 *
 * @throws for an element or a property that the card has no use for, such as a link or `onClick`.
 */
export function plainViews(view: ComponentChildren): PlainView[] {
  if (Array.isArray(view)) return view.flatMap(plainViews);
  if (view === null || view === undefined || typeof view === 'boolean') return [''];
  if (typeof view !== 'object') return [String(view)];
  const { type, props } = view as { type: string | Component; props: Record<string, unknown> };
  if (typeof type === 'function') return plainViews(type(props));
  if (!knownTypes.has(type)) throw new Error(`The card may hold no <${type}>. ${remedy}`);
  const { children, ...given } = props;
  return [
    {
      type,
      attributes: plainAttributes(given),
      children: plainViews(children as ComponentChildren),
    },
  ];
}

const remedy = 'If it can do no harm in a page, add it to components/card/plain-views.ts.';

function plainAttributes(given: Record<string, unknown>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [property, value] of Object.entries(given)) {
    // JSX spells some of HTML's attributes with capitals; of SVG's one has them.
    const name = property === 'viewBox' ? property : property.toLowerCase();
    if (!knownAttributes.test(name))
      throw new Error(`The card may hold no “${property}”. ${remedy}`);
    // `false` leaves an attribute out, but is a word of its own in those for assistive technology.
    const isWord = name.startsWith('aria-');
    if (value === undefined || value === null || (value === false && !isWord)) continue;
    attributes[name] = value === true && !isWord ? '' : String(value);
  }
  return attributes;
}
