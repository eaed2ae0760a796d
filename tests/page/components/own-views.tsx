import type { ComponentChild } from 'preact';
import { ErrorState, LoadingState, StateMessage } from '../../../components/controls/StateMessage';
import { CorpusView } from '../../../components/corpus/CorpusView';
import { ExportMenu } from '../../../components/export/ExportMenu';
import type { ToldFile } from '../../../components/options/ImportPreview';
import { OptionsView } from '../../../components/options/OptionsView';
import type { ImportState } from '../../../components/options/PackImport';
import { PanelFrame } from '../../../components/panel/PanelFrame';
import { SiteSwitch } from '../../../components/panel/SiteSwitch';
import { StatementView } from '../../../components/statement/StatementView';
import { AddPassage } from '../../../components/stories/AddPassage';
import { KeepBar, type KeepOutcome } from '../../../components/stories/KeepBar';
import { PanelReview } from '../../../components/stories/PanelReview';
import type { StatementOption } from '../../../components/stories/StatementChoice';
import { StoriesView } from '../../../components/stories/StoriesView';
import { StoryView } from '../../../components/stories/StoryView';
import { PageView } from '../../../components/this-page/PageView';
import { chooseExcerpt } from '../../../components/welcome/choose-excerpt';
import { PracticeView } from '../../../components/welcome/PracticeView';
import { practiceMarks } from '../../../components/welcome/practice-marks';
import { WelcomeView } from '../../../components/welcome/WelcomeView';
import type { PackSummary } from '../../../engine/pack/pack-summary';
import { defaultSettings } from '../../../settings/settings';
import type { KeptState, StoryReview } from '../../../stories/types';
import { blockadeComparison } from '../../fixtures/comparison';
import { pack } from '../../fixtures/pack';
import { pageComparisons, pageState } from '../../fixtures/page-state';
import { keptState, story } from '../../fixtures/story';
import { teamViews } from './team-views';

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
        onStories={nothing}
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

const keepBar = (state: KeptState, outcome: KeepOutcome | null = null) =>
  framed(
    <KeepBar
      state={state}
      outcome={outcome}
      onKeep={nothing}
      onUndo={nothing}
      onKeepNewText={nothing}
      onTakeOut={nothing}
      onMove={nothing}
      onRename={nothing}
      onGrow={nothing}
      onReview={nothing}
      onOpen={nothing}
    />,
  );

const kept = { story: story.id, article: story.articles[0]?.id ?? '', changed: true };
const growing = { ...story, growth: { is: 'growing' as const, share: 0.4 } };

const storiesPage = (shown: StoryReview | null) => (
  <StoriesView
    stories={shown ? [shown, { ...shown, id: 'another', title: 'A flood' }] : []}
    chosen={shown?.id ?? null}
    onChoose={nothing}
    notice={shown && { text: 'Left out.', onUndo: nothing }}
    error={shown && 'The file is no backup.'}
    onBackUp={nothing}
    onRestore={nothing}
  >
    {shown && (
      <StoryView
        story={shown}
        decided={new Set()}
        onDecide={nothing}
        onUntick={nothing}
        onEdit={nothing}
        onUndoDecision={nothing}
        onRename={nothing}
        onTakeOut={nothing}
        onCorrect={nothing}
        onKeepsByItself={nothing}
        onGrow={nothing}
        onExport={nothing}
        onExportAs={nothing}
        onErase={nothing}
      />
    )}
  </StoriesView>
);

const option = (id: string, isAlready: boolean): StatementOption => ({
  id,
  text: blockadeComparison.gloss,
  language: 'en',
  facts: 'Elin Korda · 8 March 2033 · Dravia Herald',
  passage: { article: 'a', text: 'b', start: 0 },
  isAlready,
});

const adding = (isDone: boolean) =>
  framed(
    <AddPassage
      text={blockadeComparison.rows[0]?.text ?? ''}
      language="en"
      state={keptState}
      story={story.id}
      onStory={nothing}
      closest={[option('one', false), option('another', true)]}
      query=""
      onQuery={nothing}
      found={null}
      notice={isDone ? { text: 'Added as a wording.', onUndo: nothing } : null}
      error={isDone ? null : 'These words are not in the article.'}
      isDone={isDone}
      onAdd={nothing}
    />,
  );

