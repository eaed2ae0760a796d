import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** A view that has nothing to list: says why and what can be done. */
export function StateMessage({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state" role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** A view whose data is on its way. */
export function LoadingState() {
  const lineWidths = ['40%', '92%', '78%', '86%', '55%'];
  return (
    <div class="state" role="status" aria-busy="true">
      <span class="heard-only">{i18n.t('state.loading')}</span>
      {lineWidths.map((inlineSize) => (
        <div class="skeleton-line" style={{ inlineSize }} key={inlineSize} />
      ))}
    </div>
  );
}

/** A view that could not be made: the cause as told, and another try. */
export function ErrorState({ cause, onRetry }: { cause: string; onRetry: () => void }) {
  return (
    <div class="state" role="alert">
      <h2>{i18n.t('state.errorTitle')}</h2>
      <p>{cause}</p>
      <button type="button" onClick={onRetry}>
        {i18n.t('state.retry')}
      </button>
    </div>
  );
}
