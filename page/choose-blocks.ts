import { type Block, type Box, hintOf, isBlock } from './block-builder';
import { attributeOf } from './dom-access';
import { isFrame, isFrameShown } from './frame-access';
import { isBoxHidden, isTextHidden, lookOf } from './layout';
import { createBlockShower, type ShowBlock } from './shown-text';
import {
  endsSentence,
  findHeadline,
  isProse,
  proseWeight,
  type Weights,
  weighBoxes,
} from './weigh-prose';

/** A container with less of the page's prose than this may be furniture by its name alone. */
const furnitureShare = 0.4;
/** The child that holds this share of its parent's prose is looked into instead of the parent. */
const descentShare = 0.72;
/** A container that is named as the article's text, or holds the headline, counts this many times. */
const namedFactor = 1.3;
const headlineFactor = 2.5;

/** A part of a split text has this much prose at least, in weighted characters. */
const partMinimum = 150;

/** A frame with less prose than this is an advertisement, a form or a counter; weighted characters. */
const frameMinimum = 200;

export type Chosen = {
  root: Box;
  blocks: Block[];
  /** Whether the page has a headline, see `findHeadline`. */
  hasHeadline: boolean;
};

const furnitureElements = new Set([
  'aside',
  'footer',
  'figure',
  'form',
  'fieldset',
  'address',
  'dialog',
]);

/** Its tag or its name speaks of furniture, and it holds too little of the prose to be more. */
function furnitureTest(
  weights: Weights,
  total: number,
  isUnseen: (box: Box) => boolean,
): (box: Box) => boolean {
  return (box) => {
    if (isUnseen(box)) return true;
    if (isFrame(box.name) && (weights.get(box) ?? 0) < frameMinimum) return true;
    if (!furnitureElements.has(box.name) && hintOf(box) !== 'furniture') return false;
    if (box.name === 'body' || box.name === 'html' || isQuotedPost(box)) return false;
    return (weights.get(box) ?? 0) < furnitureShare * total;
  };
}

/** A post of a social network that the article quotes, whatever the box around it is called. */
function isQuotedPost(box: Box): boolean {
  let at: Box = box;
  while (at.name !== 'blockquote') {
    const [only, ...others] = at.items;
    if (!only || isBlock(only) || others.length > 0) return false;
    at = only;
  }
  return true;
}

/** The boxes from the page down to the smallest that holds the article. */
function findPath(page: Box, weights: Weights, aroundHeadline: ReadonlySet<Box>): Box[] {
  const path = [page];
  for (;;) {
    const current = path[path.length - 1] as Box;
    let best: Box | null = null;
    let bestWeight = 0;
    let all = current.items.reduce((sum, item) => sum + (isBlock(item) ? proseWeight(item) : 0), 0);
    for (const item of current.items) {
      if (isBlock(item)) continue;
      let weight = weights.get(item) ?? 0;
      if (weight === 0) continue;
      if (hintOf(item) === 'body') weight *= namedFactor;
      if (aroundHeadline.has(item)) weight *= headlineFactor;
      all += weight;
      if (weight > bestWeight) {
        best = item;
        bestWeight = weight;
      }
    }
    if (!best || bestWeight < descentShare * all) return path;
    const isParagraph = best.items.length < 2 && best.items.every(isBlock);
    if (isParagraph && current.items.length > 1) return path;
    path.push(best);
  }
}

/**
 * Texts are often split: a lead, then the rest in a box of its own. Climbs to the parent as long as
 * it holds paragraphs of prose beside the box.
 */
function widen(path: Box[], weights: Weights, isOut: (box: Box) => boolean): Box {
  let root = path[path.length - 1] as Box;
  for (let i = path.length - 2; i >= 0; i--) {
    const parent = path[i] as Box;
    const within = path[i + 1] as Box;
    const beside = parent.items.some(
      (item) =>
        item !== within &&
        !isBlock(item) &&
        !isOut(item) &&
        (isParagraphOfProse(item) || isAlike(item, within, weights)),
    );
    if (beside) root = parent;
    else if (parent.items.length > 1) break;
  }
  return root;
}

/** A part of the same text, or the next article of an endless page: named alike, and prose in it. */
function isAlike(box: Box, other: Box, weights: Weights): boolean {
  const name = attributeOf(box.element, 'class');
  return (
    (name !== null || box.name === 'article') &&
    box.name === other.name &&
    name === attributeOf(other.element, 'class') &&
    (weights.get(box) ?? 0) > partMinimum
  );
}

function isParagraphOfProse(box: Box): boolean {
  const [only] = box.items;
  return (
    box.name === 'p' &&
    box.items.length === 1 &&
    only !== undefined &&
    isBlock(only) &&
    isProse(only)
  );
}

type Measure = { length: number; linkLength: number; blocks: number };

function measure(box: Box, into: Measure = { length: 0, linkLength: 0, blocks: 0 }): Measure {
  for (const item of box.items) {
    if (isBlock(item)) {
      into.length += item.text.length;
      into.linkLength += item.linkLength;
      into.blocks++;
    } else measure(item, into);
  }
  return into;
}

