/*
 * Stands in for `preact` and its JSX runtimes in pages: there views are drawn by
 * `components/popover/draw-views.ts`, which needs no more of them than a tag's or a view's name and what it is given.
 * `wxt.config.ts` puts this module in Preact's place. A view for pages that asks Preact for anything
 * else, such as a hook, fails at the build.
 */
import type { ComponentChildren } from 'preact';

export const jsx = (type: unknown, props: object) => ({ type, props });

export const jsxs = jsx;

/** What `npm run dev` asks for. */
export const jsxDEV = jsx;

export const Fragment = ({ children }: { children?: ComponentChildren }) => children;
