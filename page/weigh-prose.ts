import { type Block, type Box, isBlock } from './block-builder';

/** A paragraph of prose has this many characters at least … */
const proseMinimum = 80;
/** … and at most this share of them in links. */
const proseLinkShare = 0.45;
/** Less is needed where a writing system says more with a character. */
const denseMinimum = 30;
/** Hangul, Hiragana and Han, by ranges: browsers take long to make patterns of Unicode's own names. */
const denseScript =
  /[\u1100-\u11ff\u3041-\u309f\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]/;

const sentenceEnd = /[.!?…。！？؟۔।][\s"'”’»」』)\]]*$/;
const sentenceEndInside = /[.!?…。！？؟۔।]["'”’»」』)\]]*(?:\s|$)/;

/** A card that leads to another article counts for this much of its prose. */
const teaserShare = 0.15;
/** Longer texts under a linked heading are articles themselves, as in a blog's list. */
const longestTeaser = 800;
/** What stands above the headline counts for this much: the article begins below it. */
const aboveHeadlineShare = 0.3;

export const endsSentence = (text: string): boolean => sentenceEnd.test(text);

/**
 * How much a block looks like an article's prose: its length where it reads like sentences, 0 where
 * it does not. Method: boilerplate detection by shallow text features (Kohlschütter, Fankhauser,
 * Nejdl 2010): length and link density decide nearly everything.
 */
export function proseWeight(block: Block): number {
  block.prose ??= weighText(block);
  return block.prose;
}

function weighText({ kind, text, linkLength }: Block): number {
  const { length } = text;
  if (kind === 'heading' || kind === 'caption') return 0;
  if (linkLength > length * proseLinkShare) return 0;
  if (length >= proseMinimum) return sentenceEndInside.test(text) ? length : length / 3;
  if (length < denseMinimum) return 0;
  if (denseScript.test(text)) return sentenceEnd.test(text) ? length * 2 : 0;
  return length >= proseMinimum / 2 && sentenceEnd.test(text) ? length / 2 : 0;
}

/** Enough of a sentence to begin or end an article with. */
export function isProse(block: Block): boolean {
  return proseWeight(block) > 0 && sentenceEndInside.test(block.text);
}

/** The block that is the page's headline, and the boxes around it. */
export type Headline = { block: Block; around: ReadonlySet<Box> };

/** Boxes without prose, by far the most, have no entry. */
export type ProseWeights = Map<Box, number>;

/**
 * Weighs the boxes of the page by the prose in them. `leaveOut`: boxes that count nothing. `isEmpty`:
 * boxes known to have none, which are not looked into.
 */
export function weighBoxes(
  page: Box,
  headline: Headline | null,
  leaveOut: (box: Box) => boolean,
  isEmpty: (box: Box) => boolean = () => false,
): ProseWeights {
  const weights: ProseWeights = new Map();
  let aboveHeadline = headline !== null;

  const weigh = (box: Box): number => {
    let sum = 0;
    let teasers = 0;
    let inTeasers = 0;
    for (const item of box.items) {
      if (!isBlock(item)) {
        if (isEmpty(item)) continue;
        // Looked at even if it counts nothing: the headline may stand in it.
        const weight = weigh(item);
        if (weight === 0 || leaveOut(item)) continue;
        sum += weight;
        if (isTeaser(item, weight)) {
          teasers++;
          inTeasers += weight;
        }
        continue;
      }
      if (item === headline?.block) aboveHeadline = false;
      let weight = proseWeight(item);
      if (weight === 0) continue;
      if (isTeaserItem(item)) weight *= teaserShare;
      if (aboveHeadline) weight *= aboveHeadlineShare;
      sum += weight;
    }
    // One card alone may be the article itself.
    if (teasers > 1) sum -= inTeasers * (1 - teaserShare);
    if (sum > 0) weights.set(box, sum);
    return sum;
  };

  weigh(page);
  return weights;
}

/** A linked heading with a few lines below: a card that leads to another article. */
function isTeaser(box: Box, prose: number): boolean {
  if (prose > longestTeaser || box.items.length > 6) return false;
  return hasLinkedHeading(box, 3);
}

/** A list item that begins with a link and goes on with a few words. */
function isTeaserItem({ kind, text, linkLength }: Block): boolean {
  return kind === 'item' && text.length < 400 && linkLength > text.length * 0.15 && linkLength > 25;
}

function hasLinkedHeading(box: Box, depth: number): boolean {
  return box.items.some((item) => {
    if (!isBlock(item)) return depth > 0 && hasLinkedHeading(item, depth - 1);
    const { text, linkLength } = item;
    if (linkLength < text.length * 0.8) return false;
    return item.kind === 'heading' || (item.linkLength > 25 && !sentenceEnd.test(text));
  });
}

/** Titles shorter than this say too little to be recognised. */
const shortestTitle = 12;

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The heading that repeats the page's title, else the first main heading that is seen, else null. */
export function findHeadline(
  page: Box,
  titles: string[],
  isUnseen: (box: Box) => boolean,
): Headline | null {
  const wanted = titles.map(bare).filter((title) => title.length >= shortestTitle);
  const path: Box[] = [];
  let firstMain: Headline | null = null;
  const search = (box: Box): Headline | null => {
    path.push(box);
    for (const item of box.items) {
      if (!isBlock(item)) {
        const found = search(item);
        if (found) return found;
      } else if (item.kind === 'heading' && item.text.length >= shortestTitle) {
        const repeats = repeatsTitle(item.text, wanted);
        const isMain = !firstMain && item.element.localName === 'h1';
        if (!(repeats || isMain) || path.some(isUnseen)) continue;
        const found = { block: item, around: new Set(path) };
        if (repeats) return found;
        firstMain = found;
      }
    }
    path.pop();
    return null;
  };
  return search(page) ?? firstMain;
}

/** Titles often have the site's name behind them. */
function repeatsTitle(heading: string, titles: string[]): boolean {
  const text = bare(heading);
  if (text.length < shortestTitle) return false;
  return titles.some((title) => title.startsWith(text) || text.startsWith(title));
}
