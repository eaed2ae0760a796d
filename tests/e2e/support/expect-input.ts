import { expect } from 'vitest';
import { waitUntil } from '../../../tools/browser/wait-until';
import type { Expectation, Step } from '../../fixtures/inputs/expected';
import { type InputTab, inputView, openCard } from './input-tab';
import { type PaintedMark, readMarks } from './read-marks';
import { lettersOf } from './same-words';

/**
 * How long marks may take in a test, in milliseconds. A reader is promised 600 after the text can be
 * seen; build machines are slower, and several pages are open at once.
 */
const marksTimeoutMs = 15_000;

/** Marks that are there anyway, are there by then. */
const readMs = 1500;

/** For how long marks that are right have to stay right: late answers come within that time. */
const settledMs = 250;

/** The card opens after 150 ms of rest and a question to the background. */
const cardTimeoutMs = 3000;

/** A card that the pointer has left is gone by then, in milliseconds: it stays for 300, and fades. */
const cardLeftMs = 700;

/** A card that opens does so by then, in milliseconds. */
const silenceMs = 1200;

/** How far a card may stand from the line it is about, in CSS pixels: its gap, and lines between. */
const besideLine = 60;

const sleep = (milliseconds: number) =>
  new Promise<void>((settle) => setTimeout(settle, milliseconds));

/** Waits for the first marks of all on the control page: the background learns its packs meanwhile. */
export async function awaitFirstMarks({ world }: InputTab): Promise<void> {
  await waitUntil('the first marks', async () => (await readMarks(world)).length > 0);
}

/** Takes the steps of an expectation on an open page, and compares the marks. */
export async function expectMarked(tab: InputTab, expected: Expectation): Promise<void> {
  const { marks, before, steps } = expected;
  if (steps) {
    if (before === null) await sleep(readMs);
    else await expectMarks(tab, before ?? marks, 'marks before the steps', expected);
    for (const step of steps) await take(tab, step);
  }
  await expectMarks(tab, marks, 'marks', expected);
}

/** Does on an open page all that its expectation says, and compares. */
export async function expectInput(tab: InputTab, expected: Expectation): Promise<void> {
  const { cards, silent = [], nextClaims, ownHighlights, print, allowed = [] } = expected;
  await expectMarked(tab, expected);
  const painted = await readMarks(tab.world);
  for (const { mark, told } of allowed)
    if (told !== undefined && painted.some(({ text }) => text === mark))
      expect(await hover(tab, mark)).toContain(told);
  if (ownHighlights) {
    const kept = await tab.world.evaluate(
      (names) => names.filter((name) => CSS.highlights.has(name)),
      ownHighlights,
    );
    expect(kept, 'highlights of the page’s own').toEqual(ownHighlights);
  }
  for (const { of, partOf, has, hasNot, staysUnderPointer } of cards ?? []) {
    const text = await hover(tab, of, partOf);
    if (staysUnderPointer) await expectCardStays(tab);
    for (const words of has ?? []) expect(text).toContain(words);
    for (const words of hasNot ?? []) expect(text).not.toContain(words);
  }
  for (const selector of silent) await expectSilence(tab, selector);
  if (nextClaims) await expectNextClaims(tab, nextClaims);
  if (print && tab.print) await expectNoCardOnPaper(tab, tab.print);
}

async function take(tab: InputTab, step: Step): Promise<void> {
  if ('click' in step) {
    const { x, y } = await tab.world.evaluate(middleOf, step.click);
    await tab.click(x, y);
  } else if ('call' in step) await tab.page.evaluate(callByName, step.call);
  else if ('wait' in step) await sleep(step.wait);
  else if ('width' in step) await tab.resize(step.width, inputView.height);
  else {
    await tab.page.evaluate(focusOn, step.into);
    await tab.type(step.type);
  }
}

/** Waits for these marks and no others, and that they stay. */
async function expectMarks(
  tab: InputTab,
  expected: string[],
  what: string,
  { more, allowed = [] }: Expectation,
): Promise<void> {
  const isCompared = (text: string) =>
    expected.includes(text) || !(more || allowed.some(({ mark }) => mark === text));
  const look = async () => {
    const texts = (await readMarks(tab.world)).map(({ text }) => text);
    return texts.filter(isCompared).sort();
  };
  const wanted = [...expected].sort();
  const isRight = async () => {
    const texts = await look();
    return texts.length === wanted.length && texts.every((text, i) => text === wanted[i]);
  };
  // Silence is right at once, and may be broken later: that is what the time is for.
  if (wanted.length === 0) await sleep(settledMs * 2);
  await waitUntil(what, isRight, marksTimeoutMs).catch(() => {});
  await sleep(settledMs);
  expect(await look(), what).toEqual(wanted);
}

async function markOf(tab: InputTab, text: string): Promise<PaintedMark> {
  const mark = (await readMarks(tab.world)).find((each) => each.text === text);
  if (!mark) throw new Error(`“${text}” is not painted.`);
  return mark;
}

