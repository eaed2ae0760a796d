import { type Block, type Box, hintOf, isBlock } from './block-builder';
import { attributeOf } from './dom-access';
import { isFrame, isFrameShown } from './frame-access';
import type { Layout } from './layout';
import { createBlockShower, type ShowBlock } from './shown-text';
import {
  endsSentence,
  findHeadline,
  isProse,
  type ProseWeights,
  proseWeight,
  weighBoxes,
} from './weigh-prose';

/** A container with less of the page's prose than this may be furniture by its name alone. */
const furnitureShare = 0.4;
/** The child that holds this share of its parent's prose is looked into instead of the parent. */
const descentShare = 0.72;
/** A container that holds the headline counts this many times. */
const headlineFactor = 2.5;

/** A lead has this much prose at least, in weighted characters … */
const leadMinimum = 160;
/** … and its box is so many boxes with other things away from the rest of the text. */
const levelsBetween = 3;
/** A part of a split text has this much prose at least, in weighted characters. */
const partMinimum = 150;

/** A frame with less prose than this is an advertisement, a form or a counter; weighted characters. */
const frameMinimum = 200;

/** The article beside a long text of others has this much prose, in weighted characters. */
const restMinimum = 300;

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

/**
 * What is not shown, and what its tag or its name calls furniture, as far as its prose does not speak
 * against that: names may only break ties. All boxes of one name are held against the page's prose
 * together, and a paragraph of prose is one whatever it is called.
 */
function furnitureTest(
  weights: ProseWeights,
  total: number,
  aroundHeadline: ReadonlySet<Box>,
  isUnseen: (box: Box) => boolean,
): (box: Box) => boolean {
  let byName: Map<string, number> | undefined;
  return (box) => {
    if (isUnseen(box)) return true;
    const weight = weights.get(box) ?? 0;
    if (isFrame(box.name) && weight < frameMinimum) return true;
    const isElement = furnitureElements.has(box.name);
    const hint = hintOf(box);
    if (!isElement && !hint) return false;
    if (box.name === 'body' || box.name === 'html' || isQuotedPost(box)) return false;
    // Told twice, or known for long texts: what is left has to be enough for an article.
    const isTwice = (isElement && hint) || hint === 'apart' || isHiddenFromReaders(box);
    if (isTwice && !aroundHeadline.has(box) && total - weight > restMinimum) return true;
    if (isElement || hint === 'apart') return weight < furnitureShare * total;
    if (isParagraphOfProse(box) || isSection(box)) return false;
    byName ??= sumByName(weights);
    const alike = byName.get(attributeOf(box.element, 'class') ?? '') ?? 0;
    return Math.max(weight, alike) < furnitureShare * total;
  };
}

function sumByName(weights: ProseWeights): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [{ element }, weight] of weights) {
    const name = attributeOf(element, 'class');
    if (name) sums.set(name, (sums.get(name) ?? 0) + weight);
  }
  return sums;
}

const isHiddenFromReaders = ({ element }: Box) => attributeOf(element, 'aria-hidden') === 'true';

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
function findPath(page: Box, weights: ProseWeights, aroundHeadline: ReadonlySet<Box>): Box[] {
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
 * it holds paragraphs of prose beside the box, or prose between the headline and the box.
 */
function widen(
  path: Box[],
  weights: ProseWeights,
  aroundHeadline: ReadonlySet<Box>,
  isOut: (box: Box) => boolean,
): Box {
  let root = path[path.length - 1] as Box;
  let level = 0;
  for (let i = path.length - 2; i >= 0 && level < levelsBetween; i--) {
    const parent = path[i] as Box;
    const within = path[i + 1] as Box;
    let isBelowHeadline = false;
    let isAbove = true;
    const beside = parent.items.some((item) => {
      if (item === within) isAbove = false;
      if (item === within || isBlock(item)) return false;
      if (aroundHeadline.has(item)) isBelowHeadline = true;
      if (isOut(item)) return false;
      const isLead =
        isAbove && isBelowHeadline && (weights.get(item) ?? 0) > leadMinimum && !isLinkList(item);
      return isLead || isParagraphOfProse(item) || isAlike(item, within, weights);
    });
    if (beside) {
      root = parent;
      level = 0;
    } else if (parent.items.length > 1) level++;
  }
  return root;
}

/** A part of the same text, or the next article of an endless page: named alike, and prose in it. */
function isAlike(box: Box, other: Box, weights: ProseWeights): boolean {
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

/** A part of a text, whatever it is called: paragraphs of prose stand right in it. */
const isSection = ({ items }: Box): boolean =>
  items.filter((item) => !isBlock(item) && isParagraphOfProse(item)).length > 1;

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
  /^(?:advert(?:isement|s)?|sponsored|(?:read|see) (?:more|also)|also read|related|more (?:on|from)|follow|share|sign up|subscribe|click here|photos?|source|tags?|filed under|topics|comments?|continue reading|recommended|trending)\b/i;
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
function unseenTest({ lookOf, isBoxHidden, isTextHidden }: Layout): (box: Box) => boolean {
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
export function chooseBlocks(page: Box, titles: string[], layout: Layout): Chosen | null {
  const isUnseen = unseenTest(layout);
  if (isUnseen(page)) return null;
  const headline = findHeadline(page, titles, isUnseen);
  const all = weighBoxes(page, headline, isUnseen);
  const total = all.get(page) ?? 0;
  if (total === 0) return null;
  const aroundHeadline = headline?.around ?? new Set<Box>();
  const isOut = furnitureTest(all, total, aroundHeadline, isUnseen);
  const isEmpty = (box: Box) => !all.has(box) && !aroundHeadline.has(box);
  const weights = weighBoxes(page, headline, isOut, isEmpty);
  const root = widen(findPath(page, weights, aroundHeadline), weights, aroundHeadline, isOut);
  const blocks: Block[] = [];
  keep(root, isOut, createBlockShower(layout), blocks);
  const trimmed = trim(blocks);
  return trimmed.length > 0 ? { root, blocks: trimmed, hasHeadline: headline !== null } : null;
}
