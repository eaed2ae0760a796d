import '../../../components/panel/panel.css';
import '../../../components/options/options.css';
import '../../../components/stories/stories.css';
import '../../../components/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StatementView } from '../../../components/statement/StatementView';
import { PageView } from '../../../components/this-page/PageView';
import type { Comparison } from '../../../engine/compare/types';
import { blockadeComparison } from '../../fixtures/comparison';
import { pack } from '../../fixtures/pack';
import { pageComparisons, pageState } from '../../fixtures/page-state';
import { expectAccessible, useColorScheme } from './accessible';
import { fontSets, wearFonts, wearOwnFonts } from './font-sets';
import { viewNamed, views } from './own-views';

const nothing = () => {};
const packs = new Map([[pack.id, pack]]);

let root: HTMLElement;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Sidelight';
  root = document.body.appendChild(document.createElement('div'));
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

describe.each(views)('$name', ({ view }) => {
  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (scheme) => {
    await page.viewport(360, 800);
    useColorScheme(scheme);
    show(view);
    await expectAccessible(document.documentElement, {
      page: true,
      onlyColours: scheme === 'dark',
    });
  });

  describe.each(fontSets)('in $name', (fonts) => {
    beforeEach(() => wearFonts(fonts));

    it.each([320, 480, 1200])('nothing is cut off at %d pixels', async (width) => {
      await page.viewport(width, 800);
      show(view);
      await expect.poll(() => document.documentElement.clientWidth).toBe(width);
      expect(document.documentElement.scrollWidth).toBe(width);
      expect(cutOff(width)).toEqual([]);
    });

    it('in columns too, nothing is cut off at 320 pixels', async () => {
      await page.viewport(320, 800);
      show(view);
      const inColumns = root.querySelector<HTMLInputElement>('input[value="aligned"]');
      if (!inColumns) return;
      inColumns.click();
      await expect.poll(() => root.querySelector('.aligned table')).not.toBeNull();
      expect(document.documentElement.scrollWidth).toBe(320);
    });

    it('mirrors for right-to-left languages', async () => {
      await page.viewport(320, 800);
      document.documentElement.dir = 'rtl';
      show(view);
      expect(document.documentElement.scrollWidth).toBe(320);
      expect(cutOff(320)).toEqual([]);
    });
  });
});

it('the bar of an import is as wide as a narrow page', async () => {
  await page.viewport(320, 800);
  show(viewNamed('options, learning'));
  const widthOf = (selector: string) => root.querySelector(selector)?.getBoundingClientRect().width;
  expect(widthOf('.import-progress')).toBeGreaterThan(200);
  expect(widthOf('.import-progress progress')).toBe(widthOf('.import-progress'));
  expect(widthOf('.import-progress')).toBe(widthOf('section:has(.import-progress)'));
});

it('what is put together is set in at the edge where its lines begin', async () => {
  await page.viewport(320, 800);
  document.documentElement.dir = 'rtl';
  show(viewNamed('a story'));
  const { paddingLeft, paddingRight } = getComputedStyle(
    root.querySelector('.shared-wordings') as Element,
  );
  expect(paddingLeft).toBe('0px');
  expect(Number.parseFloat(paddingRight)).toBeGreaterThan(0);
});

it('one wording alone is compared with none', () => {
  const [row] = blockadeComparison.rows;
  const viewOf = (rows: Comparison['rows']) => (
    <StatementView
      comparison={{ ...blockadeComparison, rows, base: 0, differenceCounts: {} }}
      receipt={null}
      layout="aligned"
      onLayoutChange={nothing}
      onBaseChange={nothing}
      onOpenStatement={nothing}
      exportMenu={null}
    />
  );
  show(viewOf(blockadeComparison.rows));
  expect(root.querySelector('.comparison-head input')).not.toBeNull();
  expect(root.textContent).toContain('no difference that matters');
  render(null, root);
  show(viewOf(row ? [row] : []));
  expect(root.querySelectorAll('.running > li')).toHaveLength(1);
  expect(root.querySelector('.comparison-head input')).toBeNull();
  expect(root.textContent).not.toMatch(/no difference that matters|Compared with/);
});

it('the font sets are as wide, and as narrow, as their names say', () => {
  const widths = fontSets.map((fonts) => {
    wearFonts(fonts);
    root.style.inlineSize = 'max-content';
    root.textContent = 'the quick brown fox jumps over the lazy dog';
    return root.getBoundingClientRect().width;
  });
  const [, wide = 0, narrow = 0] = widths;
  expect(wide).toBeGreaterThan(narrow * 1.2);
});

it('a match words it the other way round says so beside it', () => {
  const turned = pageState.analysis.claims.map((claim) => ({
    ...claim,
    matches: claim.matches.map((match) => ({
      ...match,
      receipt: { ...match.receipt, polarity: 'opposite' as const },
    })),
  }));
  const viewOf = (claims: typeof turned) => (
    <PageView
      page={{ ...pageState, analysis: { ...pageState.analysis, claims } }}
      packs={packs}
      comparisons={pageComparisons}
      onMarkAll={nothing}
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />
  );
  show(viewOf(turned));
  expect(root.querySelector('.match-line')?.textContent).toContain('words it the other way round');
  show(
    <PageView
      page={pageState}
      packs={packs}
      comparisons={pageComparisons}
      onMarkAll={nothing}
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />,
  );
  expect(root.textContent).not.toContain('words it the other way round');
});

