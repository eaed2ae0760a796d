import type { ComponentChild } from 'preact';
import { ErrorState, LoadingState, StateMessage } from '../../../components/controls/StateMessage';
import { CorpusView } from '../../../components/corpus/CorpusView';
import { ExportMenu } from '../../../components/export/ExportMenu';
import { OptionsView } from '../../../components/options/OptionsView';
import type { ImportState } from '../../../components/options/PackImport';
import { PanelFrame } from '../../../components/panel/PanelFrame';
import { SiteSwitch } from '../../../components/panel/SiteSwitch';
import { StatementView } from '../../../components/statement/StatementView';
import { PageView } from '../../../components/this-page/PageView';
import { chooseExcerpt } from '../../../components/welcome/choose-excerpt';
import { WelcomeView } from '../../../components/welcome/WelcomeView';
import type { PackSummary } from '../../../engine/pack/pack-summary';
import { defaultSettings } from '../../../settings/settings';
import { blockadeComparison } from '../../fixtures/comparison';
import { pack } from '../../fixtures/pack';
import { pageState } from '../../fixtures/page-state';

const nothing = () => {};
const packs = new Map([[pack.id, pack]]);
const receipt = pageState.analysis.claims[0]?.matches[0]?.receipt ?? null;
const exportMenu = <ExportMenu onCopy={async () => {}} onSave={async () => {}} onPrint={nothing} />;

const framed = (view: ComponentChild) => (
  <PanelFrame
    view="page"
    onViewChange={nothing}
    foot={
      <SiteSwitch
        site={{ host: 'a-very-long-host-name.of-some-outlet.example', mode: 'on' }}
        enabled
        isPanelOnly={false}
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

/** Every view and state of our own pages, as the tests of their looks and layout show them. */
const installed: PackSummary = {
  ...pack,
  sha256: '0'.repeat(64),
  builtIn: false,
  enabled: true,
  counts: { articles: 4, statements: 6, wordings: 13 },
};

const options = (importing: ImportState) => (
  <OptionsView
    settings={{ ...defaultSettings, sites: { 'a.example': 'quiet', 'b.example': 'off' } }}
    meaning={{ is: 'on' }}
    onChange={nothing}
    onSiteMode={() => {}}
    packs={[installed]}
    packError="This file is no pack."
    onPackEnabled={() => {}}
    importing={importing}
    onImportPack={nothing}
    onStopImport={nothing}
    onReplacePack={nothing}
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
);

export const views: { name: string; view: ComponentChild }[] = [
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
  { name: 'options', view: options({ is: 'idle' }) },
  { name: 'options, learning', view: options({ is: 'learning', share: 0.4 }) },
  {
    name: 'options, asking',
    view: options({ is: 'asking', installed, pack: { ...installed, version: '9.1.0' } }),
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

/** The view of this name. Throws when there is none. */
export function viewNamed(name: string): ComponentChild {
  const found = views.find((each) => each.name === name);
  if (!found) throw new Error(`There is no view “${name}” among the tests' own.`);
  return found.view;
}