/** A box that is mostly links is a list of other articles; a quoted post may well be links. */
function isLinkList(box: Box): boolean {
  if (box.name === 'blockquote') return false;
  const { length, linkLength, blocks } = measure(box);
  if (length === 0) return true;
  if (box.name === 'ul' || box.name === 'ol') return linkLength > length * 0.6;
  return blocks > 1 && linkLength > length * 0.5;
}

/** Keeps of `box` what belongs to the article and is shown, in reading order. */
function keep(box: Box, isOut: (box: Box) => boolean, show: ShowBlock, into: Block[]): void {
  const isQuote = box.name === 'blockquote';
  for (const item of box.items) {
    if (isBlock(item)) {
      for (const block of show(item)) if (isQuote || belongs(block)) into.push(block);
    } else if (!isOut(item) && !isLinkList(item)) {
      keep(item, isOut, show, into);
    }
  }
}

const label =
  /^(?:advert(?:isement|s)?|sponsored|read more|read also|see also|also read|related|more (?:on|from)|follow|share|tweet|sign up|subscribe|click here|watch|photos?|image|source|tags?|filed under|topics|comments?|leave a (?:reply|comment)|loading|story continues|continue reading|recommended|trending|print)\b/i;
const invitation =
  /\b(?:newsletters?|subscri(?:be|ption)|sign up|follow (?:us|me|her|him|them)|your inbox|click here|(?:be reached|email (?:him|her|us|me)) (?:at|on))\b/i;

/** Longest line that is a label, and longest that is an invitation to something else, in characters. */
const longestLabel = 90;
const longestInvitation = 260;

function belongs(block: Block): boolean {
  const { text, kind, linkLength } = block;
  const { length } = text;
  if (kind === 'caption') return false;
  if (length < longestLabel && label.test(text) && !endsSentence(text)) return false;
  if (length < longestInvitation && linkLength > 0 && invitation.test(text)) return false;
  return linkLength <= length * 0.9 || endsSentence(text);
}

/** Cuts what stands before the first and after the last paragraph of prose. */
function trim(blocks: Block[]): Block[] {
  let first = blocks.findIndex(isProse);
  if (first < 0) return [];
  let last = blocks.findLastIndex(isProse);
  while (first > 0 && isSubheading(blocks[first - 1] as Block)) first--;
  while (last + 1 < blocks.length && goesOn(blocks[last + 1] as Block, blocks[last] as Block))
    last++;
  while (last > first && isSubheading(blocks[last] as Block)) last--;
  return blocks.slice(first, last + 1);
}

const isSubheading = (block: Block): boolean =>
  block.kind === 'heading' && block.element.localName !== 'h1';

/** A short line or list item in the same place as the text before it still belongs to it. */
function goesOn(block: Block, before: Block): boolean {
  if (block.linkLength > block.text.length / 2) return false;
  const parent = block.element.parentNode;
  if (block.element === before.element) return true;
  if (block.kind === 'paragraph') return parent === before.element.parentNode;
  if (block.kind === 'item')
    return parent === before.element.parentNode || parent?.parentNode === before.element.parentNode;
  return isSubheading(block) && parent === before.element.parentNode;
}

/** Whether a box shows nothing, by its own style or that of inline elements around it. */
function unseenTest(): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  const isHidden = (box: Box): boolean => {
    if (isFrame(box.name) && !isFrameShown(box.element)) return true;
    if (isBoxHidden(box.element)) return true;
    for (let at = box.within; at; at = at.above) if (lookOf(at.element) === 'unread') return true;
    return box.items.some(isBlock) && isTextHidden(box.element);
  };
  return (box) => {
    let isUnseen = known.get(box);
    if (isUnseen === undefined) {
      isUnseen = isHidden(box);
      known.set(box, isUnseen);
    }
    return isUnseen;
  };
}

/** The article's blocks in reading order, or null when there is no prose to speak of. */
export function chooseBlocks(
  page: Box,
  titles: string[],
  articleBody: string | null,
): Chosen | null {
  const isUnseen = unseenTest();
  if (isUnseen(page)) return null;
  const headline = findHeadline(page, titles, isUnseen);
  const hints = { headline, articleBody };
  const all = weighBoxes(page, hints, isUnseen);
  const total = all.get(page) ?? 0;
  if (total === 0) return null;
  const isOut = furnitureTest(all, total, isUnseen);
  const aroundHeadline = headline?.around ?? new Set<Box>();
  const isEmpty = (box: Box) => !all.has(box) && !aroundHeadline.has(box);
  const weights = weighBoxes(page, hints, isOut, isEmpty);
  const root = widen(findPath(page, weights, aroundHeadline), weights, isOut);
  const blocks: Block[] = [];
  keep(root, isOut, createBlockShower(), blocks);
  const trimmed = trim(blocks);
  return trimmed.length > 0 ? { root, blocks: trimmed, hasHeadline: headline !== null } : null;
}
