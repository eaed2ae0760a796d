import { i18n } from '#i18n';
import type { SiteMode } from '../../settings/settings';
import { Choice } from '../controls/Choice';

type Props = {
  /** Null when no page's site is known. */
  site: { host: string; mode: SiteMode } | null;
  enabled: boolean;
  onSiteMode: (mode: SiteMode) => void;
  onEnabled: (enabled: boolean) => void;
  onStories: () => void;
  onOptions: () => void;
};

/** On, quiet or off for this site; off everywhere; one click each. */
export function SiteSwitch({ site, enabled, onSiteMode, onEnabled, onStories, onOptions }: Props) {
  return (
    <div class="panel-foot-row">
      {site && enabled && (
        <Choice<SiteMode>
          legend={i18n.t('site.legend', [site.host])}
          legendShown
          value={site.mode}
          onChange={onSiteMode}
          options={[
            { value: 'on', label: i18n.t('site.on') },
            { value: 'quiet', label: i18n.t('site.quiet'), title: i18n.t('site.quietHint') },
            { value: 'off', label: i18n.t('site.off') },
          ]}
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
