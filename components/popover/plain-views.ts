import type { ComponentChild, ComponentChildren } from 'preact';

/** A view without components and events, ready to be sent: texts, and elements of such. */
export type PlainView = string | { type: string; props: Record<string, unknown> };

type Component = (props: Record<string, unknown>) => ComponentChild;

/**
 * The texts and elements a view comes to, in order; the elements' own children are left as they are.
 * What is left out leaves an empty text, so that what follows keeps its place. Views may have no state.
 */
export function* partsOf(view: ComponentChildren): Generator<PlainView> {
  if (Array.isArray(view)) for (const each of view) yield* partsOf(each);
  else if (view === null || view === undefined || typeof view === 'boolean') yield '';
  else if (typeof view !== 'object') yield String(view);
  else {
    const { type, props } = view as { type: string | Component; props: Record<string, unknown> };
    if (typeof type === 'function') yield* partsOf(type(props));
    else yield { type, props };
  }
}

/** The view as a message can carry it, with all that is in it. */
export function plainViews(view: ComponentChildren): PlainView[] {
  return [...partsOf(view)].map((part) => {
    if (typeof part === 'string') return part;
    const { children, ...attributes } = part.props;
    return {
      type: part.type,
      props: { ...attributes, children: plainViews(children as ComponentChildren) },
    };
  });
}
