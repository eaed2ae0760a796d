import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type CardContent, cardContent } from '../../../components/card/card-content';
import {
  type CardCallbacks,
  type CardHandle,
  type CardModel,
  mountCard,
} from '../../../components/card/mount-card';
import type { Comparison } from '../../../engine/compare/types';
import type { Receipt } from '../../../engine/match/types';
import { signCard } from '../../../entrypoints/background/teams/sign-card';
import { blockadeComparison } from '../../fixtures/comparison';
import { claims } from '../../fixtures/page-state';
import { speakLanguage } from '../../support/i18n';
import { clickMouse } from '../support/reader-hand';
import { expectAccessible, useColorScheme } from './accessible';

const [claim] = claims;
const receipt = claim?.matches[0]?.receipt;
if (!claim || !receipt) throw new Error('The fixture needs a claim with a match.');

const site = 'harbour-courier.example';
const [, otherReceipt] = claim.matches.map((match) => match.receipt);
if (!otherReceipt) throw new Error('The claim of the fixture needs a second match.');
const otherComparison = { ...blockadeComparison, statement: 'another', gloss: 'Another.' };
const first = { pack: blockadeComparison.pack.id, statement: blockadeComparison.statement };

/** What the background answers, as a message carries it. */
const contentOf = (receipt: Receipt): CardContent =>
  JSON.parse(
    JSON.stringify(
      cardContent(
        [
          { comparison: blockadeComparison, receipt },
          { comparison: otherComparison, receipt: otherReceipt },
        ],
        site,
      ),
    ),
  );

const model: CardModel = { claim, content: contentOf(receipt) };

let host: HTMLElement;
let root: ShadowRoot;
const spy = () => vi.fn<(...given: unknown[]) => void>();
let callbacks: Record<keyof CardCallbacks, ReturnType<typeof spy>>;
let card: CardHandle;

/** An anchor at a place in the viewport, as a line of text would be. */
const anchorAt = (x: number, y: number) => ({
  getBoundingClientRect: () => new DOMRect(x, y, 200, 20),
});

const dialog = () => {
  const element = root.querySelector<HTMLElement>('[role="dialog"]');
  if (!element) throw new Error('The card is not mounted.');
  return element;
};
const text = () => dialog().textContent ?? '';
const title = () =>
  root.getElementById(dialog().getAttribute('aria-labelledby') ?? '')?.textContent;
const button = (name: string) => {
  const found = [...dialog().querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`No button “${name}” in: ${text()}`);
  return found;
};

beforeEach(async () => {
  await page.viewport(800, 900);
  host = document.body.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'open' });
  callbacks = {
    compare: spy(),
    notSame: spy(),
    setSiteMode: spy(),
    setEnabled: spy(),
    close: spy(),
    pointerEntered: spy(),
    pointerLeft: spy(),
    clicked: spy(),
  };
  card = mountCard(root, callbacks);
});

afterEach(() => {
  card.destroy();
  host.remove();
});

