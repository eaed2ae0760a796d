import { attributeOf } from './dom-access';

/** What tag and class names tell about a piece of a page. General habits of the web, no site's own. */

/**
 * How an element is walked. `skipped`: never prose, and never entered. `parting`: the same, and no
 * sentence goes on behind it. `picture`: may stand for a
 * letter. `inline`, of which `link` and `span` are kinds: runs on with the text around it. `form`: a
 * block to be read with care. Without a role, and so with every unknown name, it is a block of its own
 * unless its layout tells otherwise where it may go on with a sentence.
 */
export type ElementRole =
  | 'skipped'
  | 'parting'
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
    'script style noscript template meta link canvas audio video object embed map select option ' +
      'datalist input textarea meter progress rp rt wbr annotation annotation-xml',
  ],
  ['parting', 'hr nav menu amp-ad amp-sidebar amp-embed'],
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
 * `furniture`: what stands around articles. `apart`: long texts of others beside it, as readers' comments
 * and galleries are. `null`: says nothing. A name is a hint, never a reason by itself: see `furnitureTest`.
 */
export type Hint = 'furniture' | 'apart' | null;

/** Anywhere in a name, but answers only where it begins with them: texts are about a written reply as well. */
const apartName =
  /\b(?:comments?|disqus|carousel|slideshow|gallery)\b|^(?:respond|repl(?:y|ies))\b/;

/** Matched against whole words of class and id, after camel case is split. */
const furnitureName =
  /\b(?:related|recommend\w*|recirc\w*|shar(?:e|ing)\w*|social|sidebar|promo(?:tion)?|newsletter|subscri\w*|sign(?:up)?|ad|advert\w*|sponsor\w*|foot(?:er|note)|nav\w*|menu|breadcrumb|widget|popular|trending|cookie|consent|modal|popup|overlay|byline|author|caption|credit|tags|toolbar|teaser|outbrain|taboola|login|register|copyright|disclaimer|(?:pay|reg)wall)s?\b/;

/** `author-text` is a text, and `no-sidebar` no sidebar. */
const textNames =
  /^(?:has|no|not|with|without|is|hide)\b|\b(?:text|content|body|copy|paragraph|article|story|main|open|free)$/;
/** With a screen's size, a state or a value: how something is laid out, not what it is. */
const utilityName = /[:[/!]/;
/** Names of more words are headings that were made into an address. */
const longName = /(?: .*){4}/;

export function hintOfElement(element: Element): Hint {
  return hintOf(attributeOf(element, 'class')) ?? hintOf(attributeOf(element, 'id'));
}

/** Class strings repeat; a page that never repeats them must not fill the memory. */
const rememberedLimit = 4000;
const remembered = new Map<string, Hint>();

/** `names`: an element's classes, or its id. */
function hintOf(names: string | null): Hint {
  if (!names) return null;
  let hint = remembered.get(names);
  if (hint === undefined) {
    hint = readHint(names);
    if (remembered.size >= rememberedLimit) remembered.clear();
    remembered.set(names, hint);
  }
  return hint;
}

function readHint(names: string): Hint {
  let hint: Hint = null;
  for (const whole of names.split(/\s+/)) {
    if (utilityName.test(whole)) continue;
    // Of "block__element" the element is named.
    const name = whole.replace(/^.*[a-z\d]__(?=[a-z])/i, '');
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    if (longName.test(words) || textNames.test(words)) continue;
    if (apartName.test(words)) return 'apart';
    if (furnitureName.test(words)) hint = 'furniture';
  }
  return hint;
}
