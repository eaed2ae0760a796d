import { i18n } from '#i18n';
import type { SiteMode } from '../../settings/settings';
import { Choice } from '../controls/Choice';

type Props = {
  /** Null when no page's site is known. */
  site: { host: string; mode: SiteMode } | null;
  enabled: boolean;
  /** No page is marked, whatever its site’s switch says. */
  isPanelOnly: boolean;
  onSiteMode: (mode: SiteMode) => void;
  onEnabled: (enabled: boolean) => void;
  onStories: () => void;
  onOptions: () => void;
};

/** On, quiet or off for this site; off everywhere; one click each. */
export function SiteSwitch(props: Props) {
  const { site, enabled, isPanelOnly, onSiteMode, onEnabled, onStories, onOptions } = props;
  const off = { value: 'off', label: i18n.t('site.off') } as const;
  return (
    <div class="panel-foot-row">
      {site && enabled && (
        <Choice<SiteMode>
          legend={i18n.t('site.legend', [site.host])}
          legendShown
          value={isPanelOnly && site.mode === 'quiet' ? 'on' : site.mode}
          onChange={onSiteMode}
          options={
            isPanelOnly
              ? [{ value: 'on', label: i18n.t('site.panelOnly') }, off]
              : [
                  { value: 'on', label: i18n.t('site.on') },
                  { value: 'quiet', label: i18n.t('site.quiet'), title: i18n.t('site.quietHint') },
                  off,
                ]
          }
        />
      )}
      <div class="statement-actions">
        <button type="button" class="link-button" onClick={() => onEnabled(!enabled)}>
          {enabled ? i18n.t('site.offEverywhere') : i18n.t('site.onEverywhere')}
        </button>
        <button type="button" class="link-button" onClick={onStories}>
          {i18n.t('keep.stories')}
        </button>
        <button type="button" class="link-button" onClick={onOptions}>
          {i18n.t('site.options')}
        </button>
      </div>
    </div>
  );
}
