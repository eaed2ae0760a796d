import '../../../components/panel/panel.css';
import '../../../components/options/options.css';
import '../../../components/welcome/welcome.css';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ErrorState, LoadingState, StateMessage } from '../../../components/controls/StateMessage';
import { CorpusView } from '../../../components/corpus/CorpusView';
import { ExportMenu } from '../../../components/export/ExportMenu';
import { OptionsView } from '../../../components/options/OptionsView';
import { PanelFrame } from '../../../components/panel/PanelFrame';
import { SiteSwitch } from '../../../components/panel/SiteSwitch';
import { StatementView } from '../../../components/statement/StatementView';
import { PageView } from '../../../components/this-page/PageView';
import { chooseExcerpt } from '../../../components/welcome/choose-excerpt';
import { WelcomeView } from '../../../components/welcome/WelcomeView';
import { defaultSettings } from '../../../messaging/settings';
import { blockadeComparison } from '../../fixtures/comparison';
import { pack } from '../../fixtures/pack';
import { pageState } from '../../fixtures/page-state';
import { expectAccessible, useColorScheme } from './accessible';

const nothing = () => {};
const packs = new Map([[pack.id, pack]]);
const receipt = pageState.analysis.claims[0]?.matches[0]?.evidence ?? null;
const exportMenu = <ExportMenu onCopy={async () => {}} onSave={async () => {}} onPrint={nothing} />;

const framed = (view: ComponentChild) => (
  <PanelFrame
    view="page"
    onViewChange={nothing}
    foot={
      <SiteSwitch
        site={{ host: 'a-very-long-host-name.of-some-outlet.example', mode: 'on' }}
        enabled
        onSiteMode={nothing}
        onEnabled={nothing}
        onOptions={nothing}
      />
    }
  >
    {view}
  </PanelFrame>
);

const corpus = (
  <CorpusView
    pack={pack}
    sha256={'0'.repeat(64)}
    packs={[pack]}
    onPackChange={nothing}
    query=""
    onQueryChange={nothing}
    found={null}
    onOpenStatement={nothing}
  />
);

const excerptPack = {
  ...pack,
  articles: pack.articles.map((article) => ({
    ...article,
    text: `${blockadeComparison.gloss}\n\nNobody was asked about it.`,
  })),
};

/** Words without a place to break, as in addresses and compounds, and a name of four lines. */
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(2);
const longComparison = {
  ...blockadeComparison,
  rows: blockadeComparison.rows.map((row, index) => ({
    ...row,
    outlet: { ...row.outlet, name: `${longWord} and ${row.outlet.name}` },
    cells: row.cells.map((cell, column) =>
      column === index && cell.text !== '' ? { ...cell, text: longWord } : cell,
    ),
  })),
};

/** Every view and state of our own pages. */
const views: { name: string; view: ComponentChild }[] = [
  {
    name: 'this page',
    view: framed(
      <PageView
        page={pageState}
        packs={packs}
        activeClaim="c1"
        onChooseClaim={nothing}
        onCompare={nothing}
        exportMenu={exportMenu}
      />,
    ),
  },
  {
    name: 'this page, nothing reported',
    view: framed(
      <PageView
        page={{ ...pageState, analysis: { ...pageState.analysis, claims: [] } }}
        packs={packs}
        activeClaim={null}
        onChooseClaim={nothing}
        onCompare={nothing}
      />,
    ),
  },
  {
    name: 'statement',
    view: framed(
      <StatementView
        comparison={blockadeComparison}
        receipt={receipt}
        onOpenStatement={nothing}
        onNotSame={nothing}
        exportMenu={exportMenu}
      />,
    ),
  },
  {
    name: 'statement with long words and names',
    view: framed(
      <StatementView
        comparison={longComparison}
        receipt={receipt}
        onOpenStatement={nothing}
        exportMenu={exportMenu}
      />,
    ),
  },
  { name: 'corpus', view: framed(corpus) },
  { name: 'loading', view: framed(<LoadingState />) },
  { name: 'error', view: framed(<ErrorState cause="It broke. Reload." onRetry={nothing} />) },
  {
    name: 'empty',
    view: framed(<StateMessage title="Nothing here">Nothing at all.</StateMessage>),
  },
  {
    name: 'options',
    view: (
      <OptionsView
        settings={{ ...defaultSettings, sites: { 'a.example': 'quiet', 'b.example': 'off' } }}
        onChange={nothing}
        onSiteMode={() => {}}
        packs={[
          {
            ...pack,
            sha256: '0'.repeat(64),
            builtIn: false,
            enabled: true,
            counts: { articles: 4, statements: 6, wordings: 13 },
          },
        ]}
        packError="This file is no pack."
        onImportPack={nothing}
        onRemovePack={nothing}
        hidden={[
          {
            pack: pack.id,
            statement: 'x',
            sentence: blockadeComparison.rows[0]?.text ?? '',
            hiddenAt: '2031-03-15T10:00:00Z',
            gloss: blockadeComparison.gloss,
          },
        ]}
        onUnhide={nothing}
        shortcuts={[{ name: 'next-claim', description: 'Next', keys: 'Alt+Shift+Right' }]}
        onChangeShortcuts={nothing}
        stored="{}"
        onErase={nothing}
      />
    ),
  },
  {
    name: 'welcome',
    view: (
      <WelcomeView
        excerpt={chooseExcerpt(excerptPack)}
        outlet="Norlund Post"
        onTry={nothing}
        onOptions={nothing}
      />
    ),
  },
];

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
    await expectAccessible(document.documentElement, { page: true });
  });

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

it('a match words it the other way round says so beside it', () => {
  const turned = pageState.analysis.claims.map((claim) => ({
    ...claim,
    matches: claim.matches.map((match) => ({
      ...match,
      evidence: { ...match.evidence, polarity: 'opposite' as const },
    })),
  }));
  const viewOf = (claims: typeof turned) => (
    <PageView
      page={{ ...pageState, analysis: { ...pageState.analysis, claims } }}
      packs={packs}
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
      activeClaim={null}
      onChooseClaim={nothing}
      onCompare={nothing}
    />,
  );
  expect(root.textContent).not.toContain('words it the other way round');
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
