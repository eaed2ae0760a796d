import type { Id } from '../../engine/pack/types';
import type { BlockKind, DemoArticle } from './demo-article';
import type { Html } from './html';
import { blog } from './layouts/blog';
import { broadsheet } from './layouts/broadsheet';
import { feature } from './layouts/feature';
import { night } from './layouts/night';
import { portal } from './layouts/portal';

/** How an article becomes a page: its layout, and the lines of the copy that are not its text. */
export type PageShape = {
  layout: (article: DemoArticle) => Html;
  parts: Partial<Record<BlockKind, string[]>>;
};

const shapes: Record<Id, PageShape> = {
  'epoch-times-2022-01-27': {
    layout: broadsheet,
    parts: {
      byline: [
        'Jack phillips',
        'Jack Phillips is the latest news reporter for The Epoch Times, based in New York.',
      ],
    },
  },
  'press-tv-2022-01-27': {
    layout: night,
    parts: {
      furniture: [
        'News   /   Russia',
        'Press TV’s website can also be accessed at the following alternate addresses:',
        'www.presstv.co.uk',
        'SHARE THIS ARTICLE',
        'Press TV News Roku',
      ],
      caption: [
        'A Ukrainian Military Forces serviceman checks his weapon as he stands in a trench on the frontline with Russia-backed separatists near Zolote village, in the eastern Lugansk region, on January 21, 2022. (Photo by AFP)',
      ],
    },
  },
  'reuters-copy-2022-01-27': {
    layout: blog,
    parts: {
      furniture: [
        'Sign up now for unlimited free access to',
        'See also Winter Storm Live Updates: More Than 5,000 Flights Are Canceled',
        'See also Wisconsin after Paul Chryst: Can any candidate top Jim Leonard? How good is Badgers job?',
        'Our standards: Thomson Reuters Trust Principles.',
        'Leave a Reply',
        'Your email address will not be published. Required fields are marked *',
      ],
    },
  },
  'translated-site-2022-01': {
    layout: feature,
    parts: {
      furniture: [
        'Leave a Reply',
        'Your email address will not be published. Required fields are marked *',
      ],
    },
  },
  'artsakhpress-2022-02-01': {
    layout: portal,
    parts: {
      furniture: [
        'Artsakhpress',
        'International',
        'Politics',
        'Economy',
        'Society',
        'Military',
        'Most Read',
        'month',
        'week',
        'day',
        'Search',
      ],
    },
  },
};

/** The shape of an article's page; one that has none of its own becomes a plain broadsheet. */
export function pageShape(article: Id): PageShape {
  return shapes[article] ?? { layout: broadsheet, parts: {} };
}
