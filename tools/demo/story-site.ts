import { readFileSync } from 'node:fs';
import type { DemoSite } from './demo-site';

/** Four outlets’ articles on one invented crisis, by the paths they are served at. */
export const storyPages = [
  'dravia-herald',
  'ostren-today',
  'alpine-wire',
  'lakeside-tribune',
] as const;

export type StoryPage = (typeof storyPages)[number];

/** Where the four pages lie. */
export const storyFile = (page: StoryPage) => `tests/fixtures/stories/${page}.html`;

/** The four pages, each at its name. */
export const storySite: Pick<DemoSite, 'answer'> = {
  answer(path) {
    const page = storyPages.find((name) => path === `/${name}`);
    return page
      ? { type: 'text/html; charset=utf-8', body: readFileSync(storyFile(page), 'utf8') }
      : null;
  },
};