const installed: PackSummary = {
  ...pack,
  sha256: '0'.repeat(64),
  builtIn: false,
  enabled: true,
  counts: { articles: 4, statements: 6, wordings: 13 },
};

const told: ToldFile = {
  file: `${longWord}.csv`,
  format: 'csv',
  pack,
  leftOut: [
    { place: 4, why: 'no-outlet' },
    { place: 7, why: 'other-speaker', value: 'Dana Orlan', first: 3 },
  ],
  ratings: 2,
  unused: [longWord],
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
    imported={importing.is === 'idle' ? { text: 'Imported.', onUndo: nothing } : null}
    onTakeTold={nothing}
    onTemplate={nothing}
    readStanding={async () => ({ reached: 'usable', next: 'good', lacks: [], advice: 0 })}
    onExportPack={nothing}
    onImportPack={nothing}
    onStopImport={nothing}
    onReplacePack={nothing}
    onRemovePack={nothing}
    onStories={nothing}
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

/** Every view and state of our own pages, as the tests of their looks and layout show them. */
export const views: { name: string; view: ComponentChild }[] = [
  {
    name: 'this page',
    view: framed(
      <PageView
        page={pageState}
        packs={packs}
        comparisons={pageComparisons}
        onMarkAll={nothing}
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
        comparisons={pageComparisons}
        onMarkAll={nothing}
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
        layout={null}
        onLayoutChange={nothing}
        onBaseChange={nothing}
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
        layout={null}
        onLayoutChange={nothing}
        onBaseChange={nothing}
        onOpenStatement={nothing}
        exportMenu={exportMenu}
      />,
    ),
  },
  { name: 'a page to keep', view: keepBar(keptState) },
  {
    name: 'a first page to keep, after one that could not be',
    view: keepBar(
      { ...keptState, stories: [], offered: null },
      { is: 'refused', cause: 'There was no room.' },
    ),
  },
  {
    name: 'a page that was kept just now',
    view: keepBar(
      { ...keptState, kept, stories: [growing] },
      {
        is: 'kept',
        kept: {
          ...kept,
          title: story.title,
          already: false,
          changes: [{ story: story.id, version: 1 }],
        },
      },
    ),
  },
  {
    name: 'a page that was taken out just now',
    view: keepBar(keptState, {
      is: 'done',
      text: 'Taken out of the story.',
      changes: [{ story: story.id, version: 4 }],
    }),
  },
  { name: 'a page in a private window', view: keepBar({ ...keptState, private: true }) },
  {
    name: 'a review in the panel',
    view: framed(
      <PanelReview
        story={story}
        article={story.articles[0]?.id ?? null}
        decided={new Set()}
        notice={{ text: 'Left out.', onUndo: nothing }}
        error={null}
        onDecide={nothing}
        onUntick={nothing}
        onEdit={nothing}
        onUndoDecision={nothing}
        onGrow={nothing}
        onOpenStory={nothing}
      />,
    ),
  },
  { name: 'a sentence to add', view: adding(false) },
  { name: 'a sentence that was added', view: adding(true) },
  { name: 'no story', view: storiesPage(null) },
  { name: 'a story', view: storiesPage(story) },
  {
    name: 'a damaged story whose growth failed',
    view: storiesPage({
      ...story,
      damaged: true,
      growth: { is: 'failed', problem: 'It could not be put together.' },
    }),
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
  { name: 'options, seen before', view: options({ is: 'previewing', told }) },
  {
    name: 'options, asking',
    view: options({ is: 'asking', installed, pack: { ...installed, version: '9.1.0' } }),
  },
  {
    name: 'welcome',
    view: (
      <WelcomeView
        packs={[excerptPack]}
        telling={blockadeComparison}
        excerpt={chooseExcerpt(excerptPack)}
        outlet="Norlund Post"
        canPractise
        onTry={nothing}
        onOptions={nothing}
      />
    ),
  },
  {
    name: 'welcome, practice',
    view: <PracticeView marks={practiceMarks(excerptPack)} onTry={nothing} />,
  },
  ...teamViews,
];

/** The view of this name. Throws when there is none. */
export function viewNamed(name: string): ComponentChild {
  const found = views.find((each) => each.name === name);
  if (!found) throw new Error(`There is no view “${name}” among the tests' own.`);
  return found.view;
}
