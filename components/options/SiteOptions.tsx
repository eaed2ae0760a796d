import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Settings, type SiteMode, siteModes } from '../../settings/settings';
import { Choice } from '../controls/Choice';
import { readHost } from './read-host';

type Props = {
  sites: Settings['sites'];
  /** One site at a time: a list that is sent as a whole would undo what was switched elsewhere. */
  onSiteMode: (host: string, mode: SiteMode) => void;
};

/** The sites whose switch is not "on", and a field to add one. */
export function SiteOptions({ sites, onSiteMode }: Props) {
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const labels = {
    on: i18n.t('site.on'),
    quiet: i18n.t('site.quiet'),
    off: i18n.t('site.off'),
  } satisfies Record<SiteMode, string>;
  const hosts = Object.keys(sites).sort();
  return (
    <section id="sites">
      <h2>{i18n.t('sites.heading')}</h2>
      <p class="meta">{i18n.t('sites.hint')}</p>
      {hosts.length === 0 ? (
        <p>{i18n.t('sites.none')}</p>
      ) : (
        <ul class="option-rows">
          {hosts.map((host) => (
            <li key={host}>
              <Choice
                legend={host}
                legendShown
                value={sites[host] ?? 'on'}
                onChange={(mode) => onSiteMode(host, mode)}
                options={siteModes.map((value) => ({ value, label: labels[value] }))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          const host = readHost(text);
          setUnreadable(host === null);
          if (host === null) return;
          onSiteMode(host, 'off');
          setText('');
        }}
      >
        <label class="field">
          <span>{i18n.t('sites.add')}</span>
          <input
            type="text"
            dir="ltr"
            value={text}
            placeholder="example.com"
            aria-invalid={unreadable}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{i18n.t('sites.addButton')}</button>
      </form>
      {unreadable && (
        <p class="option-error" role="alert">
          {i18n.t('sites.unreadable')}
        </p>
      )}
    </section>
  );
}
