import { afterEach, describe, expect, it } from 'vitest';
import { type ArticleReading, readArticle } from '../../page/read-article';
import { createTextMap } from '../../page/text-map';
import { spanAt } from './support/span-at';

/** Around each case, so that there is an article: a heading and a paragraph before and after it. */
const before =
  'The ferry to the northern islands stayed in the harbour on Monday, after the captain refused to sail with a broken radar.';
const after =
  'Some two hundred passengers waited in the old customs house, where volunteers handed out tea, blankets and playing cards.';

afterEach(() => document.body.replaceChildren());

async function read(markup: string, css = ''): Promise<ArticleReading> {
  const frame = document.createElement('iframe');
  frame.style.width = '800px';
  frame.style.height = '600px';
  frame.srcdoc = `<!doctype html><style>${css}</style><article><h1>Captain keeps the island ferry in harbour</h1><p>${before}</p>${markup}<p>${after}</p></article>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const reading = readArticle(frame.contentDocument as Document);
  if (!reading) throw new Error('No article was read.');
  return reading;
}

async function readBetween(markup: string, css?: string): Promise<string[]> {
  const texts = (await read(markup, css)).blocks.map(({ text }) => text);
  expect(texts[0]).toBe(before);
  expect(texts.at(-1)).toBe(after);
  return texts.slice(1, -1);
}

const sentence = 'The harbour master counted 30 boats behind the old sea wall.';
const srOnly =
  '.v{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0,0,0,0)}';

type Case = [what: string, markup: string, css?: string | undefined, texts?: string[]];

const inlineCases: Case[] = [
  ['an unknown element', `The harbour <x-y>master counted 30</x-y> boats behind the old sea wall.`],
  [
    'an unknown element at the start',
    `<x-y>The harbour</x-y> master counted 30 boats behind the old sea wall.`,
  ],
  ['a button', `The harbour master counted <button>30</button> boats behind the old sea wall.`],
  [
    'a label and an output',
    `The harbour <label>master</label> counted <output>30</output> boats behind the old sea wall.`,
  ],
  [
    'a formula',
    `The harbour master counted <math><semantics><mn>30</mn><annotation>thirty</annotation></semantics></math> boats behind the old sea wall.`,
  ],
  [
    'a paragraph’s words in custom elements',
    sentence
      .split(' ')
      .map((word) => `<b-r><b-f>${word.slice(0, 2)}</b-f>${word.slice(2)}</b-r>`)
      .join(' '),
  ],
  [
    'an inline block',
    `The harbour <span class="i">master counted</span> 30 boats behind the old sea wall.`,
    '.i{display:inline-block}',
  ],
  [
    'an element without a box',
    `The harbour <x-y class="c">master counted</x-y> 30 boats behind the old sea wall.`,
    '.c{display:contents}',
  ],
];

const wordDivs = `<div>${sentence
  .split(' ')
  .map((word) => `<div class="w">${word}</div>`)
  .join(' ')}</div>`;

const cases: Case[] = [
  ...inlineCases.map(([what, markup, css]): Case => [what, `<p>${markup}</p>`, css]),
  ['words in inline divs', wordDivs, '.w{display:inline-block;position:relative}'],
  [
    'a div amid a sentence',
    `<div>The harbour <div class="w">master counted</div> 30 boats behind the old sea wall.</div>`,
    '.w{display:inline}',
  ],
  [
    'a definition that is not shown',
    `<p>The harbour master<span class="d">, who rules the port,</span> counted 30 boats behind the old sea wall.</p>`,
    '.d{display:none}',
  ],
  [
    'a hidden div amid a sentence',
    `<div>The harbour master<div class="d">, who rules,</div> counted 30 boats behind the old sea wall.</div>`,
    '.d{display:none}',
  ],
  [
    'a text for screen readers',
    `<p>The harbour master<span class="v"> (opens a window)</span> counted 30 boats behind the old sea wall.</p>`,
    srOnly,
  ],
  [
    'one by an inset',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{position:absolute;clip-path:inset(50%)}',
  ],
  [
    'one off the screen',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{position:absolute;left:-9999px}',
  ],
  [
    'one without size',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{font-size:0}',
  ],
  [
    'one that is transparent',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{color:transparent}',
  ],
  [
    'one of no opacity',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{opacity:0}',
  ],
  [
    'one of no visibility',
    `<p>The harbour master<i class="v"> (opens)</i> counted 30 boats behind the old sea wall.</p>`,
    '.v{visibility:hidden}',
  ],
  [
    'struck-out words',
    `<p>The harbour master counted <del>28</del><s> 29</s> <ins>30</ins> boats behind the old sea wall.</p>`,
  ],
  [
    'words struck out by style',
    `<p>The harbour master counted <span class="l">29</span> 30 boats behind the old sea wall.</p>`,
    '.l{text-decoration:line-through}',
  ],
  [
    'a note’s number',
    `<p>The harbour master counted 30<sup><a href="#1">1</a></sup> boats behind the old sea wall.<sup>2</sup></p>`,
  ],
  [
    'a note’s number by style',
    `<p>The harbour master counted 30<span class="u">1</span> boats behind the old sea wall.</p>`,
    '.u{vertical-align:super;font-size:70%}',
  ],
  [
    'a note in brackets',
    `<p>The harbour master counted 30<sup>[1]</sup> boats behind the old sea wall.</p>`,
  ],
  [
    'a drop cap beside the line',
    `<p><span class="f">T</span>he harbour master counted 30 boats behind the old sea wall.</p>`,
    '.f{float:left;font-size:3em}',
  ],
  [
    'a drop cap as a picture',
    `<p><img alt="T">he harbour master counted 30 boats behind the old sea wall.</p>`,
  ],
  [
    'a drop cap as a drawing',
    `<p><svg role="img" aria-label="T" width="20" height="20"></svg>he harbour master counted 30 boats behind the old sea wall.</p>`,
  ],
  ['a copy for phones', `<p class="d">${sentence}</p><p>${sentence}</p>`, '.d{display:none}'],
  ['what only screen readers pass over', `<p aria-hidden="true">${sentence}</p>`],
  ['a class with a word of furniture', `<p class="author-text paywall">${sentence}</p>`],
  ['a utility’s name', `<div class="rounded overflow-hidden md:hidden"><p>${sentence}</p></div>`],
  ['a text named after its author', `<div class="author-text"><p>${sentence}</p></div>`],
  ['a box that is furniture by name', `<div class="newsletter"><p>${sentence}</p></div>`, '', []],
  [
    'ordinals and units',
    `<p>On the 21<sup>st</sup> day it measured 30 km<sup>2</sup> of water.</p>`,
    '',
    ['On the 21st day it measured 30 km2 of water.'],
  ],
  [
    'lines of their own',
    `<p><span class="b">The harbour was full.</span><span class="b">Boats lay there</span></p>`,
    '.b{display:block}',
    ['The harbour was full.', 'Boats lay there'],
  ],
  [
    'empty lines that are kept',
    `<div class="p">A heading\n\nThe harbour was full.\nBoats lay there.</div>`,
    '.p{white-space:pre-wrap}',
    ['A heading', 'The harbour was full. Boats lay there.'],
  ],
  ['preformatted prose', `<pre>A heading\n\n${sentence}</pre>`, '', ['A heading', sentence]],
];

describe('the text read is the text seen', () => {
  it.each(cases)('%s', async (_, markup, css, texts) => {
    expect(await readBetween(markup, css)).toEqual(texts ?? [sentence]);
  });
});

it('gives ranges of text that shares a node, and beside text that is left out', async () => {
  const { blocks } = await read(
    `<div style="white-space:pre-wrap">A heading\n\nThe harbour <del>was</del>is full.</div>`,
  );
  const map = createTextMap(blocks);
  for (const words of ['A heading', 'The harbour is full.', 'is full']) {
    const start = map.text.indexOf(words);
    const span = { start, end: start + words.length };
    const range = map.toRange(span);
    expect(range?.toString().replace('was', '')).toBe(words);
    expect(range && spanAt(blocks, range)).toEqual(span);
  }
});
