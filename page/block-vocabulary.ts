import { attributeOf } from './dom-access';

/** What tag and class names tell about a piece of a page. General habits of the web, no site's own. */

/**
 * How an element is walked. `skipped`: never prose, and never entered. `picture`: may stand for a
 * letter. `inline`, of which `link` and `span` are kinds: runs on with the text around it. `form`: a
 * block to be read with care. Without a role, and so with every unknown name, it is a block of its own
 * unless its layout tells otherwise where it may go on with a sentence.
 */
export type ElementRole =
  | 'skipped'
  | 'picture'
  | 'break'
  | 'inline'
  | 'link'
  | 'span'
  | 'slot'
  | 'frame'
  | 'form';

const namesByRole: [ElementRole, string][] = [
  [
    'skipped',
    'script style noscript template head title meta link base canvas audio video object embed ' +
      'applet map select option datalist input textarea meter progress nav menu rp rt param source ' +
      'track hr wbr annotation annotation-xml amp-ad amp-sidebar amp-embed',
  ],
  ['picture', 'svg img'],
  [
    'inline',
    'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark math nobr picture q ruby ' +
      'rb s samp small strike strong sub sup time tt u var',
  ],
  ['frame', 'iframe frame'],
  ['break', 'br'],
  ['link', 'a button'],
  ['span', 'span'],
  ['slot', 'slot'],
  ['form', 'form'],
];

/** By lower-case tag name. One look-up an element: a page has thousands. */
export const elementRoles: ReadonlyMap<string, ElementRole> = new Map(
  namesByRole.flatMap(([role, names]) => names.split(' ').map((name) => [name, role])),
);

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'cell' | 'caption' | 'text';

export const kindByElement: Record<string, BlockKind> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  caption: 'caption',
  figcaption: 'caption',
};

/**
 * `body`: the page's author calls this the article's text. `furniture`: what stands around articles.
 * `null`: says nothing.
 */
export type Hint = 'body' | 'furniture' | null;

const bodyNames =
  /article[-_]?(?:body|text|content)|(?:story|entry|post|news|main)[-_]?(?:body|text|content)|body[-_]?(?:text|copy|content)|articlebody|\bprose\b|rich[-_]?text/i;

/** Matched against whole words of class and id, after camel case is split. */
const furnitureWords = new Set(
  (
    'comment comments disqus respond reply replies related recommended recommendation recommendations ' +
    'recirc recirculation share sharing sharebar sharetools social sidebar promo promos promotion newsletter ' +
    'subscribe subscription signup advert advertisement advertising ad ads adslot sponsor sponsored sponsors ' +
    'footer footnotes nav navbar navigation menu breadcrumb breadcrumbs widget widgets popular trending ' +
    'cookie cookies consent gdpr modal popup popover overlay byline bylines author authors dateline timestamp ' +
    'caption captions credit credits tag tags taglist toolbar pagination pager paging teaser teasers ' +
    'readmore outbrain taboola login register masthead carousel slideshow gallery tooltip bio rating ratings ' +
    'shoutbox skyscraper copyright disclaimer legal metadata postmeta hidden invisible visuallyhidden ' +
    'donate donation paywall regwall toc rail aside ticker mostread editors rss agegate supplemental printonly infobox'
  ).split(' '),
);

const furniturePhrases =
  /(?:most|also|read|see|up|you|more|further)[-_ ](?:read|popular|viewed|shared|more|also|next|like|stories|articles|news|from|on|reading|posts|links)|sr[-_ ]only|screen[-_ ]reader|print[-_ ]only|sign[-_ ]?up|call[-_ ]to[-_ ]action|\bcta\b|jump[-_ ]?(?:link|to)|skip[-_ ]?(?:link|to)|edit[-_ ]?section/i;

const wordBreaks = /[^a-z]+/;

const remembered = new Map<string, Hint>();
/** Class strings repeat; a page that never repeats them must not fill the memory. */
const rememberedLimit = 4000;

export function hintOfElement(element: Element): Hint {
  const named = attributeOf(element, 'class');
  const hint = named ? hintOf(named) : null;
  if (hint === 'furniture') return hint;
  const id = attributeOf(element, 'id');
  return (id ? hintOf(id) : null) ?? hint;
}

/** `names`: an element's classes, or its id. */
function hintOf(names: string): Hint {
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const hint = readHint(names);
  if (remembered.size >= rememberedLimit) remembered.clear();
  remembered.set(names, hint);
  return hint;
}

function readHint(names: string): Hint {
  if (furniturePhrases.test(names)) return 'furniture';
  const isBody = bodyNames.test(names);
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(wordBreaks);
  if (!isBody && words.some((word) => furnitureWords.has(word))) return 'furniture';
  return isBody ? 'body' : null;
}
