import { type Block, type Box, isBlock } from './collect-blocks';

/** A paragraph of prose has this many characters at least … */
const proseMinimum = 80;
/** … and at most this share of them in links. */
const proseLinkShare = 0.45;
/** A container with less of the page's prose than this may be furniture by its name alone. */
const furnitureShare = 0.4;
/** The child that holds this share of its parent's prose is looked into instead of the parent. */
const descentShare = 0.72;

const sentenceEnd = /[.!?…。！？؟۔।][\s"'”’»」』)\]]*$/;
const sentenceEndInside = /[.!?…。！？؟۔।]["'”’»」』)\]]*(?:\s|$)/g;
const clauseMark = /[,;:،、，；：]/g;

export type Chosen = { root: Box; blocks: Block[] };

type Weights = Map<Box, number>;

/**
 * How much a block looks like an article's prose: its length where it reads like sentences, 0 where
 * it does not. Method: text density as in boilerplate detection by shallow text features
 * (Kohlschütter, Fankhauser, Nejdl 2010): length and link density decide nearly everything.
 */
export function proseWeight(block: Block): number {
  const length = block.text.length;
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'code') return 0;
  if (block.linkLength > length * proseLinkShare) return 0;
  if (length >= proseMinimum)
    return sentenceEndInside.test(block.text) ? resetting(length) : length / 3;
  return length >= proseMinimum / 2 && sentenceEnd.test(block.text) ? length / 2 : 0;
}

/** A global regular expression keeps its place between tests. */
function resetting(length: number): number {
  sentenceEndInside.lastIndex = 0;
  return length;
}

function weigh(box: Box, weights: Weights): number {
  let sum = 0;
  for (const item of box.items) sum += isBlock(item) ? proseWeight(item) : weigh(item, weights);
  weights.set(box, sum);
  return sum;
}

const furnitureElements = new Set([
  'aside',
  'footer',
  'figure',
  'form',
  'fieldset',
  'address',
  'iframe',
]);

/** Neither its tag nor its name speaks of furniture, or it holds too much of the prose to be that. */
function isFurniture(box: Box, raw: Weights, total: number): boolean {
  if (box.hint !== 'furniture' && !furnitureElements.has(box.name)) return false;
  if (box.name === 'body' || box.name === 'html') return false;
  return (raw.get(box) ?? 0) < furnitureShare * total;
}

function weighWithout(box: Box, raw: Weights, total: number, weights: Weights): number {
  let sum = 0;
  for (const item of box.items) {
    if (isBlock(item)) sum += proseWeight(item);
    else if (!isFurniture(item, raw, total)) sum += weighWithout(item, raw, total, weights);
  }
  if (box.hint === 'body') sum *= 1.3;
  weights.set(box, sum);
  return sum;
}

/** The smallest box that holds the article, or null when the page has no prose. */
function findRoot(page: Box, weights: Weights): Box {
  let current = page;
  for (;;) {
    const here = weights.get(current) ?? 0;
    let best: Box | null = null;
    let bestWeight = 0;
    for (const item of current.items) {
      if (isBlock(item)) continue;
      const weight = weights.get(item) ?? 0;
      if (weight > bestWeight) {
        best = item;
        bestWeight = weight;
      }
    }
    if (!best || bestWeight < descentShare * here) return current;
    if (best.items.every(isBlock) && best.items.length < 2 && current.items.length > 1)
      return current;
    current = best;
  }
}

type Text = { length: number; linkLength: number; prose: number; blocks: number };

function measure(box: Box): Text {
  const sum: Text = { length: 0, linkLength: 0, prose: 0, blocks: 0 };
  for (const item of box.items) {
    const part = isBlock(item)
      ? {
          length: item.text.length,
          linkLength: item.linkLength,
          prose: proseWeight(item),
          blocks: 1,
        }
      : measure(item);
    sum.length += part.length;
    sum.linkLength += part.linkLength;
    sum.prose += part.prose;
    sum.blocks += part.blocks;
  }
  return sum;
}

/** Keeps of `box` what belongs to the article, in reading order. */
function keep(box: Box, isOut: (box: Box) => boolean, into: Block[]): void {
  for (const item of box.items) {
    if (isBlock(item)) {
      if (belongs(item)) into.push(item);
    } else if (!isOut(item) && !isLinkList(item)) {
      keep(item, isOut, into);
    }
  }
}

/** A box that is mostly links is a list of other articles. */
function isLinkList(box: Box): boolean {
  const text = measure(box);
  if (text.length === 0) return true;
  const share = text.linkLength / text.length;
  if (box.name === 'ul' || box.name === 'ol') return share > 0.6;
  return text.blocks > 1 ? share > 0.5 : false;
}

const callToAction =
  /^(?:advertisement|sponsored|read more|read also|see also|also read|related|more on|more from|follow us|follow|share|sign up|subscribe|click here|watch|photo|image|source|tags?|filed under|topics|comments?|leave a (?:reply|comment)|loading|story continues|continue reading|recommended|trending|getty|ap photo)\b/i;

function belongs(block: Block): boolean {
  const { text } = block;
  if (block.kind === 'caption') return false;
  if (text.length < 90 && callToAction.test(text) && !sentenceEnd.test(text)) return false;
  if (block.linkLength > text.length * 0.9 && !sentenceEnd.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text);
}

/** Cuts what stands before the first and after the last paragraph of prose. */
function trim(blocks: Block[]): Block[] {
  let first = blocks.findIndex((block) => proseWeight(block) > 0);
  if (first < 0) return [];
  let last = blocks.length - 1;
  while (last > first && proseWeight(blocks[last] as Block) === 0) last--;
  while (
    first > 0 &&
    blocks[first - 1]?.kind === 'heading' &&
    blocks[first - 1]?.element.localName !== 'h1'
  )
    first--;
  return blocks.slice(first, last + 1);
}

/** The article's blocks in reading order, or null when there is no prose to speak of. */
export function chooseBlocks(page: Box): Chosen | null {
  const raw: Weights = new Map();
  const total = weigh(page, raw);
  if (total === 0) return null;
  const weights: Weights = new Map();
  weighWithout(page, raw, total, weights);
  const root = findRoot(page, weights);
  const blocks: Block[] = [];
  keep(root, (box) => isFurniture(box, raw, total), blocks);
  const trimmed = trim(blocks);
  return trimmed.length > 0 ? { root, blocks: trimmed } : null;
}

export { clauseMark };
