import type { Id } from '../../engine/pack/types';
import type { DemoArticle } from './demo-article';
import type { Html } from './html';
import { blog } from './layouts/blog';
import { broadsheet } from './layouts/broadsheet';
import { feature } from './layouts/feature';
import { night } from './layouts/night';
import { portal } from './layouts/portal';

/** Each another shape of page for the reader of articles to cope with. */
const layouts: Record<Id, (article: DemoArticle) => Html> = {
  'artsakhpress-2022-02-01': portal,
  'epoch-times-2022-01-27': broadsheet,
  'press-tv-2022-01-27': night,
  'reuters-copy-2022-01-27': blog,
  'translated-site-2022-01': feature,
};

/** Headings between paragraphs, which a pack does not tell from other lines it leaves out. */
const subheadings: Record<Id, string[]> = {
  'reuters-copy-2022-01-27': ['Weak diplomacy', 'Weapons built-up'],
};

/** An article's layout; one that has none of its own becomes a broadsheet. */
export function layoutOf(article: Id): (article: DemoArticle) => Html {
  return layouts[article] ?? broadsheet;
}

export function subheadingsOf(article: Id): string[] {
  return subheadings[article] ?? [];
}