it('where pages stay unmarked, says so once and of no sentence that others were better', () => {
  const viewOf = (marked: string[]) => (
    <PageView
      page={{ ...pageState, marked }}
      packs={packs}
      comparisons={pageComparisons}
      onMarkAll={nothing}
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />
  );
  show(viewOf([]));
  expect(root.textContent).toContain('Nothing is marked on the page itself.');
  expect(root.textContent).not.toMatch(/tell more/);
  show(viewOf(pageState.marked.slice(0, 1)));
  expect(root.textContent).not.toContain('Nothing is marked');
  expect(root.textContent).toContain('Not marked: others on this page tell more');
});

it('parts what only this page has from what is not sure', () => {
  const [first, ...rest] = pageState.analysis.claims;
  const alone = first && {
    ...first,
    highlighted: false,
    matches: first.matches.slice(0, 1).map((match) => ({ ...match, wordings: [] })),
  };
  show(
    <PageView
      page={{
        ...pageState,
        analysis: { ...pageState.analysis, claims: alone ? [alone, ...rest] : rest },
      }}
      packs={packs}
      comparisons={pageComparisons}
      onMarkAll={nothing}
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />,
  );
  const folds = [...root.querySelectorAll('details.panel-section')].map((fold) => [
    fold.querySelector('summary')?.textContent,
    fold.querySelectorAll('.claim-row').length,
  ]);
  expect(folds).toContainEqual(['Only this page has it (1 sentence)', 1]);
  expect(folds).toContainEqual(['1 sentence that may report a statement', 1]);
});

describe('the head of a page', () => {
  const head = (marked = pageState.marked) => (
    <PageView
      page={{ ...pageState, marked }}
      packs={packs}
      comparisons={pageComparisons}
      onMarkAll={(all) => wanted.push(all)}
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />
  );
  const wanted: boolean[] = [];
  const button = (name: RegExp) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => name.test(textContent ?? ''));
  const listed = () =>
    [...root.querySelectorAll('.page-view > .claim-list > li .claim-sentence .wording-text')].map(
      ({ textContent }) => textContent,
    );

  it('has four figures, the statements’ the one that is told everywhere', () => {
    show(head());
    const figures = [...root.querySelectorAll('.page-figures > div')].map((each) => [
      each.querySelector('dt')?.textContent,
      each.querySelector('dd')?.textContent,
    ]);
    expect(figures).toEqual([
      ['statements', '4'],
      ['other outlets', '4'],
      ['denied', '1'],
      ['named differently', '1'],
    ]);
    expect(root.querySelector('.page-summary')?.textContent).toContain('4 statements');
  });

  it('filters the list by keyboard, offers nothing empty, and lets all back in', async () => {
    show(head());
    const all = listed();
    const filters = [...root.querySelectorAll<HTMLElement>('.claim-filters button')];
    expect(filters.map(({ textContent }) => textContent)).toEqual([
      'Turned round 1',
      'Numbers 1',
      'Denied 1',
      'Worded differently 1',
      'Missing here 1',
    ]);
    const [, , denied, , missing] = filters;
    denied?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => denied?.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(denied);
    expect(listed()).toEqual(all.slice(0, 1));
    expect(root.querySelector('.named-differently')).toBeNull();

    missing?.click();
    await expect.poll(() => missing?.getAttribute('aria-pressed')).toBe('true');
    expect(denied?.getAttribute('aria-pressed')).toBe('false');
    expect(listed()).toEqual([]);
    expect(root.querySelectorAll('.statement-list li')).toHaveLength(1);

    missing?.click();
    await expect.poll(listed).toEqual(all);
  });

  it('names what is named differently before the list', () => {
    show(head());
    const named = root.querySelector('.named-differently') as Element;
    expect(named.textContent).toContain('closure (this page)');
    const list = root.querySelector('.page-view > .claim-list') as Element;
    expect(named.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says how many are marked and has all of them marked with one press', () => {
    show(head(['c0']));
    expect(root.querySelector('.page-summary')?.textContent).toContain('1 of the 4 is marked');
    button(/^Mark all$/)?.click();
    expect(wanted).toEqual([true]);
  });
});

/** Elements with text that reach out of the viewport, but for those in a box that scrolls. */
function cutOff(width: number): string[] {
  return [...root.querySelectorAll('*')]
    .filter(
      (element) => element.textContent !== '' && !element.closest('.matrix-scroll, .aligned, pre'),
    )
    .filter((element) => !element.closest('.heard-only'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > width + 0.5;
    })
    .map((element) => `${element.tagName} ${element.className}`);
}
