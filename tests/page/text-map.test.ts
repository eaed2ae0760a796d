import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, type Box, isBlock } from '../../page/block-builder';
import { collectBlocks } from '../../page/collect-blocks';
import { createLayout } from '../../page/layout';
import { normalise } from '../../page/normalise-text';
import { createTextMap } from '../../page/text-map';
import { spanAt } from './support/span-at';

/** Paragraphs with the ways a page splits and spaces its text. */
const markup = `
  <p>Plain words, and <b>bold</b> ones.</p>
  <p>
     Indented,   with <i> spaces </i> around   <a href="#">a <u>nested</u> link</a>.
  </p>
  <p>Bro&shy;ken&#8203; with marks nobody sees&nbsp;&nbsp;and no-break spaces.</p>
  <ul><li>One<br>two</li><li>مرحبا بالعالم 😀 ok</li></ul>
  <div>Loose text <p>then a paragraph</p> and loose text again</div>`;

function blocksOf(element: Element): Block[] {
  const steps = collectBlocks(element, createLayout());
  let step = steps.next();
  while (!step.done) step = steps.next();
  const flatten = (box: Box): Block[] =>
    box.items.flatMap((item) => (isBlock(item) ? [item] : flatten(item)));
  return flatten(step.value);
}

function open(html: string) {
  const element = document.createElement('div');
  element.append(document.createRange().createContextualFragment(html));
  document.body.append(element);
  const blocks = blocksOf(element);
  return { element, blocks, map: createTextMap(blocks) };
}

afterEach(() => document.body.replaceChildren());

const shows = (text: string, at: number) => /\S/.test(text.charAt(at));

describe('the text and its page, there and back', () => {
  it('reads paragraphs apart, white space collapsed', () => {
    expect(open(markup).map.text).toBe(
      [
        'Plain words, and bold ones.',
        'Indented, with spaces around a nested link.',
        'Broken with marks nobody sees and no-break spaces.',
        'One two',
        'مرحبا بالعالم 😀 ok',
        'Loose text',
        'then a paragraph',
        'and loose text again',
      ].join('\n\n'),
    );
  });

  it('gives every span back that begins and ends with a character that shows', () => {
    const { blocks, map } = open(markup);
    const offset = fc.integer({ min: 0, max: map.text.length - 1 });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        fc.pre(shows(map.text, span.start) && shows(map.text, span.end - 1));
        const range = map.toRange(span);
        expect(range && spanAt(blocks, range)).toEqual(span);
        const words = normalise(range?.toString() ?? '', true).replace(/\s/g, '');
        expect(words).toBe(map.text.slice(span.start, span.end).replace(/\s/g, ''));
      }),
    );
  });

  it('gives no range for a span of nothing, or of a gap between paragraphs', () => {
    const { map } = open(markup);
    const gap = map.text.indexOf('\n\n');
    expect(map.toRange({ start: 3, end: 3 })).toBeNull();
    expect(map.toRange({ start: gap, end: gap + 2 })).toBeNull();
    expect(map.toRange({ start: 9999, end: 10_000 })).toBeNull();
  });

  it('gives no range for text that has left the page', () => {
    const { element, map } = open(markup);
    element.querySelector('p')?.remove();
    expect(map.toRange({ start: 0, end: 5 })).toBeNull();
    expect(map.toRange({ start: 40, end: 45 })).not.toBeNull();
  });

  it('tells the block of an offset', () => {
    const { map } = open(markup);
    expect(map.blockAt(map.text.indexOf('two'))?.element.localName).toBe('li');
    expect(map.blockAt(0)?.kind).toBe('paragraph');
  });
});