/** Rests the pointer on a mark, all of its sentence or a part; the whole text of the card that opens for it. */
async function hover(tab: InputTab, text: string, sentence = text): Promise<string> {
  await tab.point(1, 1);
  // It stays for a moment after the pointer has left, and may lie over the next mark.
  await waitUntil(
    'the card to close',
    async () => (await tab.reader.card()) === null,
    cardTimeoutMs,
  );
  await tab.world.evaluate(bringToMiddle, (await markOf(tab, text)).line.top);
  const { line } = await markOf(tab, text);
  const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  await waitUntil('the card’s host', () =>
    tab.world.evaluate(() => document.querySelector('sidelight-host') !== null),
  );
  // Two steps: a pointer that was there already must move to be noticed.
  await tab.point(x - 2, y);
  await tab.point(x, y);
  const card = await waitUntil(
    `the card of “${text}”`,
    async () => {
      const open = await openCard(tab);
      return open !== null && lettersOf(open.page).length > 0 && open;
    },
    cardTimeoutMs,
  );
  expect(wordsOf(card.page), 'the page’s words in the card').toBe(wordsOf(sentence));
  return card.text;
}

/** Rests the pointer on an element for longer than a card waits. */
async function expectSilence(tab: InputTab, selector: string): Promise<void> {
  await tab.point(1, 1);
  await waitUntil(
    'the card to close',
    async () => (await tab.reader.card()) === null,
    cardTimeoutMs,
  );
  const { x, y } = await tab.world.evaluate(middleOf, selector);
  await tab.point(x - 2, y);
  await tab.point(x, y);
  await sleep(silenceMs);
  expect(await tab.reader.card(), `a card at ${selector}`).toBeNull();
}

/** Moves the pointer into the open card, and waits longer than a card stays that was left. */
async function expectCardStays(tab: InputTab): Promise<void> {
  const card = await tab.world.evaluate(cardEdges);
  if (!card) throw new Error('No card is open.');
  await tab.point(card.left + 20, card.top + 10);
  await tab.point(card.left + 22, card.top + 12);
  await sleep(cardLeftMs);
  expect(await openCard(tab), 'the card under the pointer').not.toBeNull();
}

/** Letters and digits, whichever letter stands for the apostrophe. */
const wordsOf = (text: string) => lettersOf(text.replaceAll('ʼ', '’'));

/** Every sentence that next-claim shows can be seen, with its card beside it; one in a fold may be skipped and said so. */
async function expectNextClaims(tab: InputTab, sentences: string[]): Promise<void> {
  const shown = new Set<string>();
  let said = '';
  for (let press = 0; press < sentences.length; press++) {
    const before = (await openCard(tab))?.page ?? '';
    await tab.nextClaim();
    const page = await waitUntil(
      'the next card',
      async () => {
        const open = await openCard(tab);
        return open !== null && open.page !== before && open.page;
      },
      cardTimeoutMs,
    ).catch(() => '');
    said += await tab.world.evaluate(saidToAssistiveTechnology);
    if (page === '') continue;
    const letters = lettersOf(page);
    shown.add(letters);
    const marks = await readMarks(tab.world);
    const mark = marks.find(({ text }) => lettersOf(text) === letters);
    if (!mark) throw new Error(`A card is open for “${page}”, which cannot be seen.`);
    const card = await tab.world.evaluate(cardEdges);
    const gap = Math.max((card?.top ?? 0) - mark.line.bottom, mark.line.top - (card?.bottom ?? 0));
    expect(gap, `how far the card is from “${page}”`).toBeLessThan(besideLine);
  }
  const skipped = sentences.filter((sentence) => !shown.has(lettersOf(sentence)));
  if (skipped.length > 0)
    expect(said, `skipped: ${skipped}`).toMatch(/fold|hidden|collapsed|closed/i);
}

async function expectNoCardOnPaper(
  tab: InputTab,
  showPrinted: (isPaper: boolean) => Promise<void>,
): Promise<void> {
  const [mark] = await readMarks(tab.world);
  await hover(tab, mark?.text ?? '');
  // It fades in.
  await waitUntil('the card on screen', () => tab.world.evaluate(isCardLaidOut), cardTimeoutMs);
  await showPrinted(true);
  expect(await tab.world.evaluate(isCardLaidOut), 'the card on paper').toBe(false);
  await showPrinted(false);
}

/** Runs in the content script's world: the middle of an element, brought into view. */
function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing is ${selector}.`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page. */
function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Runs in the page. */
function callByName(name: string): void {
  (globalThis as unknown as Record<string, () => void>)[name]?.();
}

/** Runs in the content script's world. */
function bringToMiddle(top: number): void {
  if (top < 0 || top > window.innerHeight - 50)
    window.scrollBy({ top: top - window.innerHeight / 2, behavior: 'instant' });
}

/** Runs in the content script's world. */
function saidToAssistiveTechnology(): string {
  const host = document.querySelector('sidelight-host') as HTMLElement | null;
  const root = host && chrome.dom.openOrClosedShadowRoot(host);
  return root?.querySelector('[aria-live]')?.textContent ?? '';
}

/** Runs in the content script's world. */
function cardEdges(): { left: number; top: number; bottom: number } | null {
  const host = document.querySelector('sidelight-host') as HTMLElement | null;
  const root = host && chrome.dom.openOrClosedShadowRoot(host);
  const box = root?.querySelector('[role="dialog"]')?.getBoundingClientRect();
  return box ? { left: box.left, top: box.top, bottom: box.bottom } : null;
}

/** Runs in the content script's world. */
function isCardLaidOut(): boolean {
  const host = document.querySelector('sidelight-host') as HTMLElement | null;
  const root = host && chrome.dom.openOrClosedShadowRoot(host);
  const dialog = root?.querySelector('[role="dialog"]');
  if (!dialog?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return dialog.getBoundingClientRect().height > 0;
}