describe('what it shows', () => {
  it('who, when, three other outlets, the denial and the page’s words, in this order', () => {
    card.show(model, anchorAt(40, 40));
    const order = [
      'Olav Tarn',
      'Deputy Minister of Shipping',
      '13 Mar 2031',
      'Denied by Mara Holt',
      'inevitable',
      'unavoidable',
      'restraint',
      'detention',
      'direct quote',
      'paraphrase',
      'part quoted',
      'nobody has the right',
      'This page',
      'Compare all 4',
      'Not the same?',
      'Hide on site',
      'Why',
    ].map((part) => ({ part, at: text().indexOf(part) }));
    expect(order.filter(({ at }) => at < 0)).toEqual([]);
    expect(order).toEqual([...order].sort((a, b) => a.at - b.at));
    expect(text()).not.toContain('Sound Weekly');
  });

  it('the difference at a glance, by type and outlet, before any sentence', () => {
    card.show(model, anchorAt(40, 40));
    const slots = [...dialog().querySelectorAll('.slot')].map(({ textContent }) => textContent);
    expect(slots).toEqual([
      'negation: inevitable (this page, Daily Ledger and 1 more) · unavoidable (Norlund Post) · not avoidable (Radio Estmark International – Foreign Language Service)',
      'other word: restraint (this page, Daily Ledger and 1 more) · detention (Norlund Post) · control (Radio Estmark International – Foreign Language Service)',
      'other word: predictability (this page, Norlund Post and 2 more) · prognosis (Radio Estmark International – Foreign Language Service)',
    ]);
  });

  it('in each wording only the words that the strip has of it, three at most', () => {
    card.show(model, anchorAt(40, 40));
    const marked = [...dialog().querySelectorAll('.outlet-words')].map((section) =>
      [...section.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.title]),
    );
    expect(marked).toEqual([
      [
        ['unavoidable', 'negation'],
        ['detention', 'other word'],
      ],
      [
        ['not avoidable', 'negation'],
        ['control', 'other word'],
        ['prognosis', 'other word'],
      ],
      [],
    ]);
  });

  it('first what is known of the page’s own wording', () => {
    const [page, ...others] = blockadeComparison.rows;
    const notes = [{ kind: 'reversed-meaning' as const, text: 'It was avoidable.' }];
    const rows = page ? [{ ...page, notes }, ...others] : others;
    const content = cardContent([{ comparison: { ...blockadeComparison, rows }, receipt }], site);
    card.show({ claim, content }, anchorAt(40, 40));
    const first = dialog().querySelector('.card-body')?.firstElementChild;
    expect(first?.textContent).toBe('This page’s wording turns the meaning round');
  });

  it('of the page’s sentence only the words around those, though all of it is there', () => {
    card.show(model, anchorAt(40, 40));
    const page = dialog().querySelector('.page-words .wording-text');
    expect(page?.textContent).toBe(blockadeComparison.rows[0]?.text);
    const shown = (page as HTMLElement).innerText;
    for (const word of ['inevitable', 'restraint', 'predictability']) expect(shown).toContain(word);
    expect(shown).not.toContain('Deputy Minister');
  });

  it.each<[string, Partial<Comparison['strip']>, string]>([
    ['alike', {}, 'Worded alike'],
    ['quite differently', { apart: [1, 2, 3, 4] }, 'Worded quite differently'],
    ['in part', { apart: [2] }, 'In quite other words: Radio Estmark'],
  ])('that it is worded %s, and then marks nothing', (_, strip, said) => {
    const comparison = { ...blockadeComparison, strip: { slots: [], apart: [], ...strip } };
    card.show({ claim, content: cardContent([{ comparison, receipt }], site) }, anchorAt(40, 40));
    expect(dialog().querySelector('.slot-strip')?.textContent).toContain(said);
    expect(dialog().querySelectorAll('mark')).toHaveLength(0);
  });

  it('nobody in quite other words who has others of its words in the strip', () => {
    const [, first] = blockadeComparison.rows;
    const rows = blockadeComparison.rows.map((row, at) =>
      at === 2 && first ? { ...row, outlet: first.outlet } : row,
    );
    const slots = blockadeComparison.strip.slots.slice(0, 1).map((slot) => ({
      ...slot,
      words: slot.words.slice(0, 2),
    }));
    const comparison = { ...blockadeComparison, rows, strip: { slots, apart: [2] } };
    card.show({ claim, content: cardContent([{ comparison, receipt }], site) }, anchorAt(40, 40));
    expect(dialog().querySelectorAll('.slot')).not.toHaveLength(0);
    expect(text()).not.toContain('In quite other words');
  });

  it.each([
    { content: 'loading', said: 'Looking up' },
    { content: 'gone', said: 'no longer in an installed collection' },
    { content: 'failed', said: 'could not be made' },
  ] as const)('the page’s sentence while the comparison is $content', ({ content, said }) => {
    card.show({ claim, content }, anchorAt(40, 40));
    expect(text()).toContain(claim.text);
    expect(text()).toContain(said);
    expect(title()).toContain(claim.speaker?.name ?? 'Nobody is named');
    const isBusy = dialog().querySelector('[aria-busy="true"]') !== null;
    expect(isBusy).toBe(content === 'loading');
  });

  it.each(['gone', 'failed'] as const)('a way out where the comparison is %s', (content) => {
    card.show({ claim, content }, anchorAt(40, 40));
    button('Close').click();
    expect(callbacks.close).toHaveBeenCalledOnce();
  });

  it('that the page words it the other way round, there and in the receipt, only where it does', () => {
    card.show(model, anchorAt(40, 40));
    expect(text()).not.toContain('the other way round');
    const content = contentOf({ ...receipt, polarity: 'opposite' });
    card.show({ ...model, content }, anchorAt(40, 40));
    expect(text()).toContain('This page words it the other way round');
    button('Why').click();
    expect(text()).toContain('Senseworded the other way round');
  });

  it('that others have the claim from another speaker, in place of naming that one', () => {
    card.show(
      { ...model, content: contentOf({ ...receipt, speaker: 'differs' }) },
      anchorAt(40, 40),
    );
    expect(title()).toBe('The same claim by another speaker');
    expect(text()).toContain('Elsewhere said by Olav Tarn');
    card.show(model, anchorAt(40, 40));
    expect(dialog().querySelector('h2')?.textContent).toContain('Olav Tarn');
  });

  it('why it matched, when asked', () => {
    card.show(model, anchorAt(40, 40));
    expect(text()).not.toContain('Shared words');
    button('Why').click();
    expect(text()).toContain('Shared words');
    expect(text()).toContain('inevitable ≈ unavoidable');
    const why = button('Why');
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(root.getElementById(why.getAttribute('aria-controls') ?? '')).not.toBeNull();
    why.click();
    expect(text()).not.toContain('Shared words');
    expect(why.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('rehearsing', () => {
  it('is not seen, and leaves nothing', () => {
    const steps = card.rehearse(model);
    while (!steps.next().done) {
      expect(dialog().matches(':popover-open')).toBe(false);
      expect(dialog().checkVisibility({ visibilityProperty: true })).toBe(false);
    }
    expect(text()).toBe('');
    expect(dialog().getAttribute('style') ?? '').toBe('');
  });

  it('does nothing while a card is open', () => {
    card.show(model, anchorAt(40, 40));
    const other = { claim: { ...claim, id: 'c99' }, content: 'loading' } as const;
    expect(card.rehearse(other).next().done).toBe(true);
    expect(text()).toContain('Norlund Post');
    expect(dialog().checkVisibility({ visibilityProperty: true })).toBe(true);
  });

  it('ends when something is shown meanwhile', () => {
    const other = { ...model, claim: { ...claim, id: 'c99' } };
    const steps = card.rehearse(other);
    steps.next();
    steps.next();
    card.show(model, anchorAt(40, 40));
    expect(steps.next().done).toBe(true);
    expect(text()).toContain('Norlund Post');
    expect(dialog().checkVisibility({ visibilityProperty: true })).toBe(true);
  });
});

describe('when the content comes', () => {
  it('the focus stays in the dialog, and it is named by the speaker', () => {
    card.show({ claim, content: 'loading' }, anchorAt(40, 40));
    card.focus();
    card.show(model, anchorAt(40, 40));
    expect(root.activeElement).toBe(dialog());
    expect(title()).toContain('Olav Tarn');
    expect(dialog().querySelector('[aria-busy="true"]')).toBeNull();
  });
});

describe('what the reader can do', () => {
  it('compare, at once in the click', () => {
    card.show(model, anchorAt(40, 40));
    button('Compare all 4').click();
    expect(callbacks.compare).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(first));
  });

  it('turn to the sentence’s other statement and back, with the focus on the button', () => {
    card.show(model, anchorAt(40, 40));
    expect(button('Previous statement').disabled).toBe(true);
    const next = button('Next statement');
    next.focus();
    next.click();
    expect(text()).toContain('2 of 2');
    expect(root.activeElement).toBe(next);
    expect(next.disabled).toBe(true);
    button('Compare all 4').click();
    expect(callbacks.compare).toHaveBeenLastCalledWith(
      expect.objectContaining({ ...first, statement: 'another' }),
    );
    button('Previous statement').click();
    expect(text()).toContain('1 of 2');
    expect(next.disabled).toBe(false);
  });

  it('hide the match, read where to undo it later, and undo it', () => {
    card.show(model, anchorAt(40, 40));
    button('Not the same?').click();
    expect(callbacks.notSame).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(first), true);
    expect(text()).toContain('under “Hidden matches”');
    expect(root.activeElement).toBe(button('Done'));
    button('Show again').click();
    expect(callbacks.notSame).toHaveBeenLastCalledWith(expect.objectContaining(first), false);
    expect(callbacks.setSiteMode).not.toHaveBeenCalled();
    expect(title()).toContain('Olav Tarn');
    expect(root.activeElement).toBe(button('Compare all 4'));
  });

  it('switch the site off with one click, take it back, or go further', () => {
    card.show(model, anchorAt(40, 40));
    button('Hide on site').click();
    expect(callbacks.setSiteMode).toHaveBeenLastCalledWith('off');
    expect(title()).toBe('Sidelight is off on harbour-courier.example');
    expect(root.activeElement).toBe(button('Done'));
    expect(text()).toContain('under “Sites”');
    button('Off everywhere').click();
    expect(callbacks.setEnabled).toHaveBeenLastCalledWith(false);
    expect(title()).toBe('Sidelight is off everywhere');
    button('Turn on again').click();
    expect(callbacks.setEnabled).toHaveBeenLastCalledWith(true);
    expect(callbacks.setSiteMode).toHaveBeenLastCalledWith('on');
    expect(title()).toContain('Olav Tarn');
    expect(root.activeElement).toBe(button('Compare all 4'));
  });

  it('only stop marking, and take that back', () => {
    card.show(model, anchorAt(40, 40));
    button('Hide on site').click();
    button('Only stop marking').click();
    expect(callbacks.setSiteMode).toHaveBeenLastCalledWith('quiet');
    expect(title()).toBe('Sidelight is quiet on harbour-courier.example');
    expect(root.activeElement).toBe(button('Done'));
    button('Turn on again').click();
    expect(callbacks.setSiteMode).toHaveBeenLastCalledWith('on');
    expect(callbacks.setEnabled).not.toHaveBeenCalled();
  });

  it('go only to statements that another outlet has', () => {
    const lonely = { ...otherComparison, outletCount: 0 };
    const matches = [blockadeComparison, lonely, otherComparison].map((comparison) => ({
      comparison,
      receipt,
    }));
    const { statements } = cardContent(matches, site);
    expect(statements.map(({ statement }) => statement)).toEqual([
      blockadeComparison.statement,
      'another',
    ]);
    expect(cardContent([{ comparison: lonely, receipt }], site).statements).toHaveLength(1);
  });

  it('hide nothing where the sentence is on no page of theirs', () => {
    const content = cardContent([{ comparison: blockadeComparison, receipt }], null);
    card.show({ claim, content }, anchorAt(40, 40));
    const named = [...dialog().querySelectorAll('.card-footer button:not(.primary-button)')];
    expect(named.map(({ textContent }) => textContent)).toEqual(['Why']);
    expect(dialog().querySelector('.pager')).toBeNull();
  });

  it('find the next card as it was made, whatever was done on the last', () => {
    card.show(model, anchorAt(40, 40));
    button('Why').click();
    button('Hide on site').click();
    card.hide();
    card.show(model, anchorAt(40, 40));
    expect(title()).toContain('Olav Tarn');
    expect(button('Why').getAttribute('aria-expanded')).toBe('false');
  });

  it('close with Escape or the button, and no key reaches the page', async () => {
    const pageKeys = vi.fn();
    document.addEventListener('keydown', pageKeys);
    card.show(model, anchorAt(40, 40));
    card.focus();
    await userEvent.keyboard('{j}{Escape}');
    document.removeEventListener('keydown', pageKeys);
    expect(callbacks.close).toHaveBeenCalledOnce();
    expect(pageKeys).not.toHaveBeenCalled();
    button('Close').click();
    expect(callbacks.close).toHaveBeenCalledTimes(2);
  });
});

describe('what a page may try on the card', () => {
  const clickFirst = async (name: string) => {
    const { left, top, width, height } = button(name).getBoundingClientRect();
    await clickMouse(left + width / 2, top + height / 2);
  };

  it('keys and clicks do not bubble to the page', async () => {
    const heard = vi.fn();
    const types = ['click', 'keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'mouseup'];
    for (const type of types) document.addEventListener(type, heard);
    card.show(model, anchorAt(40, 40));
    card.focus();
    await userEvent.keyboard('j');
    await clickFirst('Why');
    for (const type of types) document.removeEventListener(type, heard);
    expect(heard.mock.calls.map(([event]) => (event as Event).type)).toEqual([]);
  });

  it('colours and direction are the card’s own, whatever is set on its host', () => {
    card.show(model, anchorAt(40, 40));
    const looks = () => {
      const { color, backgroundColor, direction, fontFamily } = getComputedStyle(dialog());
      return { color, backgroundColor, direction, fontFamily };
    };
    const own = looks();
    for (const property of ['--ink', '--sheet', '--sans', '--rule', '--accent'])
      host.style.setProperty(property, 'red', 'important');
    host.style.setProperty('direction', 'rtl', 'important');
    expect(looks()).toEqual(own);
  });
});

it('names who said it at the edge where its lines begin, right to left too', () => {
  speakLanguage('ar');
  try {
    card.destroy();
    card = mountCard(root, callbacks);
    const comparison = { ...blockadeComparison, speaker: { id: 'tarn', name: 'Olav Tarn' } };
    const content = cardContent([{ comparison, receipt }], site);
    card.show({ claim, content: JSON.parse(JSON.stringify(content)) }, anchorAt(40, 40));
    const speaker = root.querySelector('.speaker') as HTMLElement;
    const words = document.createRange();
    words.selectNodeContents(speaker);
    expect(getComputedStyle(speaker).direction).toBe('ltr');
    expect(words.getBoundingClientRect().left).toBeGreaterThan(
      speaker.getBoundingClientRect().left + 1,
    );
    expect(words.getBoundingClientRect().right).toBeCloseTo(
      speaker.getBoundingClientRect().right,
      0,
    );
  } finally {
    speakLanguage('en');
  }
});

it('the line that names a team’s server has its words in its middle', () => {
  card.show({ claim, content: signCard(contentOf(receipt), 'search.example') }, anchorAt(40, 40));
  const line = [...root.querySelectorAll<HTMLElement>('.card-footer')].find(({ textContent }) =>
    textContent?.includes('search.example'),
  );
  const actions = line?.nextElementSibling;
  if (!line || !actions) throw new Error('The card names no server above its actions.');
  const words = document.createRange();
  words.selectNodeContents(line);
  const inner = words.getBoundingClientRect();
  const { top } = line.getBoundingClientRect();
  const below = actions.getBoundingClientRect().top;
  expect(inner.top - top).toBeGreaterThan(0);
  expect(below - inner.bottom).toBeCloseTo(inner.top - top, -1);
});

describe('where it stands', () => {
  const within = () => {
    const { left, top, right, bottom, width, height } = dialog().getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  };

  it.each([
    { name: 'below the line', at: [40, 40], size: [800, 900] },
    { name: 'above it at the bottom', at: [40, 860], size: [800, 900] },
    { name: 'in view at the right edge', at: [700, 300], size: [800, 900] },
    { name: 'in view on a phone', at: [0, 300], size: [320, 568] },
  ] as const)('$name', async ({ at: [x, y], size: [width, height] }) => {
    await page.viewport(width, height);
    card.show(model, anchorAt(x, y));
    await expect.poll(() => within().left).toBeGreaterThan(0);
    await expect.poll(() => within().bottom).toBeLessThanOrEqual(height);
    const box = within();
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.width).toBeLessThanOrEqual(Math.min(380, width * 0.92) + 1);
    expect(box.height).toBeLessThanOrEqual(height * 0.6 + 1);
    const isBeside = box.top >= y + 20 || box.bottom <= y;
    expect(isBeside).toBe(true);
  });
});

describe('for assistive technology and reduced motion', () => {
  it('is a dialog named by the speaker, with a heading for each outlet', () => {
    card.show(model, anchorAt(40, 40));
    expect(title()).toContain('Olav Tarn');
    const headings = [...dialog().querySelectorAll('h2, h3')].map(({ tagName, textContent }) => [
      tagName,
      textContent?.slice(0, 12),
    ]);
    expect(headings).toEqual([
      ['H2', 'Olav Tarn, D'],
      ['H3', 'Norlund Post'],
      ['H3', 'Radio Estmar'],
      ['H3', 'Daily Ledger'],
      ['H3', 'Denied by Ma'],
      ['H3', 'This page'],
    ]);
    const unnamed = [...dialog().querySelectorAll('button')].filter(
      (each) => !(each.textContent?.trim() || each.getAttribute('aria-label')),
    );
    expect(unnamed).toEqual([]);
  });

  it('fades in for 120 ms, and not at all under reduced motion', async () => {
    const prefer = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-motion', value }],
      });
    card.show(model, anchorAt(40, 40));
    expect(getComputedStyle(dialog()).animationDuration).toBe('0.12s');
    await prefer('reduce');
    expect(getComputedStyle(dialog()).animationName).toBe('none');
    await prefer('no-preference');
  });
});

describe('axe finds nothing', () => {
  const notice = () => button('Hide on site').click();
  it.each([
    ['light', 'the card', model, null],
    ['dark', 'the card', model, null],
    ['light', 'a notice', model, notice],
    ['dark', 'a notice', model, notice],
    ['light', 'loading', { claim, content: 'loading' }, null],
    ['dark', 'loading', { claim, content: 'loading' }, null],
    ['light', 'failed', { claim, content: 'failed' }, null],
    ['dark', 'failed', { claim, content: 'failed' }, null],
  ] as const)('%s: %s', async (scheme, _, shown, act) => {
    useColorScheme(scheme);
    card.show(shown, anchorAt(40, 40));
    act?.();
    dialog().style.colorScheme = scheme;
    // Half faded in, every colour is half a colour.
    await Promise.all(
      dialog()
        .getAnimations()
        .map((animation) => animation.finished),
    );
    await expectAccessible(host);
  });
});
