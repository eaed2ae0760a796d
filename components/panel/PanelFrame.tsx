import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';

export type PanelView = 'page' | 'statement' | 'corpus';

type Props = {
  view: PanelView;
  onViewChange: (view: PanelView) => void;
  /** Where the view stands, which can have the focus when what had it is gone. */
  main?: RefObject<HTMLElement | null>;
  /** Switches for this site and for all, at the foot of every view. */
  foot: ComponentChildren;
  children: ComponentChildren;
};

/** The three views' frame: which one is shown, and the switches below. */
export function PanelFrame({ view, onViewChange, main, foot, children }: Props) {
  const views: { id: PanelView; label: string }[] = [
    { id: 'page', label: i18n.t('panel.page') },
    { id: 'statement', label: i18n.t('panel.statement') },
    { id: 'corpus', label: i18n.t('panel.corpus') },
  ];
  return (
    <div class="panel">
      <header class="panel-bar">
        <h1 class="heard-only">{i18n.t('extensionName')}</h1>
        <nav class="panel-tabs" aria-label={i18n.t('panel.views')}>
          {views.map(({ id, label }) => (
            <button
              type="button"
              key={id}
              aria-current={view === id ? 'page' : undefined}
              onClick={() => onViewChange(id)}
            >
              {label}
            </button>
          ))}
        </nav>
      </header>
      <main class="panel-main" tabIndex={-1} {...(main && { ref: main })}>
        {children}
      </main>
      <footer class="panel-foot">{foot}</footer>
    </div>
  );
}
