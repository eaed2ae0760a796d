import '../../../components/panel/panel.css';
import '../../../components/options/options.css';
import '../../../components/stories/stories.css';
import '../../../components/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { page } from 'vitest/browser';
import { StatementView } from '../../../components/statement/StatementView';
import { blockadeComparison } from '../../fixtures/comparison';
import { i18n, speakLanguage } from '../../support/i18n';
import { fontSets, wearFonts, wearOwnFonts } from './font-sets';
import { viewNamed, views } from './own-views';

let root: HTMLElement;

beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await page.viewport(320, 800);
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.dir = 'ltr';
  wearOwnFonts();
});

function show(view: ComponentChild): void {
  render(view, root);
  for (const fold of root.querySelectorAll('details')) fold.open = true;
}

async function choose(value: string, shown: string): Promise<void> {
  root.querySelector<HTMLInputElement>(`.choice input[value="${value}"]`)?.click();
  await expect.poll(() => root.querySelector(shown)).not.toBeNull();
}

const edges = (selector: string) => {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`Nothing is shown as “${selector}”.`);
  return found.getBoundingClientRect();
};

const statementIn = (inLanguage: string, words?: string) => (
  <StatementView
    comparison={{
      ...blockadeComparison,
      rows: blockadeComparison.rows.map((row) => ({
        ...row,
        inLanguage,
        cells: row.cells.map((cell) => (words && cell.text ? { ...cell, text: words } : cell)),
      })),
    }}
    receipt={null}
    layout={null}
    onLayoutChange={() => {}}
    onBaseChange={() => {}}
    onOpenStatement={() => {}}
    exportMenu={null}
  />
);

describe('in an interface that runs from right to left', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl';
  });

  const pictures: [picture: string, shown: string][] = [
    ['timeline', '.timeline'],
    ['matrix', '.matrix table'],
    ['sources', '.sources'],
    ['list', '.statement-list'],
  ];
  const picturesInFonts = fontSets.flatMap((fonts) =>
    pictures.map(([picture, shown]) => ({ picture, shown, fonts })),
  );
  it.each(picturesInFonts)(
    'the corpus as $picture: nothing is cut off at 320 pixels in $fonts.name',
    async ({ picture, shown, fonts }) => {
      wearFonts(fonts);
      show(viewNamed('corpus'));
      await choose(picture, shown);
      expect(document.documentElement.scrollWidth).toBe(320);
      const beyond = [...root.querySelectorAll('*')]
        .filter((element) => !element.closest('.matrix-scroll, .heard-only'))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > 320.5;
        });
      expect(beyond.map((element) => element.className)).toEqual([]);
    },
  );

  it('the time line begins at the right, and its bars grow to the left', async () => {
    show(viewNamed('corpus'));
    await choose('timeline', '.timeline');
    const day = edges('.time-axis summary');
    const time = edges('.time-axis time');
    const bar = edges('.time-axis .bar');
    const bars = edges('.time-axis .bars');
    expect(time.right).toBeCloseTo(day.right, 0);
    expect(bar.right).toBeCloseTo(bars.right, 0);
    expect(bar.right).toBeLessThan(time.left);
    expect(day.right).toBeLessThan(edges('.time-axis').right);
  });

  it('the active row is marked at its right', () => {
    show(viewNamed('this page'));
    const row = root.querySelector('.claim-row[aria-current]');
    if (!row) throw new Error('No row is active.');
    const { left, right } = getComputedStyle(row, '::before');
    expect(Number.parseFloat(right)).toBeLessThan(0);
    expect(Number.parseFloat(left)).toBeGreaterThan(0);
  });

  it('arrows point the other way', () => {
    show(
      <button type="button" class="back-link">
        Back
      </button>,
    );
    const arrow = () =>
      getComputedStyle(root.querySelector('.back-link') as Element, '::before').content;
    expect(arrow()).toContain('→');
    document.documentElement.dir = 'ltr';
    expect(arrow()).toContain('←');
  });

  it('words from left to right keep their direction, and the columns run as they do', async () => {
    show(statementIn('en'));
    await choose('aligned', '.aligned table');
    const [first, second] = [...root.querySelectorAll('.aligned tr:first-child td')];
    if (!first || !second) throw new Error('The table has fewer than two columns.');
    expect(first.getBoundingClientRect().left).toBeLessThan(second.getBoundingClientRect().left);
    expect(getComputedStyle(root.querySelector('.in-context') as Element).direction).toBe('ltr');
  });
});

describe.each(Object.keys(inject('texts')))('in the language “%s”', (language) => {
  beforeEach(() => {
    speakLanguage(language);
    document.documentElement.dir = i18n.dir;
  });
  afterEach(() => speakLanguage('en'));

  it.each(views)('$name: nothing is cut off at 320 pixels in wide fonts', ({ view }) => {
    const [wide] = fontSets.filter(({ name }) => name.includes('wide'));
    if (wide) wearFonts(wide);
    show(view);
    const beyond = [...root.querySelectorAll('*')]
      .filter((element) => !element.closest('.matrix-scroll, .aligned, pre, .heard-only'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > 320.5;
      });
    expect(beyond.map(({ tagName, className }) => `${tagName} ${className}`)).toEqual([]);
  });
});

describe('words in another language than the interface’s', () => {
  it('say which, in columns, as text and in their articles', async () => {
    show(statementIn('de'));
    await choose('running', '.running');
    const shown = [
      ...root.querySelectorAll('.running .wording-text, .in-context, .wording-headline'),
    ];
    expect(shown.length).toBeGreaterThan(2 * blockadeComparison.rows.length);
    for (const element of shown) expect(element.getAttribute('lang')).toBe('de');
    await choose('aligned', '.aligned table');
    for (const cell of root.querySelectorAll('.aligned td'))
      expect(cell.getAttribute('lang')).toBe('de');
  });

  it('say nothing of it when it is the interface’s, in whatever country', () => {
    show(statementIn('en-US'));
    expect(root.querySelectorAll('[lang]')).toHaveLength(0);
  });

  it('from right to left, run so in an interface of the other direction', async () => {
    show(statementIn('he', 'מילה'));
    await choose('aligned', '.aligned table');
    const [first, second] = [...root.querySelectorAll('.aligned tr:first-child td')];
    if (!first || !second) throw new Error('The table has fewer than two columns.');
    expect(first.getBoundingClientRect().left).toBeGreaterThan(second.getBoundingClientRect().left);
  });
});
