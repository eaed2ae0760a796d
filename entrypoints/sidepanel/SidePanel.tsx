import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LoadingState } from '../../components/controls/StateMessage';
import { PanelFrame, type PanelView } from '../../components/panel/PanelFrame';
import { SiteSwitch } from '../../components/panel/SiteSwitch';
import type { Layout } from '../../components/statement/WordingComparison';
import type { Id } from '../../engine/pack/types';
import { askPage } from '../../messaging/ask-page';
import { onEvent } from '../../messaging/events';
import type { LookUpTarget } from '../../messaging/protocol';
import { askBackground } from '../../messaging/send';
import { claimOfPart } from '../../page/marked-parts';
import { defaultSettings } from '../../settings/settings';
import { AddTab } from './AddTab';
import { type CorpusChoice, CorpusTab } from './CorpusTab';
import { KeepPage } from './KeepPage';
import { LookUpTab } from './LookUpTab';
import { PageTab } from './PageTab';
import { ReviewTab } from './ReviewTab';
import { StatementTab } from './StatementTab';
import type { ShownStatement } from './shown-statement';
import { useActiveTab } from './use-active-tab';
import { useReadPage } from './use-read-page';
import { useSettings } from './use-settings';

/** The panel: which view of which tab is shown. The views themselves know no browser. */
export function SidePanel() {
  const tab = useActiveTab();
  const page = useReadPage(tab);
  const settings = useSettings();
  const [view, setView] = useState<PanelView>('page');
  const [target, setTarget] = useState<ShownStatement | null>(null);
  const [lookUp, setLookUp] = useState<LookUpTarget | null>(null);
  const [review, setReview] = useState<{ story: Id; article: Id | null } | null>(null);
  const [isBack, setBack] = useState(false);
  const [layout, setLayout] = useState<Layout | null>(null);
  const [activeClaim, setActiveClaim] = useState<string | null>(null);
  // Kept while a statement of it is looked at.
  const [corpus, setCorpus] = useState<CorpusChoice>({ pack: null, query: '' });
  const main = useRef<HTMLElement>(null);

  /** What is being added, by tab: the background tells it once. */
  const adding = useRef(new Map<number, LookUpTarget>());

  const open = (next: ShownStatement) => {
    setTarget(next);
    setLookUp(null);
    setView('statement');
    if (next.claim) setActiveClaim(next.claim);
    window.scrollTo(0, 0);
  };

  /** Opens what was pressed in the panel itself, where the pressed row is gone then: the focus goes on in its place. */
  const openHere = (next: ShownStatement) => {
    open(next);
    main.current?.focus({ preventScroll: true });
  };

  const openLookUp = (next: LookUpTarget) => {
    if (tab !== null && next.add) adding.current.set(tab, next);
    setLookUp(next);
    setView('statement');
    window.scrollTo(0, 0);
  };

  useEffect(() => {
    setReview(null);
    setBack(false);
    if (tab === null) return;
    const left = adding.current.get(tab);
    if (left) openLookUp(left);
    const ended = new AbortController();
    askBackground('panelTarget', { tab }).then(
      (last) => {
        if (!last || ended.signal.aborted) return;
        if ('lookUp' in last) openLookUp(last);
        else open(last);
      },
      () => {},
    );
    const showLookUp = ({ tab: of, ...next }: LookUpTarget & { tab: number }) => {
      if (of !== tab) return;
      openLookUp(next);
      // It is shown: the panel does not begin with it when it is opened again.
      if (next.add) void askBackground('panelTarget', { tab }).catch(() => {});
    };
    onEvent('showLookUp', showLookUp, ended.signal);
    onEvent('showStatement', ({ tab: of, ...next }) => of === tab && open(next), ended.signal);
    onEvent(
      'claimEntered',
      ({ claim }, from) => from === tab && setActiveClaim(claimOfPart(claim)),
      ended.signal,
    );
    return () => ended.abort();
  }, [tab]);

  const state = page.answer.state === 'ready' ? page.answer.value.page : null;
  const site = page.answer.state === 'ready' ? page.answer.value.site : null;

  return (
    <PanelFrame
      main={main}
      view={view}
      onViewChange={(next) => {
        setView(next);
        setReview(null);
        setBack(false);
      }}
      foot={
        <SiteSwitch
          site={site && { host: site.host, mode: site.siteMode }}
          enabled={settings?.enabled ?? true}
          isPanelOnly={settings?.showIn === 'panel'}
          onSiteMode={(mode) =>
            site && void askBackground('setSiteMode', { host: site.host, mode }).then(page.retry)
          }
          onEnabled={(enabled) => void askBackground('setEnabled', enabled).then(page.retry)}
          onStories={() =>
            void browser.tabs.create({ url: browser.runtime.getURL('/stories.html') })
          }
          onOptions={() => void browser.runtime.openOptionsPage()}
        />
      }
    >
      {view === 'page' && review && (
        <ReviewTab
          {...review}
          key={review.story}
          onBack={() => {
            setReview(null);
            setBack(true);
          }}
        />
      )}
      {view === 'page' && !review && (
        <KeepPage
          tab={tab}
          isBack={isBack}
          onReview={(story, article) => {
            setReview({ story, article });
            window.scrollTo(0, 0);
          }}
        />
      )}
      {view === 'page' && !review && (
        <PageTab
          answer={page.answer}
          enabled={settings?.enabled ?? true}
          activeClaim={activeClaim}
          onRetry={page.retry}
          onMarkAll={(all) =>
            void askBackground('changeSettings', {
              marksPerPage: all ? 'all' : defaultSettings.marksPerPage,
            })
          }
          onChooseClaim={(claim) => {
            setActiveClaim(claim.id);
            if (tab !== null) void askPage(tab, 'showClaim', claim.id);
          }}
          onCompare={({ pack, statement }, claim) =>
            openHere({ pack, statement, ...(claim ? { claim: claim.id } : {}) })
          }
        />
      )}
      {view === 'statement' && lookUp?.add && tab !== null && (
        <AddTab
          key={lookUp.lookUp}
          tab={tab}
          text={lookUp.lookUp}
          page={state}
          onBack={() => {
            adding.current.delete(tab);
            setLookUp(null);
            setView('page');
          }}
        />
      )}
      {view === 'statement' && lookUp !== null && !lookUp.add && (
        <LookUpTab
          key={lookUp.lookUp}
          text={lookUp.lookUp}
          page={state}
          onOpen={openHere}
          onAdd={() => openLookUp({ ...lookUp, add: true })}
        />
      )}
      {/* Until the page is known, its own article would stand among the other outlets. */}
      {view === 'statement' && lookUp === null && page.answer.state === 'loading' && (
        <LoadingState />
      )}
      {view === 'statement' && lookUp === null && page.answer.state !== 'loading' && (
        <StatementTab
          target={target}
          page={state}
          layout={layout}
          onLayoutChange={setLayout}
          onOpen={openHere}
          onBack={() => {
            setView('page');
            main.current?.focus({ preventScroll: true });
          }}
          onAdd={(sentence) => openLookUp({ lookUp: sentence, add: true })}
          onHidden={() => {
            setTarget(null);
            setView('page');
            page.retry();
          }}
        />
      )}
      {view === 'corpus' && <CorpusTab choice={corpus} onChoose={setCorpus} onOpen={openHere} />}
    </PanelFrame>
  );
}
